namespace Zhengwu.Domain.Catalogue;

/// <summary>一事联办: items that one event of life asks for together (WIN-qj_onematter).</summary>
public sealed record ThemePackage(string Id, string Name, IReadOnlyList<string> ItemIds, string? Note = null)
{
    public const int Fewest = 2, MostItems = 6;

    /// <summary>All problems of the packages of a catalogue.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<ThemePackage> packages, IReadOnlySet<string> offered)
    {
        var problems = new List<Problem>();
        foreach (var package in packages)
        {
            void Unless(bool holds, string code, string message)
            {
                if (!holds) problems.Add(new Problem(ProblemKind.Invalid, code, $"一事联办“{package.Name}”（{package.Id}）：{message}"));
            }
            Unless(GuideCheck.IsId(package.Id), "package-id", "编号应为小写字母、数字、连字符");
            Unless(!string.IsNullOrWhiteSpace(package.Name), "package-name", "缺少名称");
            Unless(package.ItemIds.Count is >= Fewest and <= MostItems && package.ItemIds.Distinct(StringComparer.Ordinal).Count() == package.ItemIds.Count, "package-items", $"应有 {Fewest} 到 {MostItems} 个不同的事项");
            foreach (var id in package.ItemIds.Where(id => !offered.Contains(id))) Unless(false, "package-item-unlisted", $"目录里没有事项“{id}”");
        }
        problems.AddRange(packages.GroupBy(p => p.Id).Where(g => g.Count() > 1).Select(g => new Problem(ProblemKind.Invalid, "package-twice", $"一事联办“{g.Key}”出现了 {g.Count()} 次")));
        return problems;
    }
}
