using Zhengwu.Api;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Backup;
using Zhengwu.Api.Import;
using Zhengwu.Api.Privacy;
using Zhengwu.Api.Shell;

// No pattern may run away on a hostile text: every regular expression of the process that sets no time of its own gives up after this one.
AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromMilliseconds(250));
if (args is ["import", ..]) return await ImportCommand.Run(args[1..]);
if (args is ["audit", ..]) return await AuditCommand.Run();
if (args is ["export" or "restore", ..]) return await BackupCommand.Run(args);
if (args is ["rekey", ..]) return await RekeyCommand.Run();
if (args is ["erase", ..]) return await EraseCommand.Run(args[1..]);

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    Building.Add(builder);
    var app = builder.Build();
    Building.Use(app);
    Routes.Map(app);
    var background = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
    app.Run();
    return background.Exists(s => s.ExecuteTask is { IsFaulted: true }) ? Ended.ByError : Ended.OnRequest;
}
catch (Exception e) when (e is InvalidOperationException or IOException or UriFormatException)
{
    // A missing setting or a taken port: one sentence for the host's error log, no crash dump.
    Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
    return Ended.ByError;
}

public partial class Program;
