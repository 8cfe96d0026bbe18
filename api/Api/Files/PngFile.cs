using System.Buffers.Binary;
using System.IO.Hashing;

namespace Zhengwu.Api.Files;

/// <summary>
/// Walks a PNG's chunks and their sums without inflating one (PNG 3rd edition, 5). Kept: what the picture needs. Texts, EXIF, time, packed colour profiles and
/// everything unknown are left out; an unknown chunk that claims to be needed refuses the file.
/// </summary>
public sealed class PngFile(byte[] bytes, int length) : FileParts(bytes)
{
    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private const int MostChunks = 20_000;
    private static readonly string[] Needed = ["tRNS", "gAMA", "cHRM", "sRGB", "cICP", "sBIT", "bKGD", "hIST", "pHYs"];
    private int at = 8, chunks, colour = -1;
    private bool palette, data, dataEnded;

    /// <summary>Null: taken, and the parts are what to keep.</summary>
    public FileRefusal? Read()
    {
        Keep(0, 8);
        while (true)
        {
            if (length - at < 12 || ++chunks > MostChunks) return FileRefusal.Broken;
            var size = BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(at));
            if (size > length - at - 12) return FileRefusal.Broken;
            var (start, whole) = (at, (int)size + 12);
            if (Crc32.HashToUInt32(Bytes.AsSpan(start + 4, (int)size + 4)) != BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(start + whole - 4))) return FileRefusal.Broken;
            at += whole;
            var type = System.Text.Encoding.Latin1.GetString(Bytes, start + 4, 4);
            if (!type.All(char.IsAsciiLetter) || (colour < 0) != (type == "IHDR")) return FileRefusal.Broken;
            if (type == "IEND")
            {
                Keep(start, whole);
                return size != 0 || !data || (colour == 3 && !palette) ? FileRefusal.Broken : After(at, length);
            }
            if (Chunk(type, start, whole) is { } refusal) return refusal;
        }
    }

    private FileRefusal? Chunk(string type, int start, int whole)
    {
        var body = Bytes.AsSpan(start + 8, whole - 12);
        if (type != "IDAT" && data) dataEnded = true;
        switch (type)
        {
            case "IHDR":
                Keep(start, whole);
                return Header(body);
            case "PLTE":
                if (palette || data || body.Length is 0 or > 768 || body.Length % 3 != 0) return FileRefusal.Broken;
                palette = true;
                break;
            case "IDAT":
                // The first two bytes are the zlib header.
                if (dataEnded || (!data && (body.Length < 2 || (body[0] & 15) != 8 || (body[0] * 256 + body[1]) % 31 != 0))) return FileRefusal.Broken;
                data = true;
                break;
            case var other when Needed.Contains(other): break;
            default: return char.IsAsciiLetterUpper(type[0]) ? FileRefusal.Broken : null;
        }
        Keep(start, whole);
        return null;
    }

    private FileRefusal? Header(ReadOnlySpan<byte> body)
    {
        if (body.Length != 13 || body[10] != 0 || body[11] != 0 || body[12] > 1) return FileRefusal.Broken;
        colour = body[9];
        var fits = (colour, (int)body[8]) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        if (!fits || width == 0 || height == 0) return FileRefusal.Broken;
        return TooManyPixels(width, height);
    }
}
