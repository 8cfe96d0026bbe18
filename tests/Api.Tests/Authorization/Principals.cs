using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Zhengwu.Api.Shell;
using Xunit.Abstractions;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>Only exactly one well-formed principal of the configured ingress is ever accepted (reliability §4 lines 1–3; table row 44).</summary>
[Collection(nameof(Principals))]
public sealed class Principals(ITestOutputHelper output)
{
    private const int Headers = 5_000;
    private const string User = "e8cbc332a341f2550b097e6e49c08a9c";

    [Theory]
    [InlineData(Ingress.StaticWebApps)]
    [InlineData(Ingress.EasyAuth)]
    public void of_five_thousand_headers_only_a_single_well_formed_principal_is_somebody_and_every_refusal_is_counted(Ingress ingress)
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var (headers, refusals, counted, told) = (new PrincipalHeaders(new Random(seed), ingress, User), 0, 0L, new HashSet<string>());
        using var listener = Listen((count, tags) => { counted += count; told.UnionWith(tags); });
        var kinds = new HashSet<string>();
        var wrong = new List<string>();
        for (var i = 0; i < Headers; i++)
        {
            var brought = headers.Next();
            kinds.Add($"{brought.Kind}: {brought.Verdict}");
            if (brought.Verdict is Verdict.Refused) refusals++;
            var presented = Principal.Of(Request(brought), ingress);
            var right = brought.Verdict switch
            {
                Verdict.Account => presented == new Presented(headers.Account, null),
                Verdict.Refused => presented is { Account: null, Refusal: not null },
                _ => presented == default,
            };
            if (!right) wrong.Add($"{brought.Kind}: {presented}");
        }
        Assert.True(wrong.Count == 0, $"seed {seed}: {string.Join('\n', wrong.Distinct())}");
        Assert.Equal(refusals, counted);
        Assert.Subset(new HashSet<string> { "doubled", "malformed", "oversized", "no-principal" }, told);
        Assert.True(kinds.Count > 40, string.Join('\n', kinds));
    }

    [Fact]
    public void the_key_of_an_account_is_provider_and_id_never_name_or_mail()
    {
        var request = new DefaultHttpContext().Request;
        request.Headers[Principal.Header] = Convert.ToBase64String("""{"identityProvider":"aad","userId":"u1","userDetails":"boss@example.org","userRoles":["authenticated"]}"""u8);
        Assert.Equal("aad|u1", Principal.Of(request, Ingress.StaticWebApps).Account);
    }

    private static HttpRequest Request(Brought brought)
    {
        var request = new DefaultHttpContext().Request;
        foreach (var header in brought.Headers.GroupBy(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase)) request.Headers[header.Key] = header.ToArray();
        return request;
    }

    private static MeterListener Listen(Action<long, IEnumerable<string>> on)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument is { Meter.Name: "Bangdaiban", Name: "signin.refused" }) l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => on(count, tags.ToArray().Select(t => $"{t.Value}")));
        listener.Start();
        return listener;
    }
}

/// <summary>Alone in time: the counter belongs to the whole process.</summary>
[CollectionDefinition(nameof(Principals), DisableParallelization = true)]
public sealed class PrincipalsAlone;
