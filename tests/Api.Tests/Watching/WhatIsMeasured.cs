using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Zhengwu.Api.Bells;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Api.Shell.Telemetry;
using Zhengwu.Domain;
using Zhengwu.Domain.ServiceDays;
using Zhengwu.Local;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>Spans and numbers at their source, without a collector.</summary>
public sealed class WhatIsMeasured : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tag)> numbers = new();
    private readonly ActivityListener listener;
    private readonly MeterListener meters = new();
    private readonly Activity test = new Activity("test").Start();

    public WhatIsMeasured()
    {
        listener = new() { ShouldListenTo = s => s.Name == Signals.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = spans.Enqueue };
        ActivitySource.AddActivityListener(listener);
        meters.InstrumentPublished = (instrument, to) => { if (instrument.Meter.Name == Signals.Name) to.EnableMeasurementEvents(instrument); };
        meters.SetMeasurementEventCallback<double>((i, value, tags, _) => numbers.Enqueue((i.Name, value, tags.Length > 0 ? $"{tags[0].Value}" : "")));
        meters.SetMeasurementEventCallback<long>((i, value, tags, _) => numbers.Enqueue((i.Name, value, tags.Length > 0 ? $"{tags[0].Value}" : "")));
        meters.Start();
    }

    public void Dispose()
    {
        listener.Dispose();
        meters.Dispose();
        test.Dispose();
    }

    [Fact]
    public async Task a_lost_race_is_a_conflict_and_a_second_attempt()
    {
        var store = new TimedBookStore(new InMemoryBookStore());
        Book Process() => new(store, new StreamCache(), new HeardBells(), new NoRope(), TimeProvider.System, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
        var (one, other) = (Process(), Process());
        await Open(one, "1");
        await Open(other, "2");
        await Open(one, "3");
        // Other tests may commit at the same time; these spans hang under this test's own.
        var mine = spans.Where(s => s.TraceId == test.TraceId).Select(s => (s.OperationName, s.GetTagItem("kind"), s.GetTagItem("outcome"), s.GetTagItem("attempts"))).ToList();
        Assert.Equal([("book.change", "day", "done", 1), ("book.change", "day", "done", 1), ("book.change", "day", "done", 2)], mine);
        Assert.Contains(numbers, n => n is ("book.commit.conflicts", >= 1, _));
        Assert.Contains(numbers, n => n is ("book.commit.duration", > 0, "done"));
        Assert.Contains(numbers, n => n is ("book.commit.duration", > 0, "conflict"));
    }

    [Fact]
    public async Task a_letter_says_how_it_ended_and_not_to_whom()
    {
        await new TracedMailer(new NoMailer()).Send(new Letter("<1@x>", "somebody@example.org", "s", "t", "h"), default);
        var span = Assert.Single(spans, s => s.TraceId == test.TraceId);
        Assert.Equal(("mail.send", "smtp-not-configured", ActivityStatusCode.Error), (span.OperationName, span.GetTagItem("outcome"), span.Status));
        Assert.DoesNotContain(span.TagObjects, t => $"{t.Value}".Contains('@'));
    }

    [Fact]
    public void a_gauge_tells_what_it_measured_and_nothing_before()
    {
        using var meter = new Meter("test gauge");
        var gauge = new FreshGauge(meter, "x", "s", "");
        var seen = new List<double>();
        using var listening = new MeterListener { InstrumentPublished = (i, to) => { if (i.Meter == meter) to.EnableMeasurementEvents(i); } };
        listening.SetMeasurementEventCallback<double>((_, value, _, _) => seen.Add(value));
        listening.Start();
        listening.RecordObservableInstruments();
        Assert.Empty(seen);
        gauge.Set(7);
        listening.RecordObservableInstruments();
        Assert.Equal([7], seen);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void the_tenth_delivery_is_the_last_and_a_bell_is_heard_in_the_trace_of_whoever_rang(int delivery, bool last)
    {
        var (now, bell) = (DateTimeOffset.UtcNow, new BellMessage(BellKind.News, "0000", "0400", "case", "0400-20261121-0001", 2, 0, false));
        var message = new BusMessage(1, "{}", "m", null, null, null, null, null, "application/json", new Dictionary<string, string> { [ServiceBusSender.TraceProperty] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }, now, now, now, delivery);
        using var call = JsonDocument.Parse(TriggerPayload.OfMessage(message, "ReceiveBell", now));
        Assert.Equal(last, BellTrace.IsLastDelivery(call.RootElement));
        using var span = BellTrace.Hear(bell, call.RootElement)!;
        Assert.Equal(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"), ($"{span.TraceId}", $"{span.ParentSpanId}"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Metadata":null}""")]
    [InlineData("""{"Metadata":{"DeliveryCount":10,"ApplicationProperties":[]}}""")]
    [InlineData("""{"Metadata":{"DeliveryCount":"\"many\"","ApplicationProperties":{"Diagnostic-Id":"00-nothing"}}}""")]
    public void what_the_host_tells_besides_may_be_anything(string call)
    {
        using var document = JsonDocument.Parse(call);
        Assert.False(BellTrace.IsLastDelivery(document.RootElement));
        using var span = BellTrace.Hear(new BellMessage(BellKind.News, "0000", "0400", "case", "0400-20261121-0001", 2, 0, false), document.RootElement);
        Assert.NotNull(span);
    }

    private static async Task Open(Book book, string window)
    {
        var today = new HallToday("0400", "0400", new(2026, 11, 20), [new(new(8, 30), new(17, 0))], HallProfile.Unknown, new(ByForecast: false));
        var who = new Actor(new By($"w{window}", "w", "0400"), Domain.Directory.Role.IntegratedWindow, "0400", "0400");
        Assert.IsType<Outcome.Done>(await book.Change(StreamKinds.Day, "0400", "0400-20261120", new Ask(who.By), (day, now) => DayDecider.Decide(day, new DayCommand.OpenWindow(window, null), who, today, now)));
    }

    private sealed class NoRope : IBellRope
    {
        public void RingSoon(BellMessage bell) { }
    }
}
