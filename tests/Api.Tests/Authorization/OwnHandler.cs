using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>A second handler on the same books with settings of its own, and a door to a handler that lets every byte through.</summary>
internal static class OwnHandler
{
    public static async Task<FunctionsHost> Start(LocalPlatform platform, params (string Name, string Value)[] settings)
    {
        var all = platform.Settings.ToDictionary(s => s.Key, s => s.Value);
        foreach (var (name, value) in settings) all[name] = value;
        var host = new FunctionsHost(platform.Options.Handler, all, NullLogger.Instance);
        await host.Start();
        return host;
    }

    /// <summary>One request as these bytes say; HttpClient would join or refuse what a test wants to send. The status, and the whole answer.</summary>
    public static async Task<(int Status, string Answer)> Send(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), answer);
    }
}
