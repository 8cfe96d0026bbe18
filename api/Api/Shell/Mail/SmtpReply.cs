using System.Text;

namespace Zhengwu.Api.Shell.Mail;

/// <summary>An answer of the server, one line or more.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int Longest = 500;

    /// <summary>2 for yes, 3 for go on.</summary>
    public bool Is(int hundred) => Code / 100 == hundred;

    /// <summary>In one line, without control characters.</summary>
    public string Text
    {
        get
        {
            var text = string.Concat($"{Code} {string.Join(' ', Lines)}".Select(c => char.IsControl(c) ? ' ' : c)).Trim();
            return text.Length > Longest ? text[..Longest] : text;
        }
    }
}

/// <summary>Reads answers off one stream. A new stream gets a new reader: what was sent before TLS is not believed after it.</summary>
internal sealed class SmtpReplies(Stream stream)
{
    // More than any server says; a flood ends here and not in our memory.
    private const int LongestLine = 4096, MostLines = 200;
    private readonly byte[] buffer = new byte[4096];
    private int at, end;

    /// <summary>Throws EndOfStreamException when the connection closed, InvalidDataException for what is no SMTP answer.</summary>
    public async Task<SmtpReply> Next(CancellationToken cancel)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await Line(cancel);
            if (line.Length < 3 || !line.AsSpan(0, 3).ContainsOnlyDigits() || (line.Length > 3 && line[3] is not (' ' or '-'))) break;
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ') return new(int.Parse(line.AsSpan(0, 3)), lines);
        }
        throw new InvalidDataException("The answer is not SMTP.");
    }

    private async Task<string> Line(CancellationToken cancel)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            if (at == end) (at, end) = (0, await stream.ReadAsync(buffer, cancel));
            if (end == 0) throw new EndOfStreamException();
            if (buffer[at++] is var one && one == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one);
        }
        throw new InvalidDataException("The line does not end.");
    }
}

file static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
