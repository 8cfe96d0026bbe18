using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Web;

/// <summary>What is shipped can be listed without a network, each part with its version and its hash.</summary>
public sealed class TheBillOfMaterials
{
    [Fact]
    public async Task every_package_of_the_handler_and_of_the_pages_stands_in_it()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["infra/sbom.mjs"]) { WorkingDirectory = PlatformFixture.Repository, RedirectStandardOutput = true })!;
        var bill = JsonNode.Parse(await node.StandardOutput.ReadToEndAsync())!;
        await node.WaitForExitAsync();
        var parts = bill["components"]!.AsArray().Select(c => (Name: c!["name"]!.GetValue<string>(), Version: c["version"]!.GetValue<string>(), Hash: c["hashes"]?[0]?["content"]?.GetValue<string>())).ToList();
        Assert.All(parts, p => Assert.Matches("^[0-9a-f]{128}$", p.Hash));
        var project = File.ReadAllText(Path.Combine(PlatformFixture.Repository, "api", "Api", "Api.csproj"));
        var nuget = Regex.Matches(project, "PackageReference Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value);
        var npm = JsonNode.Parse(File.ReadAllText(Path.Combine(PlatformFixture.Repository, "web", "package.json")))!["dependencies"]!.AsObject().Select(d => d.Key);
        Assert.Empty(nuget.Concat(npm).Except(parts.Select(p => p.Name)));
    }

    [Fact]
    public void versions_are_exact()
    {
        var central = File.ReadAllText(Path.Combine(PlatformFixture.Repository, "Directory.Packages.props"));
        Assert.DoesNotMatch("Version=\"[^\"]*[*\\[(,]", central);
        var npm = JsonNode.Parse(File.ReadAllText(Path.Combine(PlatformFixture.Repository, "web", "package.json")))!["dependencies"]!.AsObject();
        Assert.All(npm, d => Assert.Matches(@"^\d+\.\d+\.\d+$", d.Value!.GetValue<string>()));
    }
}
