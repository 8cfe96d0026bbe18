using NCrontab;

namespace Zhengwu.Local;

/// <summary>Fires the timer triggers: six NCRONTAB fields, UTC, no overlapping runs, errors logged and the schedule goes on.</summary>
public sealed class Timers(FunctionsHost host, ILogger log)
{
    public Task Run(CancellationToken cancel) => Task.WhenAll(host.Functions.Where(f => Is(f, "timerTrigger")).Select(f => Tick(f.Name,
        CrontabSchedule.Parse(f.Trigger["schedule"]!.GetValue<string>(), new() { IncludingSeconds = true }), f.Trigger["useMonitor"]?.GetValue<bool>() ?? true, cancel)));

    public static bool Is((string Name, System.Text.Json.Nodes.JsonObject Trigger) function, string type) => function.Trigger["type"]!.GetValue<string>() == type;

    private async Task Tick(string function, CrontabSchedule schedule, bool monitored, CancellationToken cancel)
    {
        DateTimeOffset? last = null;
        while (!cancel.IsCancellationRequested)
        {
            // A delay may end a millisecond early; the same moment does not fire twice.
            var now = DateTimeOffset.UtcNow is var clock && last > clock ? last.Value : clock;
            var next = new DateTimeOffset(schedule.GetNextOccurrence(now.UtcDateTime), TimeSpan.Zero);
            try
            {
                await Task.Delay(next - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancel);
                var previous = last;
                last = next;
                var ended = await host.Invoke(function, TriggerPayload.OfTimer(previous, next, DateTimeOffset.UtcNow, false, function, monitored), cancel);
                if (ended is not Invocation.Completed) log.LogError("Timer {Function}: {Ended}", function, ended);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested) { return; }
            catch (Exception e) { log.LogError(e, "Timer {Function} failed", function); }
        }
    }
}
