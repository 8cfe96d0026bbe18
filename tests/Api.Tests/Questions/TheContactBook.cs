using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Questions;

[Collection(PlatformCollection.Name)]
public sealed class TheContactBook(PlatformFixture fixture)
{
    [Fact]
    public async Task every_department_has_two_lines_every_hall_two_and_every_station_one_and_the_farm_has_no_station()
    {
        using var clerk = new Clerk(fixture.Platform, "s0401");
        var owners = Owners(await clerk.Get("/api/contacts"));
        Assert.All(owners.Where(o => Group(o) == "department" && Id(o) != "scjg"), o => Assert.Equal(2, o["contacts"]!.AsArray().Count));
        // K-08: the paper form had nine rows for ten stations.
        Assert.Equal(10, owners.Count(o => Group(o) == "station" && o["unitId"]!.GetValue<string>() == "0400"));
        Assert.Equal(["hall"], owners.Where(o => o["unitKind"]?.GetValue<string>() == "farm").Select(Group));
        Assert.Single(owners, o => Group(o) == "supervision" && o["contacts"]!.AsArray().Count == 1);
        Assert.Equal(["0401"], owners.Where(o => o["mayEdit"]!.GetValue<bool>()).Select(Id));
    }

    [Fact]
    public async Task a_department_changes_its_own_line_on_record_and_no_other()
    {
        using var own = new Clerk(fixture.Platform, "d-scjg");
        var before = await own.Get("/api/contacts");
        JsonObject Line(string owner, string id) => new() { ["changes"] = new JsonArray(new JsonObject { ["type"] = "contact-set", ["contact"] = new JsonObject
            { ["id"] = id, ["group"] = "department", ["ownerId"] = owner, ["level"] = 1, ["no"] = 3, ["post"] = "科员", ["name"] = "虚构人", ["phone"] = "0421-5550999" } }) };
        Assert.Equal((403, "forbidden"), await own.Try(HttpMethod.Post, "/api/contacts/changes", Line("minzheng", "d-new-1"), before.Version()) is var no ? (no.Status, no.Code()) : default);
        Assert.Equal((422, "invalid"), await own.Try(HttpMethod.Post, "/api/contacts/changes", Line("nowhere", "d-new-1"), before.Version()) is var nowhere ? (nowhere.Status, nowhere.Code()) : default);
        var command = Guid.NewGuid().ToString();
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await own.Try(HttpMethod.Post, "/api/contacts/changes", Line("scjg", "d-scjg-3"), before.Version(), command)).Status);
        Assert.Equal((412, "stale"), await own.Try(HttpMethod.Post, "/api/contacts/changes", Line("scjg", "d-scjg-4"), before.Version()) is var stale ? (stale.Status, stale.Code()) : default);
        var after = await own.Get("/api/contacts");
        Assert.Equal(before.Version() + 1, after.Version());
        Assert.Equal("虚构人", Owners(after).Single(o => Id(o) == "scjg")["contacts"]!.AsArray()[2]!["name"]!.GetValue<string>());
        Assert.Equal(("改联系人：科员 虚构人", (await own.Get("/api/me"))["name"]!.GetValue<string>()), (after["history"]![0]!["title"]!.GetValue<string>(), after["history"]![0]!["by"]!.GetValue<string>()));
    }

    private static List<JsonObject> Owners(JsonObject book) => [.. book["owners"]!.AsArray().Select(o => o!.AsObject())];
    private static string Group(JsonObject owner) => owner["group"]!.GetValue<string>();
    private static string Id(JsonObject owner) => owner["ownerId"]!.GetValue<string>();
}
