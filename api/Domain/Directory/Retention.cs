using System.Globalization;
using Zhengwu.Domain.Calendars;

namespace Zhengwu.Domain.Directory;

/// <summary>
/// How long personal data stays after a case is over (settings.json, "retention"; PIPL 19, 47). The years stand in the record of each case, so that a
/// later setting changes nothing behind its back.
/// </summary>
/// <param name="Items">Years of single items by id, e.g. where the archive rules ask for thirty.</param>
public sealed record Retention(int CaseYears = Retention.UsualCaseYears, int DeclineYears = Retention.UsualDeclineYears, IReadOnlyDictionary<string, int>? Items = null)
{
    public const int UsualCaseYears = 10, UsualDeclineYears = 3;
    /// <summary>Streams whose personal data is to be erased, by the day it is due.</summary>
    public const string List = "retention";

    public int CaseYearsOf(string itemId) => Items?.GetValueOrDefault(itemId) is > 0 and var years ? years : CaseYears;

    public static ListRow Row(DateTimeOffset over, int years) => new(List, Day(over.AddYears(years)), new { });

    /// <summary>Sort key of a day: all that was due before this instant's day sorts before it.</summary>
    public static string Day(DateTimeOffset at) => Shanghai.DateOf(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The one rule of erasing, whatever the record; erasing again changes nothing.</summary>
    public static Decision<TEvent> Erase<TEvent>(bool over, DateTimeOffset? erasedAt, TEvent erased, Actor actor) =>
        actor != Actor.System && actor.Role is not Role.Administrator ? new Problem(ProblemKind.Forbidden, "forbidden", "只有管理员能删除个人资料。")
        : !over ? new Problem(ProblemKind.NotNow, "not-over", "办件还没有办结，个人资料还要用，不能删除。")
        : erasedAt is null ? erased : Array.Empty<TEvent>();
}
