using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zhengwu.Browser.Tests;

/// <summary>What a printer would get, read by poppler: sheets with their size, words with their place. Millimetres.</summary>
public sealed class PdfFile
{
    public sealed record Word(string Text, double Left, double Top, double Bottom);
    public sealed record Sheet(double Width, double Height, IReadOnlyList<Word> Words)
    {
        public string Text => string.Concat(Words.Select(w => w.Text));
    }

    private const double PointsPerMm = 72 / 25.4;

    public IReadOnlyList<Sheet> Sheets { get; }

    private PdfFile(IReadOnlyList<Sheet> sheets) => Sheets = sheets;

    public static async Task<PdfFile> Of(IPage page, string name)
    {
        var folder = Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } shots ? shots : Path.GetTempPath();
        var path = Path.Combine(folder, $"{name}-{Environment.ProcessId}.pdf");
        await File.WriteAllBytesAsync(path, await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        using var poppler = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await poppler.StandardOutput.ReadToEndAsync();
        await poppler.WaitForExitAsync();
        if (folder == Path.GetTempPath()) File.Delete(path);
        Assert.Equal(0, poppler.ExitCode);
        // The title of the document may hold what XML forbids; the words are escaped.
        var pages = XElement.Parse("<doc>" + string.Concat(Regex.Matches(text, "<page .*?</page>", RegexOptions.Singleline).Select(m => m.Value)) + "</doc>");
        return new([.. pages.Elements().Select(p => new Sheet(Mm(p, "width"), Mm(p, "height"),
            [.. p.Elements().Select(w => new Word(w.Value, Mm(w, "xMin"), Mm(w, "yMin"), Mm(w, "yMax")))]))]);
    }

    private static double Mm(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture) / PointsPerMm;
}
