using System.Text.RegularExpressions;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>docs/operations.md is typed by strangers: what it names is there.</summary>
public sealed partial class TemplatesAndOperations
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(PlatformFixture.Repository, "docs", "operations.md"));
    private static readonly string Parameters = File.ReadAllText(Path.Combine(Templates.Folder, "main.parameters.json"));

    [Fact]
    public void every_value_that_is_set_is_a_parameter()
    {
        var set = Set().Matches(Manual).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(set.Count > 10);
        Assert.DoesNotContain(set, name => !Parameters.Contains($"${{{name}}}", StringComparison.Ordinal) && !Parameters.Contains($"${{{name}=", StringComparison.Ordinal));
    }

    [Fact]
    public void every_value_that_is_used_is_an_output_or_was_set_before()
    {
        var known = Templates.All["main.bicep"].Symbols.Where(s => s.Kind == "output").Select(s => s.Name).Concat(Made().Matches(Manual).Select(m => m.Groups[1].Value)).Concat(["AZURE_PRINCIPAL_ID", "ACCOUNT", "PACKAGES", "INGRESS", "BUS_SUFFIX", "HAS_KEY_BEFORE"]).ToHashSet();
        foreach (var text in (string[])[Manual, File.ReadAllText(Path.Combine(Templates.Folder, "make-keys.sh")), File.ReadAllText(Path.Combine(Templates.Folder, "as-operator.sh"))])
            Assert.Empty(Used().Matches(text).Select(m => m.Groups[1].Value).Distinct().Except(known).Except(["DRY_RUN"]));
    }

    [Fact]
    public void every_alert_has_its_line_and_every_line_its_alert()
    {
        var alerts = AlertName().Matches(Templates.All["alerts.bicep"].Text).Select(m => m.Groups[1].Value + m.Groups[2].Value).ToHashSet();
        var table = Manual[Manual.IndexOf("| alert |", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.Equal(alerts.Order(), FirstCell().Matches(table).SelectMany(m => Quoted().Matches(m.Value)).Select(m => m.Groups[1].Value).Order());
    }

    [Fact]
    public void every_file_and_heading_that_is_linked_is_there()
    {
        var headings = Heading().Matches(Manual).Select(m => NotInAnchors().Replace(m.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();
        Assert.DoesNotContain(Anchor().Matches(Manual).Select(m => m.Groups[1].Value), a => !headings.Contains(a));
        Assert.DoesNotContain(RepositoryFile().Matches(Manual).Select(m => m.Value).Distinct(), f => !Path.Exists(Path.Combine(PlatformFixture.Repository, f)));
    }

    [GeneratedRegex(@"azd env set ([A-Z_]+) ")]
    private static partial Regex Set();

    [GeneratedRegex(@"(?:\b|read -rs )([A-Z]+)(?:=|\b &&)")]
    private static partial Regex Made();

    [GeneratedRegex(@"\$\{?([A-Z_]{2,})\b")]
    private static partial Regex Used();

    [GeneratedRegex(@"name: '([a-z-]+)'\n    severity|'Microsoft\.Insights/metricAlerts[^\n]+\n  name: '([a-z-]+)'")]
    private static partial Regex AlertName();

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\b(?:infra|web)/[\w./-]*\w")]
    private static partial Regex RepositoryFile();
}
