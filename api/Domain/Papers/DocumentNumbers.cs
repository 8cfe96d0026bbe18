using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Papers;

/// <summary>The papers of one case, in the order of its life (DOC-* of the ledger).</summary>
public enum PaperKind { OneTimeNotice, Authorisation, Receipt, Promise, Supplement, NonAcceptance, Acceptance, Decision, IssueReceipt }

/// <summary>
/// 文号: 喀左（公营子）补字〔2026〕11210007-1号. A pure function of the case number, so that a paper printed again is the same paper. One number for
/// each kind and round of one case; a station's papers carry its two digits.
/// </summary>
public static class DocumentNumbers
{
    /// <param name="prefix">The county's short name; null: derived from its name.</param>
    /// <param name="caseNumber">place-yyyymmdd-nnnn.</param>
    /// <param name="round">0 where a case has only one paper of the kind.</param>
    public static string Of(CountyDirectory directory, string? prefix, string caseNumber, PaperKind kind, int round = 0)
    {
        var parts = caseNumber.Split('-');
        var (place, day, serial) = (parts[0], parts[1], parts[2]);
        var station = place[2..] == "00" ? "" : $"驿{place[2..]}";
        var unit = UnitShort(directory, place[..2] + "00");
        return $"{prefix ?? CountyShort(directory)}（{unit}{station}）{Word(kind)}字〔{day[..4]}〕{day[4..]}{serial}{(round > 0 ? $"-{round}" : "")}号";
    }

    /// <summary>喀左县 → 喀左.</summary>
    public static string CountyShort(CountyDirectory directory) => Trim(directory.Unit(Unit.CountyId)?.Name ?? "", "县市区旗");

    /// <summary>公营子镇 → 公营子; the whole name where two units would share the short one.</summary>
    public static string UnitShort(CountyDirectory directory, string unitId)
    {
        if (directory.Unit(unitId) is not { } unit) return unitId;
        var wanted = Short(unit.Name);
        return directory.Units.Count(u => Short(u.Name) == wanted) > 1 ? unit.Name : wanted;
    }

    private static string Short(string name) => name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("农场", StringComparison.Ordinal) ? name[..^2] : Trim(name, "镇乡");

    private static string Trim(string name, string endings) => name.Length > 2 && endings.Contains(name[^1], StringComparison.Ordinal) ? name[..^1] : name;

    private static string Word(PaperKind kind) => kind switch
    {
        PaperKind.OneTimeNotice => "告",
        PaperKind.Authorisation => "委",
        PaperKind.Receipt => "收",
        PaperKind.Promise => "诺",
        PaperKind.Supplement => "补",
        PaperKind.NonAcceptance => "不受",
        PaperKind.Acceptance => "受",
        PaperKind.Decision => "决",
        PaperKind.IssueReceipt => "出",
        _ => throw new InvalidOperationException(),
    };
}
