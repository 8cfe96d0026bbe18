using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>What a request brings and what must come of it: Account for exactly one well-formed principal, else a refusal, or nothing where nothing was said.</summary>
internal sealed record Brought(string Kind, IReadOnlyList<(string Name, string Value)> Headers, Verdict Verdict);

internal enum Verdict { Account, Refused, Nobody }

/// <summary>Headers by grammar: well-formed principals in all their spellings, and everything next to them.</summary>
internal sealed class PrincipalHeaders(Random dice, Ingress ingress, string user)
{
    private const string Long = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, Indented = new(Plain) { WriteIndented = true };
    private bool Swa => ingress is Ingress.StaticWebApps;

    private Func<Brought>[]? kinds;

    public string Account => $"aad|{user}";

    public Brought Next()
    {
        kinds ??= All();
        return kinds[dice.Next(kinds.Length)]();
    }

    private Func<Brought>[] All() =>
    [
        .. Enumerable.Repeat(Good, 6),
        () => Spelt("truncated", b => b[..dice.Next(1, b.Length - 1)]), () => Spelt("truncated in the middle", b => b.Remove(dice.Next(1, b.Length - 2), 1)),
        () => Spelt("url-safe", b => b.Replace('+', '-').Replace('/', '_').TrimEnd('=')), () => Spelt("white space within", b => b.Insert(dice.Next(0, b.Length), One(" ", "\t", "\r\n", "\u00a0"))),
        () => Spelt("NUL within", b => b.Insert(dice.Next(0, b.Length), "\0")), () => Spelt("comma-joined", b => b + One(",", ", ") + b), () => Spelt("a word before", b => One("Bearer ", "\"", "0x") + b),
        () => Spelt("padded", b => b + One("=", "==", "====")), () => Spelt("not encoded", _ => Json().ToJsonString(Plain)), () => Spelt("encoded twice", b => Convert.ToBase64String(Encoding.ASCII.GetBytes(b))),
        () => Spelt("loose bits", LooseBits), () => Spelt("oversized by claims", _ => Base64(With(j => j["claims"] = Claims(10_000)))), () => Spelt("oversized", b => b + new string('A', 8192)),
        () => Spelt("random letters", _ => Letters()), () => Spelt("random bytes", _ => Convert.ToBase64String(Bytes())), () => Spelt("a flipped bit", FlippedInTheNames),
        () => Text("not an object", j => One("null", "1", "\"x\"", "[]", $"[{j}]", JsonSerializer.Serialize(j), "{}", "", " ")), () => Text("in an object", j => $"{{\"principal\":{j}}}"),
        () => Text("deep", j => j[..^1] + ",\"x\":" + new string('[', 40) + new string(']', 40) + "}"), () => Text("two documents", j => j + One(j, "{}", ",", "//x", "\0")),
        () => Text("comment", j => "{/*x*/" + j[1..]), () => Text("open end", j => j[..^1]), () => Text("comma at the end", j => j[..^1] + ",}"), () => Text("single quotes", j => j.Replace('"', '\'')),
        () => Text("BOM", j => "\ufeff" + j), () => Raw("UTF-16", j => Encoding.Unicode.GetBytes(j)), () => Raw("invalid UTF-8", Broken),
        () => Text("a member twice", j => j[..^1] + "," + Member() + "}"), () => Text("a member twice, once escaped", j => j[..^1] + "," + Member().Replace("\"i", "\"\\u0069").Replace("\"u", "\"\\u0075").Replace("\"a", "\"\\u0061").Replace("\"c", "\"\\u0063") + "}"),
        () => Changed("wrong case", WrongCase), () => Changed("a member missing", j => j.Remove(Needed())), () => Changed("wrong type", j => j[Needed()] = Wrong()),
        () => Changed("no such user", BadUser), () => Text("half a surrogate", j => j.Replace(user, "\\ud800")), () => Changed("both forms at once", OtherFormToo),
        () => new Brought("the other form", Headers(Base64(OtherForm().ToJsonString(Plain)), Swa ? user : null), Verdict.Refused),
        () => new Brought("two of them", [.. Good().Headers, (Principal.Header, Good().Headers[0].Value)], Verdict.Refused), () => new Brought("one and an empty one", [.. Good().Headers, ("X-MS-Client-Principal", "")], Verdict.Refused),
        () => new Brought("empty", [(Principal.Header, "")], Verdict.Refused), () => new Brought("nothing", [], Verdict.Nobody),
        () => new Brought("another spelling", [(One("x_ms_client_principal", "x-ms-client-principals", "x-ms-clientprincipal", "ms-client-principal", "x-ms-client-principal-name", "x-original-x-ms-client-principal"), Good().Headers[0].Value)], Verdict.Nobody),
        () => new Brought("only id and provider", Headers(null, user), Verdict.Nobody),
        () => SignedIn(), () => SignedIn(), () => SignedIn(), () => SignedIn(),
    ];

