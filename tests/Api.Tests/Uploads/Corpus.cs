using System.Text;

namespace Zhengwu.Api.Tests.Uploads;

/// <param name="Name">As in verdicts.csv.</param>
/// <param name="Type">What the sender says it is.</param>
/// <param name="Make">Made when it is needed, so that the tests themselves stay small.</param>
public sealed record Sample(string Name, string Type, Func<byte[]> Make);

/// <summary>Files as people, scanners and attackers make them; every byte is made here.</summary>
public static class Corpus
{
    public const string Jpeg = "image/jpeg", Png = "image/png", Pdf = "application/pdf";

    public static IReadOnlyList<Sample> All { get; } = [.. CorpusJpeg.All, .. CorpusPng.All, .. CorpusPdf.All, .. CorpusPdfHidden.All, .. CorpusOthers.All];

    public static byte[] Find(string name) => All.Single(s => s.Name == name).Make();

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Join(params byte[][] parts)
    {
        var joined = new MemoryStream(parts.Sum(p => p.Length));
        foreach (var part in parts) joined.Write(part);
        return joined.ToArray();
    }

    public static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    /// <summary>Bytes without pattern, the same in every run.</summary>
    public static byte[] Noise(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
