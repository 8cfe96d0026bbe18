using System.Text.RegularExpressions;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>Nothing in the templates that nobody looked up, and nothing that must not be there.</summary>
public sealed partial class TemplatesReviewed
{
    private static IEnumerable<string> Reviewed(string kind) => Templates.Table("reviewed.csv").Where(r => r["kind"] == kind).Select(r => r["name"]).Order();

    [Fact]
    public void every_type_and_version_stands_in_the_reviewed_table_and_the_other_way_round() =>
        Assert.Equal(Reviewed("type"), Templates.All.Values.SelectMany(b => b.Symbols).Where(s => s.Kind == "resource" && s.What.Contains('@')).Select(s => s.What).Distinct().Order());

    [Fact]
    public void every_role_stands_in_the_reviewed_table_and_the_other_way_round() =>
        Assert.Equal(Reviewed("role"), Templates.All.Values.SelectMany(b => Guids().Matches(b.Text)).Select(m => m.Value).Distinct().Order());

    [Fact]
    public void every_line_of_the_table_names_its_source() =>
        Assert.All(Templates.Table("reviewed.csv"), r => Assert.True(r["source"].Length > 10 && (r["kind"] != "role" || r["is"].Length > 5), r["name"]));

    [Fact]
    public void no_module_comes_from_a_registry_and_no_secret_goes_in_or_out()
    {
        foreach (var file in Templates.All.Values)
        {
            Assert.DoesNotMatch(@"'(br|ts)(/|:)", file.Text);
            Assert.DoesNotMatch(@"list(Keys|Secrets|ConnectionStrings|AccountSas|ServiceSas)|\.(primaryKey|secondaryKey|key1)\b|AccountKey=|SharedAccessKey|Password=|@secure", file.Text);
            Assert.Empty(file.Symbols.Where(s => s.Kind is "param" or "output" && Secretish().IsMatch(s.Name)).Select(s => $"{file.Name} {s.Name}"));
        }
        Assert.DoesNotMatch("(?i)password|secret|personalkey\"", File.ReadAllText(Path.Combine(Templates.Folder, "main.parameters.json")));
    }

    [Fact]
    public void no_store_is_open_to_the_public_or_to_a_key()
    {
        foreach (var file in (string[])["books.bicep", "host-storage.bicep"])
            foreach (var must in (string[])["allowBlobPublicAccess: false", "allowSharedKeyAccess: false", "allowCrossTenantReplication: false", "minimumTlsVersion: 'TLS1_2'", "supportsHttpsTrafficOnly: true", "publicAccess: 'None'", "isVersioningEnabled: true"])
                Assert.Contains(must, Templates.All[file].Text, StringComparison.Ordinal);
        Assert.Contains("changeFeed: { enabled: true", Templates.All["books.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("deleteRetentionPolicy: { enabled: true", Templates.All["books.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("immutabilityPeriodSinceCreationInDays", Templates.All["books.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("disableLocalAuth: true", Templates.All["bus.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", Templates.All["watch.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("enablePurgeProtection: true", Templates.All["keys.bicep"].Text, StringComparison.Ordinal);
        foreach (var app in (string[])["flex.bicep", "dedicated.bicep"])
        {
            Assert.Contains("httpsOnly: true", Templates.All[app].Text, StringComparison.Ordinal);
            Assert.Equal(2, Regex.Count(Templates.All[app].Text, "allow: false"));
        }
    }

    [Fact]
    public void the_app_has_its_rights_where_it_works_and_nowhere_else() =>
        Assert.Equal(["books", "books::blobs::materials", "bus::bells", "hostStorage", "insights", "vault"],
            ScopeOf().Matches(Templates.All["rights.bicep"].Text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("(?i)password|secret|token$|sas$|keyvalue|personalKey$")]
    private static partial Regex Secretish();

    [GeneratedRegex(@"scope: ([\w:]+)")]
    private static partial Regex ScopeOf();
}
