using System.Buffers.Binary;

namespace Zhengwu.Api.Files;

/// <summary>
/// Walks a JPEG's markers without decoding (ITU-T T.81 B.1). Kept: tables, frame, scans, JFIF, ICC profile, Adobe's colour flag. Everything else (EXIF with place and
/// time, XMP, Photoshop, comments, previews) is left out; of EXIF only a turned orientation comes back.
/// </summary>
public sealed class JpegFile(byte[] bytes, int length) : FileParts(bytes)
{
    private const int MostSegments = 2000, MostScans = 100;
    private static readonly byte[] MinimalExif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0];
    private int at = 2, scans, segments, afterHeader;
    private ushort orientation = 1;
    private bool framed, jfif;

    /// <summary>Null: taken, and the parts are what to keep.</summary>
    public FileRefusal? Read()
    {
        Keep(0, 2);
        afterHeader = 1;
        while (true)
        {
            if (at + 2 > length || Bytes[at] != 0xFF || ++segments > MostSegments) return FileRefusal.Broken;
            while (at + 2 < length && Bytes[at + 1] == 0xFF) at++;
            var marker = Bytes[at + 1];
            if (marker == 0xD9) return End();
            if (at + 4 > length) return FileRefusal.Broken;
            var size = 2 + BinaryPrimitives.ReadUInt16BigEndian(Bytes.AsSpan(at + 2));
            if (size < 4 || at + size > length) return FileRefusal.Broken;
            if (Segment(marker, at, size) is { } refusal) return refusal;
        }
    }

    private FileRefusal? Segment(byte marker, int start, int size)
    {
        var body = Bytes.AsSpan(start + 4, size - 4);
        at = start + size;
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                Keep(start, size);
                return Frame(body);
            case 0xC4 or 0xDB or 0xDD: Keep(start, size); return null;
            case 0xDA: return Scan(start, body);
            case 0xE0 when body.Length == 14 && body.StartsWith("JFIF\0"u8) && body[12] == 0 && body[13] == 0:
                if (jfif || framed) return null;
                jfif = true;
                KeepAt(afterHeader, start, size);
                return null;
            case 0xE1 when body.StartsWith("Exif\0\0"u8): orientation = orientation == 1 ? OrientationOf(body[6..]) : orientation; return null;
            case 0xE2 when body.StartsWith("ICC_PROFILE\0"u8): Keep(start, size); return null;
            case 0xEE when body.Length == 12 && body.StartsWith("Adobe"u8): Keep(start, size); return null;
            case >= 0xE0 and <= 0xEF or 0xFE: return null;
            default: return FileRefusal.Broken;
        }
    }

    /// <summary>Baseline and progressive, 8 bits, grey, YCbCr or CMYK: what every browser shows.</summary>
    private FileRefusal? Frame(ReadOnlySpan<byte> body)
    {
        if (framed || body.Length < 6 || body[0] != 8 || body[5] is not (1 or 3 or 4) || body.Length != 6 + 3 * body[5]) return FileRefusal.Broken;
        framed = true;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(body[1..]), BinaryPrimitives.ReadUInt16BigEndian(body[3..]));
        return height == 0 || width == 0 ? FileRefusal.Broken : TooManyPixels(width, height);
    }

    private FileRefusal? Scan(int start, ReadOnlySpan<byte> body)
    {
        if (!framed || ++scans > MostScans || body.Length < 4 || body.Length != 4 + 2 * body[0]) return FileRefusal.Broken;
        var coded = at;
        while (true)
        {
            var next = Bytes.AsSpan(at, length - at).IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= length) return FileRefusal.Broken;
            at += next;
            // Stuffed zeros and restarts belong to the data; any other marker ends it.
            if (Bytes[at + 1] is 0 or (>= 0xD0 and <= 0xD7)) at += 2;
            else break;
        }
        Keep(start, at - start);
        return at == coded ? FileRefusal.Broken : null;
    }

    private FileRefusal? End()
    {
        if (scans == 0) return FileRefusal.Broken;
        Keep(at, 2);
        if (orientation != 1)
        {
            byte[] exif = [.. MinimalExif];
            exif[29] = (byte)orientation;
            Insert(afterHeader + (jfif ? 1 : 0), exif);
        }
        return After(at + 2, length);
    }

    /// <summary>Tag 0x0112 of the first directory; 1 when it is absent or makes no sense.</summary>
    private static ushort OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return 1;
        var little = tiff.StartsWith("II*\0"u8);
        if (!little && !tiff.StartsWith("MM\0*"u8)) return 1;
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first < 8 || first > tiff.Length - 2) return 1;
        var directory = tiff[(int)first..];
        for (int i = 0, count = Short(directory, little); i < count && 2 + 12 * (i + 1) <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + 12 * i, 12);
            if (Short(entry, little) == 0x0112) return Short(entry[8..], little) is >= 1 and <= 8 and var value ? value : (ushort)1;
        }
        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
