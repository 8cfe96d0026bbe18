using System.IO.Compression;
using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>The second way to Azure: the package that the script makes of the real publish output, and the calls it would make.</summary>
public sealed class DeployByBlob
{
    private static readonly string Script = Path.Combine(PlatformFixture.Repository, "infra", "deploy-blob.sh");

    [Fact]
    public async Task a_dry_run_builds_a_package_with_the_run_bit_and_says_its_three_calls()
    {
        var (code, said) = await PublishedApp.Run(Script, ["--dry-run"], await Settings());
        Assert.True(code == 0, said);
        var calls = said.Split('\n').Where(l => l.StartsWith("would call:", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, calls.Count);
        Assert.Contains("storage blob upload --auth-mode login --account-name sthostabc --container-name releases --name released-package.zip", calls[0], StringComparison.Ordinal);
        Assert.Contains("/providers/Microsoft.Web/sites/api-abc/syncfunctiontriggers", calls[1], StringComparison.Ordinal);
        Assert.Contains("/providers/Microsoft.Web/sites/api-abc/restart", calls[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_package_without_the_run_bit_is_not_sent()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.zip");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            zip.CreateEntry("handler").ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
            zip.CreateEntry("host.json");
        }
        var (code, said) = await PublishedApp.Run(Script, ["--dry-run", "--package", file], await Settings());
        File.Delete(file);
        Assert.Equal(1, code);
        Assert.Contains("run bit", said, StringComparison.Ordinal);
        Assert.DoesNotContain("would call", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_not_said_is_asked_for()
    {
        Assert.NotEqual(0, (await PublishedApp.Run(Script, ["--dry-run"])).Code);
        Assert.Equal(2, (await PublishedApp.Run(Script, ["--what"], await Settings())).Code);
        var keys = Path.Combine(PlatformFixture.Repository, "infra", "make-keys.sh");
        Assert.NotEqual(0, (await PublishedApp.Run(keys, [])).Code);
        Assert.Contains("would make", (await PublishedApp.Run(keys, [], new Dictionary<string, string>(await Settings()) { ["VAULT_NAME"] = "kv-abc", ["DRY_RUN"] = "1" })).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void the_layout_with_pages_differs_in_the_prefix_only()
    {
        var (plain, pages) = (Read("host.json"), Read("infra/easy-auth/host.json"));
        Assert.Equal("", pages["extensions"]!["http"]!["routePrefix"]!.GetValue<string>());
        pages["extensions"]!["http"]!["routePrefix"] = plain["extensions"]!["http"]!["routePrefix"]!.GetValue<string>();
        Assert.True(JsonNode.DeepEquals(plain, pages));
    }

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(PlatformFixture.Repository, path)))!;

    private static async Task<Dictionary<string, string>> Settings() => new()
    {
        ["RESOURCE_GROUP"] = "rg-x", ["API_NAME"] = "api-abc", ["PACKAGE_CONTAINER"] = "https://sthostabc.blob.core.windows.net/releases", ["PUBLISHED"] = await PublishedApp.Folder,
    };
}
