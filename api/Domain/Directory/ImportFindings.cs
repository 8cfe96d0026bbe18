namespace Zhengwu.Domain.Directory;

/// <summary>Something in the papers that a county official should look at. The import keeps what the paper says and works with it.</summary>
/// <param name="Code">Stable code of the rule.</param>
/// <param name="Clause">Number in the requirements, e.g. K-01.</param>
/// <param name="Title">A few words.</param>
/// <param name="Sentence">What was found, computed from the data; a guess is called a guess (推测).</param>
/// <param name="Where">The places in the table, one line each.</param>
/// <param name="Effect">How the system behaves until the county answers.</param>
/// <param name="Question">What the county is asked.</param>
public sealed record Finding(string Code, string Clause, string Title, string Sentence, IReadOnlyList<string> Where, string Effect, string Question);

/// <summary>What the plan says about itself, to hold the table against. Source: 000 一, 附件1, 附件5.</summary>
public sealed record PlanFigures(int FirstBatch, int SecondBatch, int ThirdBatch, int ContactFormRows, int Departments)
{
    public static PlanFigures Kazuo { get; } = new(4, 10, 64, 9, 25);
    public int AllBatches => FirstBatch + SecondBatch + ThirdBatch;
}

/// <summary>Reads the directory against the plan and against itself (K-01…K-10). Rules on data; no place is named in the code.</summary>
public static class ImportFindings
{
    /// <param name="register">All villages of the county (建制村名录) when there is one; without it full coverage cannot be shown.</param>
    public static IReadOnlyList<Finding> Find(
        IReadOnlyList<Unit> units, IReadOnlyList<Station> stations, IReadOnlyList<Department> departments, IReadOnlyList<Staff> staff,
        PlanFigures plan, IReadOnlyList<Village>? register = null)
    {
        var table = new PrintedTable(units, stations);
        return
        [
            .. Starred(table, plan), .. NotTheWholeNetwork(table, plan), .. SameStationTwice(table), .. NotInItsOwnCoverage(table),
            .. Homonyms(table), .. WithoutVillageCharacter(table), .. LookAlikes.Find(table), .. MoreThanTheForm(table, plan),
            .. WithoutStation(table), .. OnlyByFallback(table, register),
            .. DepartmentsBesideThePlan(departments, plan), .. AccountsMissing.Find(units, stations, departments, staff),
        ];
    }

    private static IEnumerable<Finding> Starred(PrintedTable table, PlanFigures plan)
    {
        var starred = table.Stations.Where(s => s.TableRow.Contains('*')).ToList();
        if (starred.Count == 0) yield break;
        var rest = table.Stations.Count - starred.Count;
        var guess = rest == plan.ThirdBatch
            ? $"除去这 {starred.Count} 行是 {rest} 行，与方案所说第三批 {plan.ThirdBatch} 个相同；推测星号表示前批已建的驿站，但这只是推测，没有依据"
            : $"除去这 {starred.Count} 行是 {rest} 行，与方案所说第三批 {plan.ThirdBatch} 个不同，无法推测其含义";
        yield return new("starred-row", "K-01", "序号带星号", $"名单共 {table.Stations.Count} 行，其中 {starred.Count} 行序号带星号，没有说明其含义。{guess}。",
            [.. starred.Select(table.Describe)], "星号照原样保存，这些驿站与其他驿站同样使用。", "星号是什么意思？");
    }

    private static IEnumerable<Finding> NotTheWholeNetwork(PrintedTable table, PlanFigures plan)
    {
        if (table.Stations.Count >= plan.AllBatches) yield break;
        yield return new("batches-missing", "K-02", "名单不是全部驿站",
            $"方案说第一批 {plan.FirstBatch} 个、第二批 {plan.SecondBatch} 个、第三批 {plan.ThirdBatch} 个，共 {plan.AllBatches} 个；现有名单 {table.Stations.Count} 个。",
            [], "没有列入的驿站在系统里不存在，其业务由乡镇便民服务中心承担。", "请提供第一批、第二批驿站的名单和覆盖范围。");
    }

    private static IEnumerable<Finding> SameStationTwice(PrintedTable table) =>
        from same in table.Stations.GroupBy(s => (s.Name, Covers: string.Join('、', s.Covers.Order(StringComparer.Ordinal))))
        where same.Select(s => s.UnitId).Distinct().Count() > 1
        select new Finding("station-twice", "K-03", "同一驿站列在两个乡镇",
            $"“{same.Key.Name}”在 {same.Select(s => s.UnitId).Distinct().Count()} 个乡镇各列了一次，覆盖范围也完全一样，至少有一处可能有误。",
            [.. same.Select(table.Describe)], "各行都保留，按所选乡镇归属。", "哪一行是对的？另一个乡镇应是哪个村？");

