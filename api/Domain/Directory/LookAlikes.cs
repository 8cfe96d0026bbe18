namespace Zhengwu.Domain.Directory;

/// <summary>K-07: names that a hurried clerk takes for one another, in different places.</summary>
internal static class LookAlikes
{
    private static readonly string[] Endings = ["街道", "农场", "村", "镇", "乡"];

    private sealed record Name(string Full, string Stem, string Where, string Place);

    public static IEnumerable<Finding> Find(PrintedTable table)
    {
        var names = table.Units.Where(u => !u.IsCounty).Select(u => new Name(u.Name, Stem(u.Name), "", u.Id))
            .Concat(table.Mentions.Select(m => new Name(m.Village.Name, Stem(m.Village.Name), table.UnitName(m.Village.UnitId), m.Station.Id)))
            .Distinct().ToList();
        var groups = OneCharacterApart(names).Concat(OneInsideAnother(names)).ToList();
        if (groups.Count == 0) yield break;
        yield return new("look-alikes", "K-07", "名称相近，容易选错",
            $"名单共 {table.Stations.Count} 行、{table.UnitsWithStations} 个乡镇街道、{table.Entries} 个覆盖村名（不同的名称 {table.DistinctNames} 个），其中 {groups.Count} 组名称相近。",
            groups, "检索结果总是同时显示乡镇。", "不需要答复；培训时请提醒。");
    }

    /// <summary>Same length, exactly one character differs.</summary>
    public static bool DifferByOne(string a, string b) => a.Length == b.Length && a.Zip(b).Count(p => p.First != p.Second) == 1;

    private static IEnumerable<string> OneCharacterApart(IReadOnlyList<Name> names) =>
        from name in names
        where name.Stem.Length >= 3
        from i in Enumerable.Range(0, name.Stem.Length)
        group name by name.Stem[..i] + "＊" + name.Stem[(i + 1)..] into alike
        where alike.Select(n => n.Stem).Distinct().Count() > 1 && Apart(alike)
        select $"{alike.Key}：{List(alike)}";

    private static IEnumerable<string> OneInsideAnother(IReadOnlyList<Name> names) =>
        from inner in names.GroupBy(n => n.Stem)
        where inner.Key.Length >= 2
        let all = names.Where(n => n.Stem.Contains(inner.Key, StringComparison.Ordinal)).ToList()
        where all.Select(n => n.Full).Distinct().Count() > 1 && Apart(all)
        select $"{inner.Key}：{List(all)}";

    private static bool Apart(IEnumerable<Name> names) => names.Select(n => n.Place).Distinct().Count() > 1;

    private static string List(IEnumerable<Name> names) =>
        string.Join('、', names.Select(n => n.Where.Length == 0 ? n.Full : $"{n.Full}（{n.Where}）").Distinct());

    private static string Stem(string name)
    {
        var ending = Array.Find(Endings, e => name.Length > e.Length && name.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? name : name[..^ending.Length];
    }
}
