using System.Text;

namespace Zhengwu.Domain.Directory;

/// <summary>The findings as a Markdown paper that a county official reads, ticks and sends back.</summary>
public static class FindingsReport
{
    /// <param name="version">The content hash of the import, so that an answer can be matched to its data.</param>
    public static string Write(string countyName, string version, IReadOnlyList<Unit> units, IReadOnlyList<Station> stations,
        IReadOnlyList<Department> departments, IReadOnlyList<Staff> staff, IReadOnlyList<Finding> findings)
    {
        var table = new PrintedTable(units, stations);
        var paper = new StringBuilder();
        paper.Append($"# {countyName}基础数据核对清单\n\n数据版本 {version}\n\n");
        paper.Append("系统照原文导入，没有改动任何名称。下面是导入时发现的、需要县里看一看的地方；每条写明了在答复之前系统怎样处理。\n\n");
        paper.Append("## 合计\n\n| 项目 | 数量 |\n|---|---|\n");
        (string, int)[] totals =
        [
            ("乡镇、街道、农场", units.Count(u => !u.IsCounty)), ("其中有驿站的", table.UnitsWithStations), ("驿站（名单行数）", stations.Count),
            ("覆盖村名（条）", table.Entries), ("不同的村名", table.DistinctNames), ("覆盖两个村以上的驿站", stations.Count(s => s.Covers.Count > 1)),
            ("县直单位", departments.Count), ("账号", staff.Count), ("待核对", findings.Count),
        ];
        foreach (var (what, count) in totals) paper.Append($"| {what} | {count} |\n");
        paper.Append("\n## 待核对\n");
        if (findings.Count == 0) paper.Append("\n没有发现问题。\n");
        foreach (var (number, finding) in findings.Index()) Append(paper, number + 1, finding);
        return paper.ToString();
    }

    private static void Append(StringBuilder paper, int number, Finding finding)
    {
        paper.Append($"\n### {number}. {finding.Title}（{finding.Clause}）\n\n{Escape(finding.Sentence)}\n\n");
        foreach (var place in finding.Where) paper.Append($"- {Escape(place)}\n");
        if (finding.Where.Count > 0) paper.Append('\n');
        paper.Append($"系统现在的处理：{Escape(finding.Effect)}\n\n请核实：{Escape(finding.Question)}\n\n答复：＿＿＿＿＿＿＿＿＿＿\n");
    }

    // "29*" would open an emphasis.
    private static string Escape(string text) => text.Replace("*", "\\*", StringComparison.Ordinal);
}
