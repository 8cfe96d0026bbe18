using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Tests.Hall;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>A whole platform that sends to a collector: a case was relayed, the clocks ran once, and somebody typed into addresses what does not belong there.</summary>
public sealed class WatchedPlatform : IAsyncLifetime
{
    public const int Seed = 4711;
    public static readonly (string Name, string IdNumber, string Phone) Somebody = Clerk.Invent(Seed);

    internal Collector Collector { get; private set; } = null!;
    public LocalPlatform Platform { get; private set; } = null!;
    public string Number { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Collector = await Collector.Start();
        var more = new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address, ["OTEL_METRIC_EXPORT_INTERVAL"] = "300", ["OTEL_BSP_SCHEDULE_DELAY"] = "100", ["Logging__LogLevel__Default"] = "Information",
        };
        Platform = await LocalPlatform.Start(new LocalOptions(PlatformFixture.Handler, PlatformFixture.Repository, null, Path.Combine(PlatformFixture.Repository, "web", "dist"), Timers: false, More: more), NullLoggerFactory.Instance);
        using var township = new Clerk(Platform, "w0400a");
        using var county = new Clerk(Platform, "z01");
        Number = await PracticeCases.Submit(township, Seed, "township");
        await county.UntilThere(Number);
        foreach (var address in (string[])[$"/api/cases/{Somebody.IdNumber}", $"/api/cases?list={Somebody.Phone}", $"/api/{Uri.EscapeDataString(Somebody.Name)}"])
            await AskTheHandler(HttpMethod.Get, address);
        await AskTheHandler(new HttpMethod(Somebody.Phone), "/api/me");
        await township.Try(HttpMethod.Post, "/api/case-search", new JsonObject { ["text"] = Somebody.IdNumber });
        await Platform.Sweep();
        await Platform.Host.Invoke("RingAgain", "{}", default);
        await Collector.Until(() => Collector.Spans.Any(s => s.Name == "POST /RingAgain") && Collector.Metrics.Any(m => m.Name == "outbox.oldest.age"));
    }

    /// <summary>Past the front door, whose own log of addresses is searched as well.</summary>
    private async Task AskTheHandler(HttpMethod method, string address)
    {
        using var client = new HttpClient { BaseAddress = await Platform.Host.Address };
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("x-ms-client-principal", SignIn.Header(new Person("x", "e8cbc332a341f2550b097e6e49c08a9c", "", "", "", "")));
        using var response = await client.SendAsync(request);
    }

    public async Task DisposeAsync()
    {
        await Platform.DisposeAsync();
        await Collector.DisposeAsync();
    }
}

public sealed class WhatLeaves(WatchedPlatform watched) : IClassFixture<WatchedPlatform>
{
    private Collector Collector => watched.Collector;

    [Fact]
    public void spans_arrive_under_the_route_and_under_the_names_of_the_trade()
    {
        var names = Collector.Spans.Select(s => s.Name).ToHashSet();
        Assert.Empty(((string[])["POST /api/cases", "GET /api/cases/{number}", "book.change", "bell.ring", "bell.heard", "sweep", "POST /SweepDeadlines"]).Except(names));
        Assert.DoesNotContain("GET /", names);
        var change = Collector.Spans.First(s => s.Name == "book.change" && s.Tags["kind"] == "case");
        Assert.Equal(("done", "1"), (change.Tags["outcome"], change.Tags["attempts"]));
        Assert.Equal("bangdaiban", Collector.Resource["service.name"]);
    }

    [Fact]
    public void metrics_arrive_with_their_units()
    {
        (string, string)[] wanted = [("book.commit.duration", "ms"), ("book.commit.conflicts", "{conflict}"), ("bus.dead_letters", "{message}"), ("outbox.oldest.age", "s"), ("sweep.lag", "s"),
            ("mail.oldest.age", "s"), ("http.server.request.duration", "s")];
        Assert.Empty(wanted.Except(Collector.Metrics));
    }

    [Fact]
    public void a_relay_is_one_trace_from_the_clerk_to_the_county_and_back()
    {
        var request = Assert.Single(Collector.Spans, s => s.Name == "POST /api/cases" && s.Tags["http.response.status_code"] is "200" or "201");
        var trace = Collector.Spans.Where(s => s.Trace == request.Trace).ToList();
        var opened = Up(trace, trace.Single(s => s.Name == "book.change" && s.Tags["kind"] == "job"));
        Assert.Equal(["book.change", "bell.heard", "bell.ring", "book.change", "POST /api/cases"], opened);
        var acknowledged = Up(trace, trace.Single(s => s.Name == "bell.heard" && s.Tags["bell"] == "Heard" && s.Tags["stream"] == "case"));
        Assert.Equal(["bell.heard", "bell.ring", "bell.heard", "bell.ring", "book.change", "POST /api/cases"], acknowledged);
    }

    [Fact]
    public void nothing_personal_leaves_not_even_from_an_address_that_somebody_filled_with_it()
    {
        Assert.True(Found(watched.Number), "the search finds nothing at all");
        foreach (var personal in (string[])[WatchedPlatform.Somebody.Name, WatchedPlatform.Somebody.IdNumber, WatchedPlatform.Somebody.IdNumber[^8..], WatchedPlatform.Somebody.Phone, Uri.EscapeDataString(WatchedPlatform.Somebody.Name)])
            Assert.False(Found(personal), personal);
        Assert.DoesNotContain(Collector.Spans.SelectMany(s => s.Tags.Keys), t => t.StartsWith("url.", StringComparison.Ordinal));
    }

    private bool Found(string text) => Collector.Everything.Any(b => b.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static List<string> Up(List<Span> trace, Span leaf)
    {
        var names = new List<string>();
        for (var span = leaf; span is not null; span = trace.SingleOrDefault(s => s.Id == span.Parent)) names.Add(span.Name);
        return names;
    }
}
