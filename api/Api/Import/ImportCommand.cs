using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Import;

/// <summary>
/// <c>handler import FOLDER [--findings FILE]</c>: checks the folder, stores it, writes what the county should look at. Makes table and container
/// when they are missing. Exit code 1: nothing was changed, the reasons are printed.
/// </summary>
public static class ImportCommand
{
    public static async Task<int> Run(string[] args)
    {
        if (args.Length == 0) { Console.Error.WriteLine("用法：handler import 文件夹 [--findings 文件]"); return 1; }
        try
        {
            var import = ImportFolder.Read(args[0]);
            var problems = DirectoryCheck.Check(import.Units, import.Stations, import.Departments, import.Staff).Concat(GuideCheck.Check(import.Guides, import.Departments))
                .Concat(ThemePackage.Check(import.Packages ?? [], import.Guides.Select(g => g.ItemId).ToHashSet())).ToList();
            foreach (var problem in problems) Console.Error.WriteLine($"{problem.Code}：{problem.Message}");
            if (problems.Count > 0) return 1;
            var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            var store = TableBookStore.From(settings);
            await store.EnsureTable();
            await Building.Container(settings, new(() => Outbound.Identity())).CreateIfNotExistsAsync();
            var version = await ReferenceBook.Store(store, import, DateTimeOffset.UtcNow);
            var findings = ImportFindings.Find(import.Units, import.Stations, import.Departments, import.Staff, PlanFigures.Kazuo);
            if (Array.IndexOf(args, "--findings") is >= 0 and var at && at + 1 < args.Length)
                await File.WriteAllTextAsync(args[at + 1], FindingsReport.Write(import.Units.First(u => u.IsCounty).Name, version, import.Units, import.Stations, import.Departments, import.Staff, findings));
            Console.WriteLine($"已导入：{import.Units.Count} 个单位、{import.Stations.Count} 个驿站、{import.Staff.Count} 个账号、{import.Guides.Count} 份指南，版本 {version}，待核对 {findings.Count} 处。");
            return 0;
        }
        catch (Exception e) when (e is ImportException or IOException)
        {
            Console.Error.WriteLine($"导入没有进行：{e.Message}");
            return 1;
        }
    }
}