    private static IEnumerable<Finding> NotInItsOwnCoverage(PrintedTable table) =>
        from station in table.Stations
        where !station.Covers.Contains(station.Name)
        let near = station.Covers.Where(c => LookAlikes.DifferByOne(c, station.Name)).ToList()
        select new Finding("own-village-missing", "K-04", "驿站不在自己的覆盖范围内",
            $"驿站“{station.Name}”的覆盖范围里没有它自己"
            + (near.Count > 0 ? $"，只有一字之差的“{string.Join('、', near)}”，推测其中一个字写错了。" : "。"),
            [table.Describe(station)],
            $"两个写法都保留；按覆盖范围，填“{station.Covers[0]}”归该驿站，填“{station.Name}”归乡镇便民服务中心。", "村名的正确写法是哪一个？");

    private static IEnumerable<Finding> Homonyms(PrintedTable table) =>
        from name in table.Mentions.GroupBy(m => m.Village.Name, StringComparer.Ordinal)
        where name.Select(m => m.Village.UnitId).Distinct().Count() > 1
        select new Finding("homonym", "K-05", "不同乡镇有同名的村",
            $"“{name.Key}”出现在 {string.Join('、', name.Select(m => table.UnitName(m.Village.UnitId)).Distinct())}。",
            [.. name.Select(m => table.Describe(m.Station)).Distinct()], "村以“乡镇＋村名”为准，界面总是同时显示乡镇。", "请确认确有这几个同名的村。");

    private static IEnumerable<Finding> WithoutVillageCharacter(PrintedTable table) =>
        from mention in table.Mentions
        where !mention.Village.Name.EndsWith('村')
        group mention by mention.Village into village
        select new Finding("without-cun", "K-06", "村名没有“村”字",
            $"“{village.Key.Name}”（{table.UnitName(village.Key.UnitId)}）没有“村”字，其余各村都有。",
            [.. village.Select(m => table.Describe(m.Station)).Distinct()], "照原样保存；填写时带不带“村”字都能找到。", "正式名称是什么？");

    private static IEnumerable<Finding> MoreThanTheForm(PrintedTable table, PlanFigures plan) =>
        from unit in table.Stations.GroupBy(s => s.UnitId)
        where unit.Count() > plan.ContactFormRows
        select new Finding("form-too-short", "K-08", "联系人表行数不够",
            $"{table.UnitName(unit.Key)}有 {unit.Count()} 个驿站，附件5 的联系人表只留了 {plan.ContactFormRows} 行。",
            [.. unit.Select(table.Describe)], "系统里人员不限行数。", "请补报表外驿站的工作人员。");

    private static IEnumerable<Finding> WithoutStation(PrintedTable table) =>
        from unit in table.Units
        where !unit.IsCounty && table.Stations.All(s => s.UnitId != unit.Id)
        select new Finding("unit-without-station", "K-09", "没有驿站的单位",
            $"{unit.Name}在名单里没有驿站。", [], $"全部业务由{unit.CentreName}承担。", "是否确实不设驿站？");

    private static IEnumerable<Finding> OnlyByFallback(PrintedTable table, IReadOnlyList<Village>? register)
    {
        if (register is null)
        {
            yield return new("coverage-by-fallback", "K-10", "全覆盖靠兜底规则",
                $"名单写明 {table.Entries} 个村的归属；没有建制村名录，无法证明名单之外没有其他村。“全县全覆盖”只有加上“未列入的由乡镇政务服务中心承担”才成立。",
                [], "未列入的村一律归乡镇便民服务中心。", "请提供各乡镇建制村名录，以便逐村核对。");
            yield break;
        }
        var unlisted = register.Where(v => !table.Covered.Contains(v)).ToList();
        if (unlisted.Count > 0)
            yield return new("coverage-by-fallback", "K-10", "全覆盖靠兜底规则", $"名录里有 {unlisted.Count} 个村不在任何驿站的覆盖范围内。",
                [.. unlisted.Select(v => $"{table.UnitName(v.UnitId)} {v.Name}")], "这些村归乡镇便民服务中心。", "是否如此？");
    }

    private static IEnumerable<Finding> DepartmentsBesideThePlan(IReadOnlyList<Department> departments, PlanFigures plan)
    {
        if (departments.Count == plan.Departments) yield break;
        yield return new("departments-differ", "ORG-kz_depts", "县直单位数与附件1不同",
            $"附件1 列了 {plan.Departments} 个县直单位，部门表有 {departments.Count} 个。", [.. departments.Skip(plan.Departments).Select(d => d.Name)],
            "部门表里的单位都可以承接办件。", "多出的单位（按表中顺序列出）是否由其审批有关事项？");
    }
}
