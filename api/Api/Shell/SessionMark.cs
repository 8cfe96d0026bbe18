using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zhengwu.Api.Shell;

/// <summary>How long a session lasts without a hand on the page, and at all.</summary>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    /// <summary>Session__IdleMinutes (30) and Session__AbsoluteHours (12), whole numbers above zero.</summary>
    public static SessionLimits Read(IConfiguration configuration) => new(
        TimeSpan.FromMinutes(Number(configuration, "IdleMinutes", 30)), TimeSpan.FromHours(Number(configuration, "AbsoluteHours", 12)));

    private static int Number(IConfiguration configuration, string name, int usual) => configuration[$"Session:{name}"] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 10_000 ? number
        : throw new InvalidOperationException($"Setting 'Session__{name}' must be a whole number above zero.");
}

/// <summary>How a session stands.</summary>
public enum SessionState { Alive, Missing, Idle, Over }

/// <summary>
/// Our own mark of a session, since the platform's principal does not say when somebody signed in: whose it is (an HMAC), when it began, when a hand was last on
/// the page. It is no credential: without the platform's principal of the same account it opens nothing.
/// </summary>
public sealed record SessionMark(string Whose, DateTimeOffset Begun, DateTimeOffset Seen)
{
    /// <summary>Clocks of two instances differ; a mark from further ahead is not ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The key of all marks, from the personal key.</summary>
    public static byte[] KeyFrom(byte[] personalKey) => HKDF.DeriveKey(HashAlgorithmName.SHA256, personalKey, 32, info: "session mark"u8.ToArray());

    public static SessionMark Of(string account, DateTimeOffset begun, DateTimeOffset seen, byte[] key) =>
        new(Mac($"account|{account}", key)[..16], begun, seen);

    /// <summary>Whose, begun and seen in seconds since 1970, HMAC-SHA-256; joined by dots.</summary>
    public string Write(byte[] key)
    {
        var said = $"{Whose}.{Begun.ToUnixTimeSeconds()}.{Seen.ToUnixTimeSeconds()}";
        return $"{said}.{Mac($"mark|{said}", key)}";
    }

    /// <summary>The mark as it was written, or null for everything else.</summary>
    public static SessionMark? Read(string? text, byte[] key)
    {
        if (text is not { Length: <= 200 } || text.Split('.') is not [var whose, var begun, var seen, _]) return null;
        if (!long.TryParse(begun, NumberStyles.None, CultureInfo.InvariantCulture, out var from) || !long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var to)) return null;
        if (Math.Max(from, to) > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return null;
        var mark = new SessionMark(whose, DateTimeOffset.FromUnixTimeSeconds(from), DateTimeOffset.FromUnixTimeSeconds(to));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mark.Write(key)), Encoding.UTF8.GetBytes(text)) ? mark : null;
    }

    public SessionState At(DateTimeOffset now, SessionLimits limits) =>
        Seen > now + Skew || Begun > Seen ? SessionState.Missing
        : now - Begun >= limits.Absolute ? SessionState.Over
        : now - Seen >= limits.Idle ? SessionState.Idle
        : SessionState.Alive;

    private static string Mac(string text, byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
