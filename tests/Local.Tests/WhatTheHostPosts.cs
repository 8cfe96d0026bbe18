namespace Zhengwu.Local.Tests;

/// <summary>The bytes of a trigger call, letter for letter.</summary>
public sealed class WhatTheHostPosts
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 17, 52, TimeSpan.Zero);

    [Fact]
    public void a_text_is_a_json_string_that_contains_a_json_string()
    {
        var payload = TriggerPayload.OfMessage(Message("""{"a":1}"""), "ReceiveBell", Now);
        Assert.StartsWith("""{"Data":{"msg":"\"{\\\"a\\\":1}\""},"Metadata":{"MessageId":"\"abc-1\"",""", payload, StringComparison.Ordinal);
        Assert.Contains(""" "DeliveryCount":"1","SequenceNumber":"42","EnqueuedTimeUtc":"2026-11-21T00:17:52","EnqueuedTime":"2026-11-21T00:17:52+00:00","ExpiresAtUtc":"2026-11-22T00:17:52","ExpiresAt":"2026-11-22T00:17:52+00:00","ApplicationProperties":{"Kind":"x"},"UserProperties":{"Kind":"x"},"MessageReceiver":{},"MessageSession":{},"MessageActions":{},"SessionActions":{},"ReceiveActions":{},"Client":{},"sys":{"MethodName":"ReceiveBell","UtcNow":"2026-11-21T00:17:52""".TrimStart(), payload, StringComparison.Ordinal);
    }

    [Fact]
    public void chinese_goes_as_it_is() =>
        Assert.StartsWith("""{"Data":{"msg":"\"喀左县\""}""", TriggerPayload.OfMessage(Message("喀左县"), "ReceiveBell", Now), StringComparison.Ordinal);

    [Fact]
    public void what_is_not_set_is_left_out() =>
        Assert.DoesNotContain("SessionId", TriggerPayload.OfMessage(Message("x"), "ReceiveBell", Now), StringComparison.Ordinal);

    [Fact]
    public void a_timer_without_monitor_has_no_status() =>
        Assert.StartsWith("""{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{""",
            TriggerPayload.OfTimer(null, Now, Now, false, "SweepDeadlines", false), StringComparison.Ordinal);

    private static BusMessage Message(string body) =>
        new(42, body, "abc-1", null, null, null, null, null, "application/json", new Dictionary<string, string> { ["Kind"] = "x" }, Now, Now.AddDays(1), Now, 1);
}
