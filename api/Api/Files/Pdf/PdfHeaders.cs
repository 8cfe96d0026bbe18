namespace Zhengwu.Api.Files.Pdf;

/// <summary>"number number obj": where viewers can be sent to.</summary>
public static class PdfHeaders
{
    /// <summary>How often one stands anywhere in the bytes, whatever the reading took it for.</summary>
    public static int Count(ReadOnlySpan<byte> all)
    {
        var found = 0;
        for (var at = 0; all[at..].IndexOf("obj"u8) is >= 0 and var next; at += next + 3)
            if (IsAt(all, at + next)) found++;
        return found;
    }

    /// <summary>Whether this "obj" has its two numbers straight before it.</summary>
    public static bool IsAt(ReadOnlySpan<byte> all, int obj)
    {
        var before = obj;
        return Back(all, ref before, blank: true) && Back(all, ref before, blank: false) && Back(all, ref before, blank: true) && Back(all, ref before, blank: false);
    }

    private static bool Back(ReadOnlySpan<byte> all, ref int before, bool blank)
    {
        var was = before;
        while (before > 0 && (blank ? all[before - 1] is 0 or 9 or 10 or 12 or 13 or 32 : char.IsAsciiDigit((char)all[before - 1]))) before--;
        return before < was;
    }
}