    private T One<T>(params T[] of) => of[dice.Next(of.Length)];

    /// <summary>Any order of members, white space, escapes, unknown members: JSON is free to write it so.</summary>
    private Brought Good()
    {
        var json = Json();
        foreach (var (name, value) in json.OrderBy(_ => dice.Next()).ToList()) { json.Remove(name); json[name] = value; }
        if (dice.Next(2) == 0) json[$"x{dice.Next(100)}"] = new JsonObject { ["a"] = new JsonArray(1, null, "å") };
        var text = json.ToJsonString(dice.Next(2) == 0 ? Plain : Indented);
        if (dice.Next(3) == 0) text = text.Replace(user, $"\\u{(int)user[0]:x4}{user[1..]}");
        return new("good", Headers(Base64(text), Swa ? null : user), Verdict.Account);
    }

    private Brought Spelt(string kind, Func<string, string> change)
    {
        while (true)
        {
            var good = Base64(Json().ToJsonString(Plain));
            var bad = change(good);
            if (bad != good) return new(kind, Headers(bad, Swa ? null : user), Verdict.Refused);
        }
    }

    private Brought Text(string kind, Func<string, string> change) => Raw(kind, j => Encoding.UTF8.GetBytes(change(j)));
    private Brought Raw(string kind, Func<string, byte[]> change) => new(kind, Headers(Convert.ToBase64String(change(Json().ToJsonString(Plain))) is { Length: > 0 } b ? b : " ", Swa ? null : user), Verdict.Refused);

    private Brought Changed(string kind, Action<JsonObject> change)
    {
        var json = Json();
        change(json);
        return new(kind, Headers(Base64(json.ToJsonString(Plain)), Swa ? null : user), Verdict.Refused);
    }

    /// <summary>Well-formed, and nobody is signed in by it.</summary>
    private Brought SignedIn() => Swa
        ? Changed("roles", j => j["userRoles"] = One<JsonNode?>(new JsonArray(), new JsonArray("anonymous"), new JsonArray("Authenticated"), new JsonArray("authenticated "), "authenticated", new JsonArray(new JsonArray("authenticated")),
            new JsonArray("authenticated", 1), new JsonArray("authenticated", null), new JsonObject { ["authenticated"] = true }, null))
        : dice.Next(2) == 0
            ? Changed("object ids", j => j["claims"] = One<JsonNode?>(new JsonArray(), new JsonArray(Oid(user), Oid(user)), new JsonArray(Oid(user), Oid("x")), new JsonArray(Oid(user), Oid(user, Long)), new JsonArray(null, 1, "oid"),
                new JsonArray(new JsonObject { ["typ"] = "oid" }), new JsonArray(new JsonObject { ["typ"] = "oid", ["val"] = 1 }), new JsonArray(new JsonObject { ["Typ"] = "oid", ["val"] = user }), new JsonArray(new JsonObject { ["typ"] = "oid ", ["val"] = user }), Oid(user)))
            : new("id or provider of its own", Disagreeing(), Verdict.Refused);

    private List<(string, string)> Disagreeing()
    {
        var principal = (Principal.Header, Base64(Json().ToJsonString(Plain)));
        return One<List<(string, string)>>(
            [principal], [principal, (Principal.IdHeader, user)], [principal, (Principal.ProviderHeader, "aad")], [principal, (Principal.IdHeader, user.ToUpperInvariant()), (Principal.ProviderHeader, "aad")],
            [principal, (Principal.IdHeader, "x"), (Principal.ProviderHeader, "aad")], [principal, (Principal.IdHeader, user), (Principal.ProviderHeader, "AAD")], [principal, (Principal.IdHeader, user), (Principal.ProviderHeader, "")],
            [principal, (Principal.IdHeader, user), (Principal.IdHeader, user), (Principal.ProviderHeader, "aad")], [principal, (Principal.IdHeader, $"{user},{user}"), (Principal.ProviderHeader, "aad")]);
    }

