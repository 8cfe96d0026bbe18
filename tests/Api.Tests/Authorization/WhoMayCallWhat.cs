using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>Every endpoint × role over HTTP against matrix.csv, which is reviewed by people. An endpoint without a row fails.</summary>
[Collection(PlatformCollection.Name)]
public sealed class WhoMayCallWhat(PlatformFixture fixture)
{
    internal static readonly (string Role, string StaffId)[] People = [.. Seated.OfEachRole.Select(p => (p.Key, p.Value)), ("anonymous", "nobody")];

    [Fact]
    public void every_endpoint_has_a_row_and_every_row_an_endpoint() =>
        Assert.Equal(Endpoints().Order(), Matrix().Keys.Order());

    [Fact]
    public async Task every_role_may_call_exactly_what_the_matrix_says()
    {
        var wrong = new List<string>();
        foreach (var (endpoint, allowed) in Matrix().Where(m => m.Key.Contains(" /api/", StringComparison.Ordinal)))
            foreach (var (role, staffId) in People)
            {
                using var clerk = new Clerk(fixture.Platform, staffId);
                var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1].Replace("{number}", "0400-20200101-0001").Replace("{fileId}", Guid.Empty.ToString())
                    .Replace("{id}", "x").Replace("{unitId}", "0400").Replace("{bag}", "v01-20200101").Replace("{no:int}", "1"));
                using var response = await clerk.Send(new HttpMethod(method), path, method == "GET" ? null : JsonContent.Create(new JsonObject()), 1, Guid.NewGuid().ToString());
                var status = (int)response.StatusCode;
                var expected = allowed.Contains("*") || allowed.Contains(role);
                var actual = role == "anonymous" ? status is not 401 : status is not (401 or 403);
                if (expected != actual || status >= 500) wrong.Add($"{endpoint} as {role}: {status}");
            }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task a_case_of_another_place_answers_byte_for_byte_as_an_unknown_one()
    {
        using var owner = new Clerk(fixture.Platform, "w0400a");
        var number = await PracticeCases.Submit(owner, 21, "township");
        var unknown = number[..^4] + "9999";
        foreach (var staffId in (string[])["w0300a", "s0401", "d-minzheng"])
            foreach (var (desk, step) in ((string, string?)[])[("cases", null), ("cases", "receipt"), ("cases", "note"), ("cases", "withdraw"), ("county-jobs", null), ("county-jobs", "accept")])
            {
                using var stranger = new Clerk(fixture.Platform, staffId);
                var method = step is null or "receipt" ? HttpMethod.Get : HttpMethod.Post;
                var body = method == HttpMethod.Get ? null : new JsonObject { ["text"] = "x", ["reason"] = "x" };
                var there = await stranger.Try(method, $"/api/{desk}/{number}/{step}".TrimEnd('/'), body?.DeepClone(), 1);
                var missing = await stranger.Try(method, $"/api/{desk}/{unknown}/{step}".TrimEnd('/'), body, 1);
                Assert.Equal((missing.Status, missing.Body.ToJsonString()), (there.Status, there.Body.ToJsonString()));
            }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64 !")]
    [InlineData("e30=")]
    [InlineData("bnVsbA==")]
    [InlineData("eyJ1c2VyUm9sZXMiOlsiYXV0aGVudGljYXRlZCJdfQ==")]
    public async Task a_principal_that_is_not_exactly_one_is_no_principal(string? header)
    {
        using var client = new HttpClient { BaseAddress = await fixture.Platform.Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        if (header is not null) request.Headers.TryAddWithoutValidation("x-ms-client-principal", header);
        Assert.Equal(401, (int)(await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task two_principals_an_oversized_one_and_the_other_ingress_form_are_refused_and_a_stranger_is_not_in_the_directory()
    {
        var good = Local.SignIn.Header(new Person("x", "e8cbc332a341f2550b097e6e49c08a9c", "", "", "", ""));
        var easyAuth = Convert.ToBase64String("""{"auth_typ":"aad","claims":[{"typ":"oid","val":"e8cbc332a341f2550b097e6e49c08a9c"}]}"""u8);
        Assert.Equal(200, await Status(good));
        Assert.Equal(401, await Status(good, good));
        Assert.Equal(401, await Status(new string('A', 9000)));
        Assert.Equal(401, await Status(easyAuth));
        Assert.Equal(403, await Status(Local.SignIn.Header(new Person("x", new string('0', 32), "", "", "", ""))));
    }

    [Fact]
    public async Task the_stand_in_passes_no_principal_from_outside()
    {
        using var client = new HttpClient { BaseAddress = fixture.Platform.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL", Local.SignIn.Header(new Person("x", "e8cbc332a341f2550b097e6e49c08a9c", "", "", "", "")));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "StaticWebAppsAuthCookie=w0100a.00");
        Assert.Equal(401, (int)(await client.GetAsync("/api/me")).StatusCode);
    }

    private async Task<int> Status(params string[] principals)
    {
        using var client = new HttpClient { BaseAddress = await fixture.Platform.Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.Add("Cookie", await fixture.Platform.Sessions.Of("w0100a"));
        foreach (var principal in principals) request.Headers.TryAddWithoutValidation("x-ms-client-principal", principal);
        return (int)(await client.SendAsync(request)).StatusCode;
    }

    internal static List<string> Endpoints() =>
        [.. Mapped().Select(e => $"{e.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single()} /{e.RoutePattern.RawText!.Trim('/')}")];

    internal static IEnumerable<RouteEndpoint> Mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        foreach (var (name, value) in (Dictionary<string, string>)new() { ["Ingress"] = "StaticWebApps", ["PersonalKey"] = Convert.ToBase64String(new byte[32]), ["ServiceBus:endpoint"] = "http://127.0.0.1:1" })
            builder.Configuration[name] = value;
        Building.Add(builder);
        var app = builder.Build();
        Routes.Map(app);
        return ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>();
    }

    internal static Dictionary<string, string[]> Matrix() =>
        File.ReadLines(Path.Combine(PlatformFixture.Repository, "tests", "Api.Tests", "Authorization", "matrix.csv")).Skip(1)
            .Select(l => l.Split(',')).ToDictionary(c => c[0], c => c[1].Split(' '));
}
