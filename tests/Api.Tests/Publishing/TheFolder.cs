using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>The publish folder is laid out exactly as the Functions host needs it, and holds nothing that has no business in Azure.</summary>
public sealed class TheFolder
{
    [Fact]
    public async Task the_handler_is_a_linux_program_at_the_root_with_its_run_bit()
    {
        var handler = Path.Combine(await PublishedApp.Folder, "handler");
        if (!OperatingSystem.IsWindows()) Assert.True(File.GetUnixFileMode(handler).HasFlag(UnixFileMode.UserExecute));
        var head = new byte[20];
        await using var file = File.OpenRead(handler);
        await file.ReadExactlyAsync(head);
        Assert.Equal([0x7f, (byte)'E', (byte)'L', (byte)'F'], head[..4]);
        Assert.Equal(0x3e, head[18]);
    }

    [Fact]
    public async Task it_brings_its_runtime_along_and_needs_neither_icu_nor_time_zone_data()
    {
        var folder = await PublishedApp.Folder;
        foreach (var part in (string[])["libcoreclr.so", "libhostfxr.so", "System.Private.CoreLib.dll", "Microsoft.AspNetCore.Server.Kestrel.Core.dll", "System.IO.Hashing.dll"])
            Assert.True(File.Exists(Path.Combine(folder, part)), part);
        var options = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "handler.runtimeconfig.json")))!["runtimeOptions"]!;
        Assert.NotNull(options["includedFrameworks"]);
        Assert.Null(options["framework"]);
        Assert.True(options["configProperties"]!["System.Globalization.Invariant"]!.GetValue<bool>());
        var asking = Directory.EnumerateFiles(Path.Combine(PlatformFixture.Repository, "api"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(f).Contains("TimeZoneInfo", StringComparison.Ordinal));
        Assert.Empty(asking);
    }

    [Fact]
    public async Task its_folders_are_the_functions_and_host_json_is_the_one_of_the_repository()
    {
        var (folder, source) = (await PublishedApp.Folder, Path.Combine(PlatformFixture.Repository, "api", "Api", "functions"));
        Assert.Equal(Directory.GetDirectories(source).Select(Path.GetFileName).Order(), Directory.GetDirectories(folder).Select(Path.GetFileName).Order());
        foreach (var function in Directory.GetDirectories(folder))
        {
            var file = Assert.Single(Directory.GetFiles(function));
            Assert.Equal("function.json", Path.GetFileName(file));
            Assert.Equal(File.ReadAllText(Path.Combine(source, Path.GetFileName(function), "function.json")), File.ReadAllText(file));
        }
        Assert.Equal(File.ReadAllText(Path.Combine(PlatformFixture.Repository, "host.json")), File.ReadAllText(Path.Combine(folder, "host.json")));
    }

    [Fact]
    public async Task nothing_of_the_development_machine_is_in_it()
    {
        var names = Directory.GetFiles(await PublishedApp.Folder).Select(f => Path.GetFileName(f)!).ToList();
        Assert.Equal(["handler.deps.json", "handler.runtimeconfig.json", "host.json"], names.Where(n => n.EndsWith(".json", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(names, n => n.EndsWith(".xml", StringComparison.Ordinal) || n.EndsWith(".config", StringComparison.Ordinal) || n.EndsWith(".csv", StringComparison.Ordinal) || n.EndsWith(".key", StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("local", StringComparison.OrdinalIgnoreCase) || n.StartsWith("Yarp", StringComparison.Ordinal) || n.StartsWith("xunit", StringComparison.Ordinal) || n.StartsWith("Testing", StringComparison.Ordinal));
    }
}