    /// <summary>The form of the ingress, with signs in it that only one base64 alphabet writes.</summary>
    private JsonObject Json() => Swa ? StaticWebApps($"李>>>???~~~{dice.Next()}") : EasyAuth($"李>>>???~~~{dice.Next()}");
    private JsonObject OtherForm() => Swa ? EasyAuth("x") : StaticWebApps("x");
    private string With(Action<JsonObject> change) { var json = Json(); change(json); return json.ToJsonString(Plain); }
    private JsonObject StaticWebApps(string name) => new() { ["identityProvider"] = "aad", ["userId"] = user, ["userDetails"] = name, ["userRoles"] = new JsonArray("anonymous", "authenticated") };
    private JsonObject EasyAuth(string name) => new() { ["auth_typ"] = "aad", ["claims"] = new JsonArray(new JsonObject { ["typ"] = "name", ["val"] = name }, Oid(user, One("oid", Long))), ["name_typ"] = "name", ["role_typ"] = "roles" };
    private static JsonObject Oid(string value, string type = "oid") => new() { ["typ"] = type, ["val"] = value };
    private static JsonArray Claims(int count) => [.. Enumerable.Range(0, count).Select(i => (JsonNode)Oid($"g{i}", "groups"))];

    private string Needed() => Swa ? One("identityProvider", "userId", "userRoles") : One("auth_typ", "claims");
    private string Member() => Swa ? One($"\"userId\":\"{user}\"", "\"identityProvider\":\"aad\"", "\"userRoles\":[\"authenticated\"]") : One("\"auth_typ\":\"aad\"", $"\"claims\":[{{\"typ\":\"oid\",\"val\":\"{user}\"}}]");
    private JsonNode? Wrong() => One<JsonNode?>(null, 1, true, "", new JsonObject(), new JsonArray(1), new JsonArray(new JsonArray("authenticated")), "a|b", "a b", "中", "../..", new string('a', 129), "a\0", "a\u200b");

    private void WrongCase(JsonObject json)
    {
        var name = Needed();
        (json[One(name.ToUpperInvariant(), char.ToUpperInvariant(name[0]) + name[1..], name + " ")], _) = (json[name]!.DeepClone(), json.Remove(name));
    }

    private void BadUser(JsonObject json)
    {
        var bad = One("", " ", $"{user} ", $"{user}|x", "*", "中文", $"{user}\n", $"{user}\0", new string('a', 129), "a/../b", "a'b", "<x>");
        if (Swa) json["userId"] = bad;
        else json["claims"] = new JsonArray(Oid(bad));
    }

    private void OtherFormToo(JsonObject json)
    {
        foreach (var (name, value) in OtherForm()) json[name] = value?.DeepClone();
    }

    private static string LooseBits(string good)
    {
        var end = good.TrimEnd('=').Length - 1;
        if (end == good.Length - 1) return good;
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return good[..end] + Alphabet[Alphabet.IndexOf(good[end]) + 1] + good[(end + 1)..];
    }

    /// <summary>In the first 16 letters stand the brace and a member's name: nothing there may change.</summary>
    private string FlippedInTheNames(string good)
    {
        var bytes = Convert.FromBase64String(good);
        bytes[dice.Next(12)] ^= (byte)(1 << dice.Next(7));
        return Convert.ToBase64String(bytes);
    }

    private byte[] Broken(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var at = Array.IndexOf(bytes, (byte)'>');
        byte[] bad = One<byte[]>([0xff], [0xc3, 0x28], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0x80]);
        return [.. bytes[..at], .. bad, .. bytes[at..]];
    }

    private byte[] Bytes() { var bytes = new byte[dice.Next(1, 300)]; dice.NextBytes(bytes); return bytes; }
    private string Letters() => string.Concat(Enumerable.Range(0, dice.Next(1, 300)).Select(_ => (char)dice.Next(33, 127)));

    private static string Base64(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    private static List<(string, string)> Headers(string? principal, string? id) =>
        [.. Enumerable.Repeat((Principal.Header, principal!), principal is null ? 0 : 1), .. id is null ? [] : ((string, string)[])[(Principal.IdHeader, id), (Principal.ProviderHeader, "aad")]];
}
