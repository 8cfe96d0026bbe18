using System.Text;
using Zhengwu.Api.Tests.Hosting;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>One request: who asks for what with which bytes, and what is wrong with it.</summary>
/// <param name="IsWhole">Everything but perhaps the time of asking is right: it may be refused, but not as unreadable.</param>
/// <param name="IsWire">Its head itself may be broken: the server may refuse it before our code sees it.</param>
internal sealed record Attack(Target Target, string Method, string Path, byte[] Bytes, string What, bool IsWhole, bool IsWire, IReadOnlyList<string> Personal)
{

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, (string, byte[])[]> Calls = new();

    /// <summary>The same number makes the same request, as far as the county is the same.</summary>
    public static Attack Of(Target target, World world, Random dice)
    {
        var (path, strangePath) = PathOf(target, world, dice);
        var samples = new Samples(world, World.Segment(target.Pattern), dice);
        var (what, body) = target switch
        {
            { IsTrigger: true } => Call(target, dice),
            { Body: null } => (Mutations.None, []),
            { Body: var type } when type == typeof(byte[]) => FileOf(dice),
            _ => Mutations.Of(samples.Of(target), dice),
        };
        var headers = HeadersOf(target, path, world, dice);
        var wrong = dice.Next(3) > 0 ? null : HeaderMutations.Of(headers, dice);
        var (query, strangeQuery) = QueryOf(target, samples, dice);
        var chunked = dice.Next(8) == 0 && body.Length > 0;
        if (chunked) headers.Add(("Transfer-Encoding", "chunked"));
        byte[] sent = chunked ? [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8] : body;
        var method = target.Method == "GET" && dice.Next(12) == 0 ? "HEAD" : dice.Next(60) == 0 ? Pick(dice, "DELETE", "PATCH", "OPTIONS", "TRACE", "POST", "PUT", "GET") : target.Method;
        return new(target, method, path, RawHttp.Request(method, path + query, headers, sent, !chunked), $"{what}{(wrong is null ? "" : $"; {wrong}")}{(strangePath ? "; a strange path" : "")}{(strangeQuery ? "; a strange query" : "")}",
            what == Mutations.None && wrong is null && !strangePath && !strangeQuery && method == target.Method, wrong is not null || strangePath || strangeQuery, samples.Personal);
    }

    private static (string, byte[]) Call(Target target, Random dice)
    {
        var (what, body) = Calls.GetOrAdd(target.Pattern.TrimStart('/'), CallsOf) is var calls ? calls[dice.Next(calls.Length)] : default;
        if (dice.Next(2) == 0 || body.Length == 0) return (what, body);
        var turned = body.ToArray();
        for (var n = dice.Next(1, 5); n > 0; n--) turned[dice.Next(turned.Length)] ^= (byte)(1 << dice.Next(8));
        return ($"{what}, bits turned", turned);
    }

    private static (string, byte[])[] CallsOf(string function)
    {
        var trigger = new System.Text.Json.Nodes.JsonObject { ["type"] = function == "ReceiveBell" ? "serviceBusTrigger" : "timerTrigger" };
        return [.. Payloads.Of(function, trigger).Where(p => p.Body.Length < 600_000).Select(p => (p.Name, p.Body))];
    }

    private static (string, byte[]) FileOf(Random dice)
    {
        var page = PracticeCases.SamplePage(dice.Next(5));
        return dice.Next(4) switch { 0 => (Mutations.None, page), 1 => ("a file cut off", page[..dice.Next(page.Length)]), 2 => ("a wrong file", "%PDF-1.7 x"u8.ToArray()), _ => ("no file", []) };
    }

    private static (string Path, bool IsStrange) PathOf(Target target, World world, Random dice)
    {
        var strange = target.Pattern.Contains('{') && dice.Next(6) == 0;
        var path = System.Text.RegularExpressions.Regex.Replace(target.Pattern, @"\{(\w+)(:\w+)?\}", part =>
        {
            if (strange && dice.Next(2) == 0) return HeaderMutations.Escaped(Mutations.Hostile[dice.Next(Mutations.Hostile.Length)], dice);
            return part.Groups[1].Value == "fileId" && target.IsWrite ? NewId(dice)
                : Uri.EscapeDataString(world.Any(World.Segment(target.Pattern), part.Groups[1].Value, dice) ?? world.Any("", "id", dice) ?? "x");
        });
        if (dice.Next(40) > 0) return (path, strange);
        return (Pick(dice, path + "/", path + ".", path.Replace("/api", "/API"), path.Replace("/api/", "/api//"), "/api/../" + path[1..], "/api/%2e%2e" + path, path + "%00", path + ";x", path + "%20", path.Replace('/', '\\'), path + "?", "http://evil.example" + path, "*", path + "#x", "/" + new string('a', 9000)), true);
    }

    private static (string, bool) QueryOf(Target target, Samples samples, Random dice)
    {
        if (dice.Next(target.IsWrite ? 12 : 3) > 0) return ("", false);
        var keys = target.Query.Count > 0 && dice.Next(4) > 0 ? target.Query : ["list", "x", "$filter", "after"];
        string One() => $"{keys[dice.Next(keys.Count)]}={(dice.Next(4) == 0 ? Uri.EscapeDataString(samples.Personal[dice.Next(3)]) : HeaderMutations.Escaped(Mutations.Hostile[dice.Next(Mutations.Hostile.Length)], dice))}";
        return ("?" + string.Join('&', Enumerable.Range(0, dice.Next(1, 4)).Select(_ => One())), true);
    }

    private static List<(string, string)> HeadersOf(Target target, string path, World world, Random dice)
    {
        var headers = new List<(string, string)>();
        var role = dice.Next(10) == 0 ? World.People.Keys.ElementAt(dice.Next(World.People.Count)) : target.Roles.Where(World.People.ContainsKey).ToList() is { Count: > 0 } roles ? roles[dice.Next(roles.Count)] : null;
        // The host calls its triggers without anybody's name.
        if (role is not null && !target.IsTrigger && dice.Next(25) > 0) headers.AddRange(Life.Seated.Headers(World.People[role]));
        if (!target.IsWrite) return headers;
        headers.AddRange([("X-Requested-With", "zhengwu"), ("Idempotency-Key", NewId(dice)), ("If-Match", $"\"{world.VersionOf(path)}\""),
            ("Content-Type", target.Body == typeof(byte[]) ? target.Method == "PUT" ? "image/png" : "application/octet-stream" : "application/json")]);
        return headers;
    }

    /// <summary>Version 4, as a browser makes it.</summary>
    private static string NewId(Random dice)
    {
        var id = Convert.ToHexStringLower([.. Enumerable.Range(0, 16).Select(_ => (byte)dice.Next(256))]);
        return $"{id[..8]}-{id[8..12]}-4{id[13..16]}-a{id[17..20]}-{id[20..]}";
    }

    private static T Pick<T>(Random dice, params T[] from) => from[dice.Next(from.Length)];
}
