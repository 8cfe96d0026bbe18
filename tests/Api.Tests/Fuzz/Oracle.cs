using System.Text.Json;
using System.Text.RegularExpressions;
using Zhengwu.Api.Tests.Hosting;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>What every answer must be like, whatever was asked.</summary>
internal static partial class Oracle
{
    private static readonly int[] Refusals = [400, 401, 403, 404, 408, 409, 411, 412, 413, 414, 415, 422, 428, 429, 431], Reading = [200, 304, 400, 401, 403, 404, 409, 413, 414, 429, 431];

    /// <summary>What a method may answer at all.</summary>
    private static readonly Dictionary<string, int[]> Declared = new()
    {
        ["GET"] = Reading, ["HEAD"] = Reading, ["POST"] = [200, 201, .. Refusals], ["PUT"] = [200, 201, .. Refusals],
    };

    /// <summary>What the server itself says to a head it cannot read; then without a body.</summary>
    private static readonly int[] Wire = [400, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505];

    [GeneratedRegex(@"System\.|Microsoft\.|Zhengwu\.|Azure\.|\bat [A-Z]\w+\.|Exception|StackTrace|\.cs:line|Azurite|127\.0\.0\.1:\d|odata|PartitionKey")]
    private static partial Regex Insides();

    [GeneratedRegex("^[a-z][a-z0-9-]{2,39}$")]
    private static partial Regex Code();

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public static string? Complaint(Attack attack, RawAnswer answer)
    {
        if (attack.IsWire && Wire.Contains(answer.Status) && answer.Body.Length == 0) return null;
        if (answer.Status == 0) return "no answer";
        if (answer.Status >= 500) return "an error of ours";
        var isOwnMethod = attack.Method == attack.Target.Method || attack is { Method: "HEAD", Target.Method: "GET" };
        if (attack.Target.IsTrigger && isOwnMethod && !attack.IsWire)
            return FunctionsHost.Judge(answer.Status, answer.Type, answer.Text) is var ended and not Invocation.Completed ? $"the host would call it {ended}" : null;
        // A strange path may be another address, which has other methods.
        var ownAddress = isOwnMethod && !attack.What.Contains("a strange path", StringComparison.Ordinal);
        if (!Declared.GetValueOrDefault(attack.Method, Refusals).Contains(answer.Status) && (ownAddress || answer.Status != 405)) return "a status nobody declared";
        if (answer.Status < 400) return null;
        if (attack.IsWhole && answer.Text.Contains("bad-json", StringComparison.Ordinal)) return "the sample is not what the endpoint reads";
        return attack.Method == "HEAD" ? null : OfRefusal(attack, answer);
    }

    private static string? OfRefusal(Attack attack, RawAnswer answer)
    {
        if (answer.Type != "application/problem+json") return $"a refusal of type '{answer.Type}'";
        try
        {
            var problem = JsonDocument.Parse(answer.Body).RootElement;
            if (problem.GetProperty("status").GetInt32() != answer.Status) return "another status inside";
            if (!Code().IsMatch(problem.GetProperty("code").GetString()!)) return "no stable code";
            if (!problem.GetProperty("title").GetString()!.Any(c => c >= 0x4E00)) return "no Chinese sentence";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException) { return "no problem inside"; }
        if (Insides().Match(answer.Text) is { Success: true } word) return $"it speaks of our insides: {word.Value}";
        return attack.Personal.FirstOrDefault(p => answer.Text.Contains(p, StringComparison.Ordinal)) is { } echoed ? $"it says again what was sent: {echoed}" : null;
    }
}
