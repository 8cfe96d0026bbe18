using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>The published program itself, on a machine without .NET: it starts as the host starts it, or refuses to.</summary>
public sealed class TheProgram
{
    [Fact]
    public async Task it_answers_on_the_port_of_the_host_with_the_settings_of_the_templates()
    {
        await using var running = await Running.Start(Templates.Sample());
        using var answer = await running.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("None")]
    [InlineData("Local")]
    [InlineData("7")]
    public async Task it_does_not_start_without_a_named_ingress(string? ingress)
    {
        var settings = Templates.Sample();
        settings.Remove("Ingress");
        if (ingress is not null) settings["Ingress"] = ingress;
        var (code, said) = await PublishedApp.Run(Path.Combine(await PublishedApp.Folder, "handler"), [], settings, TimeSpan.FromSeconds(30));
        Assert.NotEqual(0, code);
        Assert.Contains("'Ingress'", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task it_does_not_start_with_a_key_that_the_vault_did_not_give()
    {
        var settings = Templates.Sample();
        settings["PersonalKey"] = "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/personal-key)";
        var (code, said) = await PublishedApp.Run(Path.Combine(await PublishedApp.Folder, "handler"), [], settings, TimeSpan.FromSeconds(30));
        Assert.NotEqual(0, code);
        Assert.Contains("'PersonalKey'", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task there_is_no_local_sign_in_in_it()
    {
        await using var running = await Running.Start(Templates.Sample());
        foreach (var path in (string[])["/.auth/me", "/.auth/login/aad", "/.auth/login/local", "/.auth/logout", "/_local/health", "/_local/mails", "/sign-in"])
        {
            using var answer = await running.Client.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized, $"{path}: {answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
        foreach (var file in (string[])["handler.dll", "Domain.dll"])
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(await PublishedApp.Folder, file));
            foreach (var word in (string[])["/.auth/me", "/.auth/login", "/.auth/logout", "/_local", "sign-in.html"])
                Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) < 0, $"{file} knows {word}");
        }
    }

    /// <summary>The handler as a child process, asked to end when disposed.</summary>
    internal sealed class Running(Process process, HttpClient client) : IAsyncDisposable
    {
        public HttpClient Client => client;

        /// <summary>Starts the published handler and waits until it answers as the host waits, 30 s at most.</summary>
        public static async Task<Running> Start(Dictionary<string, string> settings, string? folder = null)
        {
            folder ??= await PublishedApp.Folder;
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            var start = new ProcessStartInfo(Path.Combine(folder, "handler")) { WorkingDirectory = folder };
            start.Environment.Clear();
            foreach (var (name, value) in settings) start.Environment[name] = value;
            start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
            start.Environment["Logging__LogLevel__Default"] = "None";
            var running = new Running(Process.Start(start)!, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{port}") });
            await running.Answers();
            return running;
        }

        private async Task Answers()
        {
            for (var until = Stopwatch.StartNew(); ; await Task.Delay(25))
                try { (await client.GetAsync("/")).Dispose(); return; }
                catch (HttpRequestException) when (until.Elapsed < TimeSpan.FromSeconds(30) && !process.HasExited) { }
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
