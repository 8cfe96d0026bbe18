using System.Text.Json.Serialization;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Declines;

/// <summary>Why a case was not taken: 不在清单、未授权、非本人、材料不齐且不愿容缺、应到别处、申请人自愿、其他.</summary>
public enum DeclineReason { NotListed, NotAuthorised, NotApplicant, Incomplete, WrongPlace, ApplicantChose, Other }

/// <summary>What the supervisor found: the refusal was right, or the case should have been taken.</summary>
public enum Verdict { Justified, Unjustified }

/// <summary>不予收件 is itself on record: nothing may be turned away silently (002 art. 17, K-33).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(IntakeDeclined), "intake-declined")]
[JsonDerivedType(typeof(DeclineChecked), "decline-checked")]
[JsonDerivedType(typeof(DeclineFollowedUp), "decline-followed-up")]
[JsonDerivedType(typeof(DeclineErased), "decline-erased")]
public abstract record DeclineEvent;

/// <summary>不予收件. <paramref name="ItemId"/> is null for what is on no list (清单之外); name and phone only if the person left them for a call back.</summary>
public sealed record IntakeDeclined(string Id, string? ItemId, string ItemName, DeclineReason Reason, [property: Sealed] string Text, [property: Sealed] string? ApplicantName, [property: Sealed] string? Phone, Place At, DataKind Kind, int KeptYears = Retention.UsualDeclineYears) : DeclineEvent;

/// <summary>核实监督 by a supervisor.</summary>
public sealed record DeclineChecked(Verdict Verdict, [property: Sealed] string Note) : DeclineEvent;

/// <summary>What the hall did afterwards; <paramref name="Number"/> is the case that was taken after all.</summary>
public sealed record DeclineFollowedUp([property: Sealed] string Text, string? Number) : DeclineEvent;

/// <summary>The time of keeping is over: name, phone and what was written are forgotten.</summary>
public sealed record DeclineErased(string Why) : DeclineEvent;

/// <summary>One refusal to take a case: the fold of its events.</summary>
public sealed record Decline(IntakeDeclined What, DateTimeOffset DeclinedAt, By DeclinedBy, int Version, DeclineChecked? Check = null, By? CheckedBy = null, DateTimeOffset? CheckedAt = null, DeclineFollowedUp? FollowUp = null, DateTimeOffset? ErasedAt = null)
{
    public static Decline Evolve(Decline? before, Recorded<DeclineEvent> recorded) => recorded.Event switch
    {
        IntakeDeclined e => new(e, recorded.At, recorded.By, recorded.Version),
        DeclineChecked e => before! with { Check = e, CheckedBy = recorded.By, CheckedAt = recorded.At, Version = recorded.Version },
        DeclineFollowedUp e => before! with { FollowUp = e, Version = recorded.Version },
        DeclineErased => before! with { ErasedAt = recorded.At, Version = recorded.Version },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}"),
    };

    /// <summary>The unit's own list, newest first, and the supervisor's.</summary>
    public static IEnumerable<ListRow> Rows(Decline it)
    {
        var check = new CheckSummary("decline", it.What.Id, it.What.At.UnitId, it.What.At.UnitName, it.What.At.PlaceName, it.What.ItemName, DeclineWords.Of(it.What.Reason), it.What.Text,
            it.DeclinedAt, it.DeclinedBy.Name, it.What.Kind is DataKind.Practice, it.Check is { } c ? c.Verdict is Verdict.Justified ? "justified" : "unjustified" : null, it.Check?.Note, it.Check is null, it.Version);
        yield return CheckRows.Row(CheckRows.Declines, check);
        if (it.ErasedAt is null) yield return Retention.Row(it.DeclinedAt, it.What.KeptYears);
        yield return new(List, JobRows.NewestFirst(it.DeclinedAt), new DeclineSummary(it.What.Id, it.What.ItemName, it.What.Reason, DeclineWords.Of(it.What.Reason), it.What.Text, it.DeclinedAt, it.DeclinedBy.Name,
            it.What.At.PlaceName, it.What.ApplicantName is { } name ? Masks.Name(name) : null, it.Check?.Verdict, it.Check?.Note, it.FollowUp?.Text, it.FollowUp?.Number, it.Version),
            new Dictionary<string, string> { ["Place"] = it.What.At.PlaceId });
    }

    public const string List = "decline";
}

/// <summary>A line of the hall's own list; the name is masked.</summary>
public sealed record DeclineSummary(string Id, string ItemName, DeclineReason Reason, string ReasonText, string Text, DateTimeOffset At, string By, string PlaceName, string? ApplicantMasked,
    Verdict? Verdict, string? VerdictNote, string? FollowUp, string? Number, int Version);

/// <summary>Who may do what with a refusal.</summary>
public static class DeclineDecider
{
    public static Decision<DeclineEvent> Decide(Decline? it, DeclineEvent wanted, Actor actor) => (it, wanted) switch
    {
        (null, IntakeDeclined e) => e,
        (not null, IntakeDeclined) => new Problem(ProblemKind.NotNow, "number-taken", "这条不予收件已经登记。"),
        (null, _) => Unknown,
        (_, DeclineErased) => Retention.Erase(over: true, it.ErasedAt, wanted, actor),
        (_, DeclineChecked) when actor.Role is not Role.Supervisor => new Problem(ProblemKind.Forbidden, "forbidden", "只有督查人员能核实。"),
        ({ Check: not null }, DeclineChecked) => new Problem(ProblemKind.NotNow, "already-checked", "这条已经核实过。"),
        (_, DeclineFollowedUp) when actor.UnitId != it.What.At.UnitId => Unknown,
        _ => wanted,
    };

    private static readonly Problem Unknown = new(ProblemKind.Unknown, "not-found", "没有这条记录。");
}

public static class DeclineWords
{
    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.NotListed => "不在事项清单内",
        DeclineReason.NotAuthorised => "本窗口未获授权",
        DeclineReason.NotApplicant => "非本人且无委托",
        DeclineReason.Incomplete => "材料不齐，申请人不愿容缺",
        DeclineReason.WrongPlace => "应到别处办理",
        DeclineReason.ApplicantChose => "申请人自愿不办",
        _ => "其他",
    };
}
