using Zhengwu.Local;

string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var repository = Value("--repository") ?? Directory.GetCurrentDirectory();
var state = args.Contains("--in-memory") ? null : Path.Combine(repository, ".local");
if (args.Contains("--fresh") && state is not null && Directory.Exists(state)) Directory.Delete(state, recursive: true);
var port = int.Parse(Value("--port") ?? Environment.GetEnvironmentVariable("PORT") ?? "8080");
using var logs = LoggerFactory.Create(l => l.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning));

// Heard from the first moment on: whoever ends a start half-way leaves no process behind.
using var ending = new CancellationTokenSource();
void End(System.Runtime.InteropServices.PosixSignalContext signal) { signal.Cancel = true; ending.Cancel(); }
using var interrupted = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, End);
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, End);
try { await Run(ending.Token); }
catch (OperationCanceledException) when (ending.IsCancellationRequested) { Console.WriteLine("已结束。"); }

async Task Run(CancellationToken cancel)
{
    var firstTime = state is null || !Directory.Exists(state);
    await using var platform = await LocalPlatform.Start(
        new LocalOptions(Value("--handler") ?? Path.Combine(repository, "api/Api/bin/Release/net10.0/handler"), repository, state, Path.Combine(repository, "web", "dist"), port), logs, cancel);
    if (platform.FindingsFile is { } findings) Console.WriteLine($"导入时发现的问题见 {findings}");
    if (firstTime && !args.Contains("--empty"))
    {
        Console.WriteLine("正在生成练习办件……");
        Console.WriteLine($"生成了 {await PracticeCases.Run(platform).WaitAsync(cancel)} 个练习办件");
    }
    Console.WriteLine("本机演示与开发用，只供一台机器，不是生产环境。按 Ctrl-C 结束。");
    Console.WriteLine($"系统发出的邮件在这里看（不会真的寄出） {platform.Mailbox.Page}");
    Console.WriteLine($"打开 {platform.BaseAddress}");
    await Task.Delay(Timeout.Infinite, cancel);
}
