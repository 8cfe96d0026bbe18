using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>
/// The township comes from who asks. Every request member and query parameter that names a place, an office, a department or a person is found by
/// reflection; each must have a proof here that another township's is ignored or refused. What has none fails.
/// </summary>
[Collection(PlatformCollection.Name)]
public sealed class OtherTownshipsIds(PlatformFixture fixture)
{
    private static readonly string[] Naming = ["Unit", "UnitId", "Township", "TownshipId", "Station", "StationId", "Place", "PlaceId", "Owner", "OwnerId", "StaffId", "ResponsibleId", "Office", "DepartmentId"];
    private static readonly Assembly[] Ours = [typeof(Routes).Assembly, typeof(Domain.Problem).Assembly];

    private static readonly Dictionary<string, Func<Askers, Task>> Proofs = new()
    {
        ["VillagePart.UnitId"] = async askers =>
        {
            var draft = await askers.Clerk("w0400a").Draft(91);
            draft["applicant"]!["village"] = new JsonObject { ["unitId"] = "0300", ["name"] = "某村" };
            var taken = await askers.Ask("w0400a", "POST /api/cases", draft);
            Assert.Equal((201, "0400"), (taken.Status, taken.Json["number"]!.GetValue<string>()[..4]));
            Assert.Equal(404, (await askers.Ask("w0300a", $"GET /api/cases/{taken.Json["number"]}")).Status);
        },
        ["AssignRequest.StaffId"] = askers => OnOwnCase(askers, "assign", id => new() { ["staffId"] = id, ["reason"] = "请假" }),
        ["CauseRequest.ResponsibleId"] = askers => OnOwnCase(askers, "cause", id => new() { ["limit"] = "promised-limit", ["cause"] = "停电", ["responsibleId"] = id, ["outcome"] = "提醒" }),
        ["OpenRequest.StaffId"] = askers => Alike(askers, "l0400", "POST /api/hall/tide/open", 422, Body("o0300-minzheng", "nobody-1", id => new() { ["staffId"] = id, ["reason"] = "人多" })),
        ["ProposeRequest.StationId"] = askers => Alike(askers, "e0400", "POST /api/admissions", 422, Body("0301", "0399", id => new() { ["itemId"] = "canji-zheng", ["stationId"] = id, ["reason"] = "离镇二十里" })),
        ["Request.Office"] = async askers =>
        {
            var number = (await askers.Ask("w0400a", "POST /api/questions", new JsonObject { ["text"] = "要不要原件？", ["office"] = "民政" })).Json["number"]!.GetValue<string>();
            Assert.Equal([200, 404], new[] { await askers.Ask("o0400-minzheng", $"GET /api/questions/{number}"), await askers.Ask("o0300-minzheng", $"GET /api/questions/{number}") }.Select(a => a.Status));
        },
        // Departments are the county's: there is none of another township.
        ["Request.DepartmentId"] = askers => Alike(askers, "w0400a", "POST /api/questions", 422, Body("0300", "nowhere", id => new() { ["text"] = "问", ["departmentId"] = id })),
        ["Request.UnitId"] = askers => Alike(askers, "nobody", "POST /api/public/ticket", 404, Body("0300", "9900", id => new() { ["unitId"] = id, ["date"] = "20260105", ["number"] = "A001", ["code"] = "0000-0000" })),
        // Where a result lies ready is the county's own sentence.
        ["Request.Place"] = async askers => Assert.Equal(403, (await askers.Ask("w0400a", "POST /api/county-jobs/0400-20200101-0001/pickup", new JsonObject { ["place"] = "0300" }, 1)).Status),
        ["PersonForm.UnitId"] = OnlyTheAdministrator, ["PersonForm.PlaceId"] = OnlyTheAdministrator, ["PersonForm.DepartmentId"] = OnlyTheAdministrator, ["PersonForm.Office"] = OnlyTheAdministrator, ["RenameHall.UnitId"] = OnlyTheAdministrator,
        ["WorkingHours.UnitId"] = async askers => Assert.Equal(403, (await askers.Ask("c0400", "POST /api/setup/changes", new JsonObject(), 0)).Status),
        // Who answers where is no secret among staff; another house's lines are only not changed.
        ["Contact.OwnerId"] = async askers =>
        {
            var before = await askers.Ask("c0400", "GET /api/contacts");
            var line = new JsonObject { ["type"] = "contact-set", ["contact"] = new JsonObject { ["id"] = "h-0300-9", ["group"] = "hall", ["ownerId"] = "0300", ["level"] = 1, ["no"] = 9, ["post"] = "主任", ["name"] = "某某", ["phone"] = "0421-5550100" } };
            Assert.Equal(403, (await askers.Ask("c0400", "POST /api/contacts/changes", new JsonObject { ["changes"] = new JsonArray(line) }, before.Json["version"]!.GetValue<int>())).Status);
            Assert.Equal(before, await askers.Ask("c0400", "GET /api/contacts"));
        },
        ["GET /api/county-jobs?township"] = async askers => Assert.Equal(403, (await askers.Ask("w0400a", "GET /api/county-jobs?township=0300")).Status),
        ["GET /api/supervision/cases?unitId"] = async askers => Assert.Equal(403, (await askers.Ask("l0400", "GET /api/supervision/cases?unitId=0300")).Status),
        ["GET /api/supervision/people?unitId"] = askers => Query(askers, "l0400", "GET /api/supervision/people?unitId=", 200),
        ["GET /api/people?unit"] = askers => Query(askers, "c0400", "GET /api/people?unit=", 404),
        ["GET /api/papers/books/{book}?place"] = askers => Query(askers, "w0400a", "GET /api/papers/books/ledger?place=", 404),
        // Guides are public, whoever decides; an owner chooses among them.
        ["GET /api/papers/books/{book}?owner"] = async askers => Assert.Equal(404, (await askers.Ask("w0400a", "GET /api/papers/books/guides?owner=0300")).Status),
        ["GET /api/approvals?office"] = async askers => Assert.All((await askers.Ask("o0400-minzheng", "GET /api/approvals?office=all")).Json["rows"]!.AsArray(), r => Assert.StartsWith("04", r!["number"]!.GetValue<string>(), StringComparison.Ordinal)),
    };

