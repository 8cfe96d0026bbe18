namespace Zhengwu.Api.Intake;

/// <summary>The kind of a file by its own bytes: begin and end must both be what the kind demands.</summary>
public static class FileKind
{
    /// <summary>image/jpeg, image/png, application/pdf or null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((byte[])[0xFF, 0xD8, 0xFF]) && Tail(bytes, 64).IndexOf((byte[])[0xFF, 0xD9]) >= 0) return "image/jpeg";
        if (bytes.StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes.Length > 40
            && bytes[12..16].SequenceEqual("IHDR"u8) && Tail(bytes, 64).IndexOf("IEND"u8) >= 0) return "image/png";
        return bytes.StartsWith("%PDF-"u8) && Tail(bytes, 1024).IndexOf("%%EOF"u8) >= 0 ? "application/pdf" : null;
    }

    private static ReadOnlySpan<byte> Tail(ReadOnlySpan<byte> bytes, int length) => bytes[Math.Max(0, bytes.Length - length)..];
}
