using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Questions;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Api.Alarms;

/// <summary>The ladder 承办人 → 分管领导 → 监督股 (SLA-wd_warn, SLA-wd_supervise). Who has no address or is disabled gets nothing.</summary>
public static class Recipients
{
    /// <param name="unitId">The unit in whose book the alarm stands.</param>
    public static IEnumerable<Staff> Of(CountyDirectory directory, Alarm alarm, string unitId)
    {
        var unit = directory.Person(alarm.HolderId)?.UnitId ?? unitId;
        var ladder = IsOfHall(alarm.Limit) ? Leaders(directory, unitId) : alarm.Level switch
        {
            AlarmLevel.Leader => Leaders(directory, unit),
            AlarmLevel.Supervision => [],
            _ => directory.Person(alarm.HolderId) is { } holder ? [holder]
                : alarm.HolderId?.StartsWith(CaseDecider.OfficeHolder, StringComparison.Ordinal) is true
                ? Role(directory, unit, Domain.Directory.Role.TownshipOffice).Where(s => s.Office == alarm.HolderId[CaseDecider.OfficeHolder.Length..])
                : Role(directory, unit, unit == Unit.CountyId ? Domain.Directory.Role.CountyZeroWindow : Domain.Directory.Role.IntegratedWindow),
        };
        var above = alarm.Level is AlarmLevel.Leader ? [] : Role(directory, Unit.CountyId, Domain.Directory.Role.Supervisor);
        return ladder.Concat(above).Where(s => s is { Disabled: false, Mail: not null }).DistinctBy(s => s.Id);
    }

    /// <summary>业务联系人 → 分管领导 → 监督股 (RELAY-kz_escalate): a warning goes to who has the question, a limit that ran out to who has it now.</summary>
    public static IEnumerable<Staff> OfQuestion(CountyDirectory directory, Alarm alarm, Question question)
    {
        var level = QuestionClocks.LevelOf(alarm.Limit) + (alarm.Level is AlarmLevel.Warning ? 0 : 1);
        var own = directory.Staff.Where(s => question.Of.DepartmentId is { } department ? s.Role is Domain.Directory.Role.CountyDepartment && s.DepartmentId == department
            : s.Role is Domain.Directory.Role.TownshipOffice && s.UnitId == question.Of.UnitId && s.Office == question.Of.Office);
        // A department's leader has no account: its own people hear that it climbed.
        var ladder = level switch { 1 => own, 2 when question.Of.DepartmentId is null => Leaders(directory, question.Of.UnitId), 2 => own, _ => Role(directory, Unit.CountyId, Domain.Directory.Role.Supervisor) };
        return ladder.Where(s => s is { Disabled: false, Mail: not null });
    }

    private static IEnumerable<Staff> Leaders(CountyDirectory directory, string unitId) =>
        Role(directory, unitId, unitId == Unit.CountyId ? Domain.Directory.Role.CountyLeader : Domain.Directory.Role.Leader);

    /// <summary>潮汐窗口 and 空岗.</summary>
    public static bool IsOfHall(string limit) => limit.StartsWith("tide", StringComparison.Ordinal) || limit.StartsWith(DayDeadlines.Empty, StringComparison.Ordinal);

    /// <summary>The law's own limits (行政许可法 32, 42, 44), not a promise of the county.</summary>
    public static bool IsStatutory(string limit) => limit.StartsWith("statutory", StringComparison.Ordinal) || limit.StartsWith("notice", StringComparison.Ordinal)
        || limit.StartsWith("delivery", StringComparison.Ordinal);

    private static IEnumerable<Staff> Role(CountyDirectory directory, string unitId, Role role) => directory.Staff.Where(s => s.Role == role && s.UnitId == unitId);
}
