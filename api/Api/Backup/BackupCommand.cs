using Zhengwu.Api.Audit;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;

namespace Zhengwu.Api.Backup;

/// <summary>
/// <c>handler export FOLDER [--events]</c>: a copy of every book, or of its events alone. <c>handler restore FOLDER</c>: fills the empty table that Storage__table names.
/// Exit code 1: it did not happen, the reason is printed.
/// </summary>
public static class BackupCommand
{
    public static async Task<int> Run(string[] args)
    {
        if (args is not ([_, _] or ["export", _, "--events"])) { Console.Error.WriteLine("用法：handler export 文件夹 [--events] ｜ handler restore 文件夹"); return 1; }
        var (what, folder) = (args[0], args[1]);
        var store = TableBookStore.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        try
        {
            if (what == "restore") await store.EnsureTable();
            var rows = what == "restore" ? await BookCopies.Read(store, folder) : await BookCopies.Write(store, (await BookAudit.Books(store)).Prepend(ReferenceBook.Name), folder, args.Length == 3);
            Console.WriteLine(what == "restore" ? $"已恢复 {rows} 行。请接着运行 handler audit。" : $"已导出 {rows} 行。");
            return 0;
        }
        catch (Exception e) when (e is IOException or ImportException or StoreUnavailable or StoreTimeout or StoreConflict)
        {
            Console.Error.WriteLine($"没有完成：{e.Message}");
            return 1;
        }
    }

}