    [Fact]
    public void whatever_names_a_place_or_a_person_in_a_body_or_a_query_has_its_proof() =>
        Assert.Equal(Members().Concat(Parameters()).Distinct().Order(), Proofs.Keys.Order());

    [Fact]
    public async Task another_townships_is_ignored_or_refused_wherever_it_can_be_named()
    {
        using var askers = new Askers(fixture.Platform);
        foreach (var (name, proof) in Proofs)
            try { await proof(askers); }
            catch (Xunit.Sdk.XunitException e) { Assert.Fail($"{name}: {e.Message}"); }
    }

    /// <summary>Another township's and one that never was: the same answer, and a refusal.</summary>
    private static async Task Alike(Askers askers, string staffId, string endpoint, int status, (JsonObject Foreign, JsonObject Unknown) bodies, int? version = null)
    {
        var answer = await askers.Ask(staffId, endpoint, bodies.Foreign, version);
        Assert.Equal(await askers.Ask(staffId, endpoint, bodies.Unknown, version), answer);
        Assert.Equal(status, answer.Status);
    }

    private static async Task Query(Askers askers, string staffId, string endpoint, int status)
    {
        var answer = await askers.Ask(staffId, endpoint + "0300");
        Assert.Equal(await askers.Ask(staffId, endpoint + "9900"), answer);
        Assert.Equal(status, answer.Status);
        Assert.DoesNotContain("w0300a", answer.Body, StringComparison.Ordinal);
    }

    private static async Task OnOwnCase(Askers askers, string step, Func<string, JsonObject> body)
    {
        var number = await new CaseScenes(askers, new Found()).Take("w0400a", "shengyu-dengji");
        var version = (await askers.Clerk("w0400a").UntilStage(number, "at-county")).Version();
        await Alike(askers, "l0400", $"POST /api/cases/{number}/{step}", 422, Body("w0300a", "nobody-1", body), version);
    }

    private static async Task OnlyTheAdministrator(Askers askers) => Assert.Equal(403, (await askers.Ask("c0400", "POST /api/people/changes", new JsonObject(), 0)).Status);

    private static (JsonObject, JsonObject) Body(string foreign, string unknown, Func<string, JsonObject> body) => (body(foreign), body(unknown));

    /// <summary>Type and member, through everything that a request holds.</summary>
    private static IEnumerable<string> Members()
    {
        var (open, seen) = (new Queue<Type>(Ours[0].GetTypes().Where(t => t.Name.EndsWith("Request", StringComparison.Ordinal))), new HashSet<Type>());
        while (open.TryDequeue(out var type))
        {
            if (type.IsGenericType || type.IsArray) foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments()) open.Enqueue(part);
            if (!Ours.Contains(type.Assembly) || type.IsEnum || !seen.Add(type)) continue;
            foreach (var heir in Ours.SelectMany(a => a.GetTypes()).Where(t => t.BaseType == type)) open.Enqueue(heir);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
            {
                if (Naming.Contains(property.Name)) yield return $"{type.Name}.{property.Name}";
                open.Enqueue(property.PropertyType);
            }
        }
        Assert.True(seen.Count > 60, "The requests were not found.");
    }

    private static IEnumerable<string> Parameters() =>
        from endpoint in WhoMayCallWhat.Mapped()
        from parameter in endpoint.Metadata.GetRequiredMetadata<MethodInfo>().GetParameters()
        where Naming.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase) && !endpoint.RoutePattern.RawText!.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)
        select $"{endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0]} /{endpoint.RoutePattern.RawText!.Trim('/')}?{parameter.Name}";
}
