using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;

namespace Zhengwu.Local.Tests;

public sealed class StartingAndEnding
{
    [Fact]
    public async Task an_import_that_fails_leaves_no_storage_running()
    {
        using var ground = new Playground();
        File.Delete(Path.Combine(ground.Data, "units.csv"));
        await Assert.ThrowsAnyAsync<Exception>(() => LocalPlatform.Start(Options(ground), NullLoggerFactory.Instance));
        Assert.Equal((ground.StorageStarted, ground.MailboxStarted), (ground.StorageEnded, ground.MailboxEnded));
    }

    [Fact]
    public async Task a_taken_port_leaves_neither_storage_nor_handler_running()
    {
        using var ground = new Playground();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Assert.ThrowsAnyAsync<Exception>(() => LocalPlatform.Start(Options(ground, ((IPEndPoint)taken.LocalEndpoint).Port), NullLoggerFactory.Instance));
        Assert.True(ground.StorageEnded);
        Assert.True(ground.MailboxEnded);
    }

    [Fact]
    public async Task a_mailbox_that_does_not_start_leaves_no_storage_running()
    {
        using var ground = new Playground();
        ground.MailboxFails();
        await Assert.ThrowsAsync<InvalidOperationException>(() => LocalPlatform.Start(Options(ground), NullLoggerFactory.Instance));
        Assert.True(ground.StorageEnded);
    }

    [Fact]
    public async Task the_whole_starts_answers_and_ends()
    {
        using var ground = new Playground();
        await using (var platform = await LocalPlatform.Start(Options(ground), NullLoggerFactory.Instance))
        {
            using var client = new HttpClient { BaseAddress = platform.BaseAddress };
            Assert.Equal("page", await client.GetStringAsync(new Uri("/some/page", UriKind.Relative)));
            Assert.Contains("\"url\":\"/api/x?a=1&a=2\"", await client.GetStringAsync(new Uri("/api/x?a=1&a=2", UriKind.Relative)), StringComparison.Ordinal);
        }
        Assert.True(ground.StorageEnded);
        Assert.True(ground.MailboxEnded);
    }

    [Fact]
    public async Task a_killed_handler_is_started_again_on_another_port()
    {
        using var ground = new Playground();
        await using var host = new FunctionsHost(ground.Handler, new Dictionary<string, string>(), NullLogger.Instance);
        await host.Start();
        var first = host.ProcessId;
        host.KillHandler();
        // One call may still meet the dead one; the host answers "failed" and the next one waits.
        while (host.ProcessId == first) await Task.Yield();
        Assert.Equal(Invocation.Completed, await host.Invoke("ReceiveBell", "{}", new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token));
    }

    [Fact]
    public async Task an_empty_answer_is_seen_as_hanging()
    {
        using var ground = new Playground();
        await using var host = new FunctionsHost(ground.Handler, new Dictionary<string, string>(), NullLogger.Instance);
        await host.Start();
        Assert.Equal(Invocation.Hanging, await host.Invoke("Silent", "{}", default));
    }

    private static LocalOptions Options(Playground ground, int port = 0) => new(ground.Handler, ground.Root, null, ground.Web, port, Timers: false);
}
