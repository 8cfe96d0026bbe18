using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Zhengwu.Local.Tests;

/// <summary>A folder that looks like a repository, with a handler and a storage that are small scripts.</summary>
internal sealed class Playground : IDisposable
{
    private const string HandlerScript = """
        #!/usr/bin/env node
        if (process.argv[2] === 'import') process.exit(process.env.IMPORT_FAILS === '1' ? 1 : 0);
        require('http').createServer((request, response) => {
          let body = '';
          request.on('data', d => body += d);
          request.on('end', () => {
            if (request.url === '/Ends') process.exit(0);
            response.setHeader('content-type', 'application/json');
            if (request.url === '/Silent') return response.end();
            response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body, port: process.env.FUNCTIONS_CUSTOMHANDLER_PORT }));
          });
        }).listen(+process.env.FUNCTIONS_CUSTOMHANDLER_PORT, '127.0.0.1');
        """;

    private const string StorageScript = """
        #!/usr/bin/env node
        const fs = require('fs'), at = n => +process.argv[process.argv.indexOf(n) + 1];
        fs.writeFileSync(__dirname + '/pid', String(process.pid));
        for (const port of [at('--blobPort'), at('--tablePort')]) require('net').createServer(s => s.destroy()).listen(port, '127.0.0.1');
        process.on('SIGTERM', () => { fs.writeFileSync(__dirname + '/ended', ''); process.exit(0); });
        """;

    private const string MailboxScript = """
        #!/usr/bin/env node
        const fs = require('fs'), at = n => +process.argv[process.argv.indexOf(n) + 1];
        fs.writeFileSync(__dirname + '/maildev.pid', String(process.pid));
        if (fs.existsSync(__dirname + '/maildev.fails')) process.exit(3);
        for (const port of [at('--smtp'), at('--web')]) require('net').createServer(s => s.destroy()).listen(port, '127.0.0.1');
        process.on('SIGTERM', () => { fs.writeFileSync(__dirname + '/maildev.ended', ''); process.exit(0); });
        """;

    /// <param name="mailbox">The real maildev of this repository instead of a script.</param>
    public Playground(bool mailbox = false)
    {
        Directory.CreateDirectory(Modules);
        Directory.CreateDirectory(Web);
        Directory.CreateDirectory(Data);
        Script(Handler, HandlerScript);
        Script(Path.Combine(Modules, "azurite"), StorageScript);
        if (mailbox) File.CreateSymbolicLink(Path.Combine(Modules, "maildev"), RealMailbox());
        else Script(Path.Combine(Modules, "maildev"), MailboxScript);
        File.WriteAllText(Path.Combine(Root, "host.json"), """{"extensions":{"serviceBus":{"maxConcurrentCalls":1}}}""");
        Directory.CreateDirectory(Path.Combine(Root, "ReceiveBell"));
        File.WriteAllText(Path.Combine(Root, "ReceiveBell", "function.json"), """{"bindings":[{"type":"serviceBusTrigger","name":"msg"}]}""");
        File.WriteAllText(Path.Combine(Data, "units.csv"), "id,name,kind,centreName\n0400,测试镇,Township,测试镇中心\n");
        File.WriteAllText(Path.Combine(Data, "stations.csv"), "id,unitId,name,tableRow,covers\n");
        File.WriteAllText(Path.Combine(Data, "departments.csv"), "id,name\n");
        File.WriteAllText(Path.Combine(Data, "staff.csv"), "id,account,name,role,unitId,placeId,departmentId,office,post\nw1,aad|0123456789abcdef0123456789abcdef,甲,integratedWindow,0400,0400,,,A\n");
        File.WriteAllText(Path.Combine(Web, "index.html"), "page");
        File.WriteAllText(Path.Combine(Web, "staticwebapp.config.json"), """{"navigationFallback":{"rewrite":"/index.html","exclude":["/api/*"]}}""");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("local-").FullName;
    public string Handler => Path.Combine(Root, "handler");
    public string Web => Path.Combine(Root, "web");
    public string Data => Path.Combine(Root, "infra", "data", "kazuo");
    public string Modules => Path.Combine(Root, "infra", "local", "node_modules", ".bin");
    public bool StorageStarted => File.Exists(Path.Combine(Modules, "pid"));
    public bool StorageEnded => File.Exists(Path.Combine(Modules, "ended"));

    public bool MailboxStarted => File.Exists(Path.Combine(Modules, "maildev.pid"));
    public bool MailboxEnded => File.Exists(Path.Combine(Modules, "maildev.ended"));

    public void MailboxFails() => File.WriteAllText(Path.Combine(Modules, "maildev.fails"), "");

    public void Dispose()
    {
        if (StorageStarted && !StorageEnded)
            try { Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(Modules, "pid")))).Kill(); } catch (ArgumentException) { }
        Directory.Delete(Root, recursive: true);
    }

    private static string RealMailbox([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "infra", "local", "node_modules", "maildev", "bin", "maildev"));

    private static void Script(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
