using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhengwu.Api.Shell.Mail;

/// <summary>A letter as it travels: ASCII, lines of at most 250 characters ending in CRLF, none beginning with a dot.</summary>
internal static partial class MimeLetter
{
    // Neither sign occurs in base64, so no part can contain it.
    private const string Boundary = "=_alternative";
    // With the longest header name and the frame of an encoded word this stays below 76 characters.
    private const int BytesOfWord = 39;

    /// <summary>Throws ArgumentException for a MessageId that is not one.</summary>
    /// <param name="to">In ASCII.</param>
    public static string Write(Letter letter, (string Name, string Address) from, string to, DateTimeOffset now)
    {
        if (!MessageIdShape().IsMatch(letter.MessageId)) throw new ArgumentException("A MessageId is '<name@domain>' in printable ASCII.", nameof(letter));
        string[] lines =
        [
            $"Message-ID: {letter.MessageId}",
            $"Date: {now.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"From: {(from.Name.Length > 0 ? Encoded(from.Name) + "\r\n " : "")}<{from.Address}>",
            $"To: <{to}>",
            $"Subject: {Encoded(letter.Subject)}",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            $"Content-Type: multipart/alternative; boundary=\"{Boundary}\"",
            "",
            .. Part("plain", letter.Text),
            .. Part("html", letter.Html),
            $"--{Boundary}--",
            "",
        ];
        return string.Join("\r\n", lines);
    }

    private static string[] Part(string kind, string text) =>
    [
        $"--{Boundary}",
        $"Content-Type: text/{kind}; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks),
    ];

    /// <summary>RFC 2047: words that never cut a character, each on its own line.</summary>
    private static string Encoded(string text)
    {
        var (words, word) = (new List<string>(), new List<byte>());
        var one = new byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? new Rune(' ') : rune).EncodeToUtf8(one);
            if (word.Count + length > BytesOfWord) Close();
            word.AddRange(one.AsSpan(0, length));
        }
        if (word.Count > 0) Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }

    [GeneratedRegex(@"\A<(?=.{3,248}>\z)[!-;=?A-~]+@[!-;=?A-~]+>\z")]
    private static partial Regex MessageIdShape();
}
