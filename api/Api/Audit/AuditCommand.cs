using Zhengwu.Api.Health;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;

namespace Zhengwu.Api.Audit;

/// <summary><c>handler audit</c>: reads every book and says what does not hold. Exit code 0: everything holds.</summary>
public static class AuditCommand
{
    public static async Task<int> Run()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var store = TableBookStore.From(settings);
        var report = await BookAudit.RunLive(store, await BookAudit.Books(store), Settings.StreamKeysOf(settings));
        await HealthNotes.Keep(store, new(DateTimeOffset.UtcNow, report.Streams, report.Events, report.Findings.Count));
        foreach (var finding in report.Findings) Console.WriteLine(finding);
        Console.WriteLine($"查了 {report.Streams} 个办件流、{report.Events} 条记录：{(report.Findings.Count == 0 ? "全部完好" : $"{report.Findings.Count} 处不符")}。");
        return report.Findings.Count == 0 ? 0 : 1;
    }
}
