namespace Zhengwu.Local;

/// <summary>
/// What an eavesdropper could have read of a run: log lines, addresses, bus messages, mails, row keys, blob names. Written only when OVERHEARD names a
/// folder; tests/overheard.mjs looks for personal data in it after the whole test run (I14).
/// </summary>
public static class Overheard
{
    private static readonly Lock Gate = new();
    private static readonly StreamWriter? To = Environment.GetEnvironmentVariable("OVERHEARD") is { Length: > 0 } folder
        ? new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Environment.ProcessId}.tsv")) { AutoFlush = true } : null;

    public static bool IsOn => To is not null;

    public static void Note(string kind, string text)
    {
        if (To is null) return;
        lock (Gate) To.WriteLine($"{kind}\t{text.ReplaceLineEndings(" ")}");
    }
}
