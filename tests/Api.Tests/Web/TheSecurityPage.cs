using System.Globalization;
using System.Text.RegularExpressions;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Web;

/// <summary>docs/security.md says what is done and where it is proved; the proofs exist, the table of calls is the code.</summary>
public sealed partial class TheSecurityPage
{
    private static readonly string Text = File.ReadAllText(Path.Combine(PlatformFixture.Repository, "docs", "security.md"));
    private static readonly List<Match> Lines = [.. Line().Matches(Text).Cast<Match>()];

    [Fact]
    public void it_has_sixty_lines_with_the_numbers_of_the_checklist() =>
        Assert.Equal(Enumerable.Range(1, 60), Lines.Select(l => int.Parse(l.Groups[1].Value, CultureInfo.InvariantCulture)));

    [Fact]
    public void each_line_names_a_proof_or_says_that_there_is_none() =>
        Assert.Empty(Lines.Where(l => !Proof().IsMatch(l.Value) && !l.Value.Contains("platform:", StringComparison.Ordinal) && !l.Value.Contains("not met:", StringComparison.Ordinal)).Select(l => l.Value));

    [Fact]
    public void every_proof_exists()
    {
        var missing = Proof().Matches(Text).Select(m => m.Groups[1].Value).Distinct().Where(p => !File.Exists(Path.Combine(PlatformFixture.Repository, p))).ToList();
        Assert.True(missing.Count == 0, "docs/security.md names what is not there: " + string.Join(", ", missing));
    }

    [Fact]
    public void the_table_of_calls_that_leave_the_program_is_the_code()
    {
        var said = Call().Matches(Text).Select(m => string.Join(" | ", m.Groups.Values.Skip(1).Select(g => g.Value.Trim())));
        Assert.Equal(Outbound.All.Select(o => $"{o.Name} | {o.Setting} | {o.Timeout.TotalSeconds:0} s | {o.Tries} | {o.Afterwards}"), said);
    }

    [Fact]
    public void nothing_else_leaves_the_program()
    {
        string[] known = ["Building.cs", "Outbound.cs", "TablePipelines.cs", "SmtpWire.cs", "ClamdScanner.cs"];
        var callers = from file in Directory.GetFiles(Path.Combine(PlatformFixture.Repository, "api"), "*.cs", SearchOption.AllDirectories)
            where !file.Contains("/obj/", StringComparison.Ordinal)
            where Opens().IsMatch(File.ReadAllText(file))
            select Path.GetFileName(file);
        Assert.Equal(known.Order(), callers.Order());
    }

    [GeneratedRegex(@"^(\d+)\. .+$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"`((?:tests|web/tests)/[A-Za-z0-9./_-]+)`")]
    private static partial Regex Proof();

    [GeneratedRegex(@"^\| ([a-z ]+) \| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"new (HttpClient|SocketsHttpHandler|TcpClient|Socket|UdpClient|ClientWebSocket|SmtpClient|BlobContainerClient|BlobServiceClient|DefaultAzureCredential|ManagedIdentityCredential)\b|TcpClient \w+ = new\(")]
    private static partial Regex Opens();
}
