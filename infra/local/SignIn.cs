using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Zhengwu.Local;

/// <summary>A person who may be picked; from staff.csv of the data folder.</summary>
public sealed record Person(string Id, string UserId, string Name, string Role, string Unit, string Place);

/// <summary>Plays the platform's sign-in: /.auth/login, /.auth/me, /.auth/logout. The picked person stands in a signed cookie.</summary>
public sealed class SignIn(IReadOnlyList<Person> people, byte[] key)
{
    private const string Cookie = "StaticWebAppsAuthCookie";
    private volatile IReadOnlyList<Person> known = people;

    /// <summary>Asks for everybody who was added since the import; null: nobody can be.</summary>
    public Func<Task<IReadOnlyList<Person>>>? Everybody { get; set; }

    private const string Script = """
        const find = document.getElementById('find');
        find.addEventListener('input', () => {
          const word = find.value.trim();
          for (const group of document.querySelectorAll('#all section')) {
            let any = false;
            for (const button of group.querySelectorAll('button')) {
              const hit = (group.dataset.unit + button.textContent).includes(word);
              button.hidden = !hit; any = any || hit;
            }
            group.hidden = !any;
          }
        });
        """;

    public static IReadOnlyList<Person> Read(string dataFolder)
    {
        string[][] Rows(string file) => [.. File.ReadLines(Path.Combine(dataFolder, file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];
        var units = Rows("units.csv").ToDictionary(r => r[0], r => (Name: r[1], Hall: r[3]));
        var stations = Rows("stations.csv").ToDictionary(r => r[0], r => r[2]);
        var departments = Rows("departments.csv").ToDictionary(r => r[0], r => r[1]);
        return [.. Rows("staff.csv").Select(r => new Person(r[0], r[1].Split('|')[1], r[2], Role(r[3], r[7], departments.GetValueOrDefault(r[6]), r[8]), units[r[4]].Name,
            stations.TryGetValue(r[5], out var station) ? $"{station}驿站" : units[r[4]].Hall))];
    }

    public void Map(WebApplication app)
    {
        app.MapGet("/.auth/login/{provider}", async (HttpContext http) =>
        {
            await LookAgain();
            return Results.Text(Page(http.Request.Query["post_login_redirect_uri"]), "text/html; charset=utf-8");
        });
        app.MapGet("/.auth/local.js", () => Results.Text(Script, "text/javascript; charset=utf-8"));
        app.MapPost("/.auth/local", async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync();
            if (await Find(form["person"]) is not { } person) return Results.BadRequest();
            http.Response.Cookies.Append(Cookie, CookieFor(person.Id), new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            return Results.Redirect(LocalPath(form["to"]));
        }).DisableAntiforgery();
        app.MapGet("/.auth/me", async (HttpContext http) => Results.Json(new { clientPrincipal = await Of(http.Request) is { } p ? Principal(p) : null }));
        app.MapGet("/.auth/logout", (HttpContext http) =>
        {
            http.Response.Cookies.Delete(Cookie);
            return Results.Redirect(LocalPath(http.Request.Query["post_logout_redirect_uri"]));
        });
    }

    /// <summary>The cookie of a person; tests sign in with it.</summary>
    public string CookieFor(string staffId) => $"{staffId}.{Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(staffId)))}";

    public async ValueTask<Person?> Of(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { } cookie || cookie.LastIndexOf('.') is not (> 0 and var dot)) return null;
        var valid = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CookieFor(cookie[..dot])), Encoding.UTF8.GetBytes(cookie));
        return valid ? await Find(cookie[..dot]) : null;
    }

    internal async ValueTask<Person?> Find(string? id)
    {
        if (known.FirstOrDefault(p => p.Id == id) is { } person) return person;
        await LookAgain();
        return known.FirstOrDefault(p => p.Id == id);
    }

    private async Task LookAgain()
    {
        if (Everybody is { } ask && await ask() is { Count: > 0 } all) known = all;
    }

    /// <summary>x-ms-client-principal as Static Web Apps sends it to a linked backend.</summary>
    public static string Header(Person person) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(Principal(person)));

    private static object Principal(Person person) =>
        new { identityProvider = "aad", userId = person.UserId, userDetails = $"{person.Id}@local", userRoles = (string[])["anonymous", "authenticated"] };

    private static string LocalPath(string? to) => to is { Length: > 0 } && to[0] == '/' && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\') ? to : "/";

    private string Page(string? to)
    {
        using var template = new StreamReader(typeof(SignIn).Assembly.GetManifestResourceStream("Zhengwu.Local.sign-in.html")!);
        var quick = (string[])["w0400a", "s0401", "z01", "z02"];
        return template.ReadToEnd().Replace("{{to}}", WebUtility.HtmlEncode(to ?? "/"))
            .Replace("{{quick}}", string.Concat(quick.Select(id => known.FirstOrDefault(p => p.Id == id)).OfType<Person>().Select(Button)))
            .Replace("{{all}}", string.Concat(known.GroupBy(p => p.Unit).Select(g =>
                $"<section data-unit=\"{WebUtility.HtmlEncode(g.Key)}\"><h2>{WebUtility.HtmlEncode(g.Key)}</h2><div class=\"people\">{string.Concat(g.Select(Button))}</div></section>")));
    }

    private static string Button(Person p) =>
        $"<button name=\"person\" value=\"{p.Id}\">{WebUtility.HtmlEncode(p.Name)}<small>{WebUtility.HtmlEncode($"{p.Place} · {p.Role}")}</small></button>";

    private static string Role(string role, string office, string? department, string post) => role switch
    {
        "integratedWindow" => $"综合窗口{post}岗",
        "townshipOffice" => $"{office}站办所",
        "issuingWindow" => "出件窗口",
        "stationClerk" => "驿站工作人员",
        "countyZeroWindow" => "县0号窗口",
        "countyDepartment" => department ?? "县直部门",
        "supervisor" => "督查",
        "leader" or "countyLeader" => "分管领导",
        "caseAgent" => "代办员",
        "centreDirector" => "中心主任",
        "itemEditor" => "事项专干",
        "dataOfficer" => "数据专员",
        "catalogueKeeper" => "事项管理",
        "countyDistributor" => "县级分发",
        "ratingManager" => "好差评管理",
        _ => "管理员",
    };
}
