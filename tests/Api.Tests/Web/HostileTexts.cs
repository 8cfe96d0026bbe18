using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Tests.Web;

/// <summary>Texts of people who mean harm: in filters, in sheets, before patterns.</summary>
public sealed class HostileTexts
{
    private static readonly string[] Crumbs =
        ["'", "''", "' or 1 eq 1 or '", "%27", "%2527", "\"", "\\", "&", "?", "#", "/", "+", " ", "\0", "\n", "T_unit eq '0300", "张", "𠮷", "\ud800", "‮", ")", "(", ";", "--", "a", "0"];

    [Fact]
    public void a_filter_says_what_was_meant_whatever_the_words_are()
    {
        var dice = new Random(20261121);
        string Word() => string.Concat(Enumerable.Range(0, dice.Next(0, 8)).Select(_ => Crumbs[dice.Next(Crumbs.Length)]));
        for (var i = 0; i < 10_000; i++)
        {
            string[] words = [Word(), Word(), Word(), Word()];
            var url = ODataText.Filter(words[0], words[1], words[2], new Dictionary<string, string> { ["unit"] = words[3] });
            Assert.Matches(@"\A[A-Za-z0-9%._~'!*()-]+\z", url);
            var (shape, literals) = Read(Uri.UnescapeDataString(url));
            Assert.Equal("PartitionKey eq ? and RowKey ge ? and RowKey lt ? and T_unit eq ?", shape);
            Assert.Equal(words.Select(Whole), literals);
        }
    }

    /// <summary>As the service reads it: a quote opens a literal, two quotes inside are one, a single one closes it.</summary>
    private static (string Shape, List<string> Literals) Read(string filter)
    {
        var (shape, literals) = (new StringBuilder(), new List<string>());
        for (var i = 0; i < filter.Length; i++)
        {
            if (filter[i] != '\'') { shape.Append(filter[i]); continue; }
            var literal = new StringBuilder();
            for (i++; i < filter.Length && !(filter[i] == '\'' && (i + 1 == filter.Length || filter[i + 1] != '\'')); i++)
            {
                if (filter[i] == '\'') i++;
                literal.Append(filter[i]);
            }
            shape.Append('?');
            literals.Add(literal.ToString());
        }
        return (shape.ToString(), literals);
    }

    /// <summary>Half a pair becomes the sign for "unreadable" on its way into any URL.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void filters_and_keys_are_written_in_one_place() =>
        Assert.Equal(["ODataText.cs"], SourcesWith(@"(PartitionKey|RowKey)(%20| )(eq|ge|lt)|PartitionKey='"));

    [Fact]
    public void a_cell_is_text_and_stays_text_whatever_it_begins_with()
    {
        var dice = new Random(7);
        string[] starts = ["=", "+", "-", "@", "\t", "\n", "", "'"], rests = ["cmd|' /C calc'!A0", "HYPERLINK(\"http://elsewhere.example\")", "1+1", "2", "张三"];
        var cells = Enumerable.Range(0, 400).Select(i => starts[i % starts.Length] + rests[dice.Next(rests.Length)]).ToList();
        var bytes = SheetWriter.Write([new("表", ["一"], cells.Select(c => new[] { c }))]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var written = document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Cell>().Skip(1).ToList();
        Assert.Equal(cells.Count, written.Count);
        foreach (var (cell, text) in written.Zip(cells))
        {
            Assert.Null(cell.CellFormula);
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Equal(text, cell.InlineString!.InnerText);
            Assert.Equal("=+-@\t\n\r".Contains(text[0]), formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value ?? false);
        }
        var read = Zhengwu.Api.Import.Sheets.Read(bytes).Tables.Single().Rows.Select(r => r["一"]);
        Assert.Equal(cells.Select(c => c.Trim()), read);
    }

    [Fact]
    public void no_pattern_runs_away()
    {
        var patterns = ((Assembly[])[typeof(Phone).Assembly, typeof(SheetWriter).Assembly]).SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null).Select(m => (m.Name, Regex: (Regex)m.Invoke(null, null)!)).ToList();
        Assert.InRange(patterns.Count, 15, 200);
        const int length = 100_000;
        string[] units = ["a", "1", "0", "-", ".", "@", "a.", "a@", "1-", "1 ", "13", "a-", "x<", "<a@", " ", "张", "86", "211324", "\n", "kk0-"];
        var texts = units.Select(u => string.Concat(Enumerable.Repeat(u, length / u.Length))).SelectMany(t => new[] { t, t + "!", "<" + t + "@", "a@" + t + "\n" }).ToList();
        foreach (var (name, regex) in patterns)
            foreach (var text in texts)
            {
                // The best of three: the machine has other work too.
                var best = Enumerable.Range(0, 3).Select(_ => { var watch = Stopwatch.StartNew(); regex.Count(text); return watch.ElapsedMilliseconds; }).TakeUntil(ms => ms < 50).Min();
                Assert.True(best < 50, $"{name} {regex} takes {best} ms for '{text[..6]}…'");
            }
    }

    [Fact]
    public void every_pattern_is_compiled_with_the_program_and_has_an_end()
    {
        // SinglePage reads its patterns from our own configuration; they do not backtrack.
        Assert.Equal(["SinglePage.cs"], SourcesWith(@"new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\("));
        var main = File.ReadAllText(Path.Combine(PlatformFixture.Repository, "api", "Api", "Program.cs"));
        var set = main.IndexOf("REGEX_DEFAULT_MATCH_TIMEOUT", StringComparison.Ordinal);
        Assert.InRange(set, 0, main.IndexOf("args", StringComparison.Ordinal));
    }

    private static IEnumerable<string> SourcesWith(string pattern) =>
        from file in Directory.GetFiles(Path.Combine(PlatformFixture.Repository, "api"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && Regex.IsMatch(File.ReadAllText(file), pattern)
        select Path.GetFileName(file);
}

internal static class Sequences
{
    /// <summary>Up to and with the first that is enough.</summary>
    public static IEnumerable<T> TakeUntil<T>(this IEnumerable<T> items, Func<T, bool> enough)
    {
        foreach (var item in items)
        {
            yield return item;
            if (enough(item)) yield break;
        }
    }
}
