using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Approvals;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using static Zhengwu.Api.Tests.Approvals.TownshipItems;

namespace Zhengwu.Api.Tests.Intake;

/// <summary>申请人材料库 and 两头受理, over two townships.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TheShelf(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk here = new(fixture.Platform, "w1900a"), there = new(fixture.Platform, "w2200a"), office = new(fixture.Platform, "o1900-tuiyi"), supervisor = new(fixture.Platform, "v01");

    public void Dispose()
    {
        foreach (var clerk in new[] { here, there, office, supervisor }) clerk.Dispose();
    }

    [Fact]
    public async Task what_one_township_accepted_serves_in_another_with_its_source_and_its_bytes()
    {
        var number = await here.TakeAtOffice(Promised, 7001);
        Assert.Empty((await Shelf(there, 7001))["materials"]!.AsArray());
        await office.Township(number, "accept");
        var shelf = await Shelf(there, 7001);
        var card = shelf["materials"]!.AsArray().Single(m => m!["materialId"]!.GetValue<string>() == "id-card")!;
        Assert.Equal((number, "originalSeen", 1), (card["number"]!.GetValue<string>(), card["trust"]!.GetValue<string>(), card["files"]!.GetValue<int>()));
        Assert.Equal((Clerk.Invent(7001).Phone, number), (shelf["known"]!["phone"]!.GetValue<string>(), shelf["known"]!["lastNumber"]!.GetValue<string>()));
        var taken = (await there.Post("/api/cases", await there.TownshipDraft(AtOnce, 7001, reused: ("id-card", number))))["number"]!.GetValue<string>();
        var material = (await there.Case(taken))["materials"]!.AsArray().Single(m => m!["materialId"]!.GetValue<string>() == "id-card")!;
        Assert.Equal((number, "signed"), (material["reuse"]!["number"]!.GetValue<string>(), material["reuse"]!["consent"]!.GetValue<string>()));
        using var file = await there.Send(HttpMethod.Get, $"/api/cases/{taken}/files/{material["files"]![0]!["fileId"]}", null, null, null);
        Assert.Equal(PracticeCases.SamplePage(1), await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task nobody_takes_from_another_person_s_shelf_nor_what_is_not_on_it()
    {
        var number = await here.TakeAtOffice(Promised, 7002);
        await office.Township(number, "accept");
        foreach (var (person, material) in ((int, string)[])[(7003, "id-card"), (7002, "photo")])
            Assert.Contains("没有可以复用", (await there.Try(HttpMethod.Post, "/api/cases", await there.TownshipDraft(AtOnce, person, reused: (material, number)))).Body["fields"]![$"materials.{material}"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty((await Shelf(there, 7003))["materials"]!.AsArray());
        Assert.Null((await Shelf(there, 7003))["known"]);
    }

    [Fact]
    public async Task the_same_item_open_elsewhere_is_shown_first_and_taken_only_with_a_reason()
    {
        var number = await here.TakeAtOffice(Promised, 7004);
        Assert.Equal(number, Assert.Single((await Shelf(there, 7004))["open"]!.AsArray())!["number"]!.GetValue<string>());
        var (draft, command) = (await there.TownshipDraft(Promised, 7004), Guid.NewGuid().ToString());
        foreach (var seen in new JsonArray?[] { null, [number] })
        {
            draft["seen"] = seen?.DeepClone();
            if (seen is null) draft.Remove("seen");
            var refused = await there.Try(HttpMethod.Post, "/api/cases", draft.DeepClone());
            Assert.Equal((409, "open-elsewhere", number), (refused.Status, refused.Code(), Assert.Single(refused.Body["open"]!.AsArray())!["number"]!.GetValue<string>()));
        }
        draft["despite"] = "前一件已无法找回";
        var taken = await there.Post("/api/cases", draft.DeepClone(), command: command);
        Assert.Contains(taken["number"]!.GetValue<string>(), await supervisor.Numbers("/api/supervision/checks?kind=deviations"));
        Assert.Equal(200, (await there.Try(HttpMethod.Post, "/api/cases", draft, command: command)).Status);
    }

    [Fact]
    public async Task a_repeat_hears_its_number_and_not_that_its_own_case_is_open()
    {
        var (draft, command) = (await here.TownshipDraft(Promised, 7005), Guid.NewGuid().ToString());
        var first = await here.Try(HttpMethod.Post, "/api/cases", draft.DeepClone(), command: command);
        var again = await here.Try(HttpMethod.Post, "/api/cases", draft.DeepClone(), command: command);
        Assert.Equal((201, 200, first.Body["number"]!.GetValue<string>()), (first.Status, again.Status, again.Body["number"]!.GetValue<string>()));
    }

    [Fact]
    public async Task a_malformed_number_is_named() => Assert.Equal(422, (await here.Try(HttpMethod.Post, "/api/shelf", new JsonObject { ["idNumber"] = "123" })).Status);

    private static Task<JsonObject> Shelf(Clerk clerk, int person) => clerk.Post("/api/shelf", new JsonObject { ["idNumber"] = Clerk.Invent(person).IdNumber });
}
