using Zhengwu.Api.Alarms;
using Zhengwu.Api.Shell;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Simulation.Tests;

/// <summary>Alarms and letters when everything has come to rest: none missed, none twice, none early, none after its reason was gone.</summary>
public static class Alarms
{
    public static IEnumerable<string> Judge(World world)
    {
        var found = new List<string>();
        var expected = new List<(string Recipient, string Ref)>();
        foreach (var unit in World.Units)
        {
            foreach (var (id, state) in Oracle.Streams<Case>(world, unit, "case"))
                found.AddRange(Stream(world, unit, "case", id, state.Watch, Oracle.Events<CaseEvent>(world, unit, "case", id).Select(e => (e.At, (e.Event as CaseWatched)?.What)), expected));
            foreach (var (id, state) in Oracle.Streams<CountyJob>(world, unit, "job"))
                found.AddRange(Stream(world, unit, "job", id, state.Watch, Oracle.Events<CountyJobEvent>(world, unit, "job", id).Select(e => (e.At, (e.Event as JobWatched)?.What)), expected));
        }
        return found.Concat(Letters(world, expected));
    }

    private static IEnumerable<string> Stream(World world, string unit, string kind, string id, Watch end, IEnumerable<(DateTimeOffset At, WatchEvent? What)> history, List<(string, string)> expected)
    {
        var watch = Watch.Empty;
        foreach (var (at, what) in history)
        {
            if (what is null) continue;
            if (what is AlarmRaised alarm)
            {
                if (watch.Alarms.Any(a => a.Limit == alarm.Limit && a.Level == alarm.Level)) yield return $"{id}: {alarm.Limit} {alarm.Level} twice";
                if (watch.Clock(alarm.Limit)?.At(alarm.Level) is not { } due) yield return $"{id}: {alarm.Limit} {alarm.Level} after its reason was gone";
                else if (due > at) yield return $"{id}: {alarm.Limit} {alarm.Level} at {at:O}, due only at {due:O}";
            }
            watch = watch.With(what, at, By.System);
        }
        foreach (var clock in end.Clocks)
            foreach (var level in Enum.GetValues<AlarmLevel>())
                if (clock.At(level) < world.Time.Now.AddHours(-13) && !end.Alarms.Any(a => a.Limit == clock.Limit && a.Level == level)) yield return $"{id}: {clock.Limit} {level} missed";
        foreach (var alarm in end.Alarms)
        {
            if (alarm.PostedAt is null) yield return $"{id}: {alarm.Name} never posted";
            expected.AddRange(Recipients.Of(world.Reference.Directory, alarm, unit).Select(r => (r.Id, $"{unit}~{kind}~{id}~{alarm.Name}")));
        }
    }

    /// <summary>Every notice stands in one letter of its recipient; what was sent twice was the same letter with the same Message-ID.</summary>
    private static IEnumerable<string> Letters(World world, List<(string Recipient, string Ref)> expected)
    {
        var bags = Oracle.Streams<Mailbag>(world, Mailbag.Book, "mailbag").Select(b => b.State).ToList();
        var told = bags.SelectMany(b => b.Letters.SelectMany(l => l.Notices).Concat(b.Pending).Select(n => (Recipient: b.RecipientId, n.Ref))).ToList();
        foreach (var missed in expected.Except(told)) yield return $"{missed.Recipient} was never told of {missed.Ref}";
        foreach (var extra in told.Except(expected)) yield return $"{extra.Recipient} was told of {extra.Ref} for nothing";
        foreach (var twice in told.GroupBy(t => t).Where(g => g.Count() > 1)) yield return $"{twice.Key.Recipient} was told twice of {twice.Key.Ref}";
        foreach (var id in world.Sent.GroupBy(s => s.MessageId).Where(g => g.Distinct().Count() > 1)) yield return $"{id.Key} had two contents";
        foreach (var letter in bags.SelectMany(b => b.Letters))
            if (letter.Stage is LetterStage.Sent && world.Sent.All(s => s.MessageId != letter.MessageId)) yield return $"{letter.MessageId} counts as sent and was not";
            else if (letter.Stage is LetterStage.Waiting) yield return $"{letter.MessageId} still waits";
    }
}
