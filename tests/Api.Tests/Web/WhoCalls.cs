using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Gate;

namespace Zhengwu.Api.Tests.Web;

/// <summary>What the limits count, and by whom.</summary>
public sealed class WhoCalls
{
    [Fact]
    public void a_refusal_is_counted_by_its_lane()
    {
        var counted = new List<string?>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument is { Name: "ratelimit.refused", Meter.Name: "Bangdaiban" }) l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, by, tags, _) => { if (by == 1) counted.Add(tags[0].Value as string); });
        listener.Start();
        var http = new DefaultHttpContext();
        RateLimits.Refuse(http, "user", TimeSpan.FromMilliseconds(1200));
        Assert.Equal(["user"], counted);
        Assert.Equal("2", http.Response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData(Ingress.StaticWebApps, "10.0.0.1, 20.0.0.1:443", "10.0.0.1")]
    [InlineData(Ingress.StaticWebApps, "1.1.1.1, 10.0.0.1:5123, 20.0.0.1:443", "10.0.0.1")]
    [InlineData(Ingress.StaticWebApps, "10.0.0.1", "10.0.0.1")]
    [InlineData(Ingress.EasyAuth, "1.1.1.1, 10.0.0.1:5123", "10.0.0.1")]
    [InlineData(Ingress.EasyAuth, "[2001:db8:1:2:3:4:5:6]:5123", "2001:db8:1:2::")]
    [InlineData(Ingress.EasyAuth, "::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData(Ingress.EasyAuth, "no address", null)]
    [InlineData(Ingress.EasyAuth, "", null)]
    public void the_callers_address_is_the_one_our_own_front_end_wrote(Ingress ingress, string forwarded, string? expected)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Forwarded-For"] = forwarded;
        Assert.Equal(expected, CallerAddress.Of(http.Request, ingress));
    }
}
