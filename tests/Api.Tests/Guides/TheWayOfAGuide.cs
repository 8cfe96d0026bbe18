using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Zhengwu.Api.Guides.Workbooks;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Guides;

/// <summary>Township, department and data bureau change a guide over HTTP; cases, paper and the public follow.</summary>
public sealed class TheWayOfAGuide : IAsyncLifetime
{
    // Of its own: what is published here would be the catalogue of everybody else's tests.
    private readonly PlatformFixture fixture = new();
    private Clerk editor = null!, department = null!, keeper = null!, hall = null!, station = null!, anonymous = null!;

    public async Task InitializeAsync()
    {
        await fixture.InitializeAsync();
        Clerk Of(string id) => new(fixture.Platform, id);
        (editor, department, keeper, hall, station, anonymous) = (Of("e0400"), Of("d-ziran"), Of("k01"), Of("w0400a"), Of("s0401"), Of("nobody"));
    }

    public async Task DisposeAsync()
    {
        foreach (var clerk in (Clerk[])[editor, department, keeper, hall, station, anonymous]) clerk.Dispose();
        await fixture.DisposeAsync();
    }

    [Fact]
    public async Task a_guide_is_changed_by_three_and_open_cases_keep_theirs()
    {
        const string item = "budongchan-chaxun";
        var draft = await hall.Draft();
        Assert.Equal(item, draft["item"]!["id"]!.GetValue<string>());
        var number = (await hall.Post("/api/cases", draft))["number"]!.GetValue<string>();
        Assert.Equal(201, (await hall.Try(HttpMethod.Post, "/api/papers/printed", new JsonObject { ["paper"] = "guide", ["itemId"] = item, ["guideVersion"] = 1, ["copies"] = 3 })).Status);

        var guide = (await editor.Get($"/api/guides/{item}"))["guide"]!.AsObject();
        Assert.Equal("wanted", await WrongField(editor, new() { ["kind"] = "change", ["itemId"] = item, ["wanted"] = guide.DeepClone(), ["reason"] = "没改" }));
        var form = await editor.Upload(PracticeCases.SamplePage(1), "image/png", "空白表.png");
        var parts = form["ticket"]!.GetValue<string>().Split('|');
        var blank = new JsonObject { ["fileId"] = form["fileId"]!.DeepClone(), ["name"] = "空白表.png", ["type"] = parts[0], ["size"] = long.Parse(parts[1]), ["sha256"] = parts[2] };
        guide["fee"] = "每件 5 元";
        guide["materials"]![0]!["blank"] = blank;
        var id = (await editor.Post("/api/guide-changes", new JsonObject { ["kind"] = "change", ["itemId"] = item, ["wanted"] = guide.DeepClone(), ["reason"] = "开始收费" }))["id"]!.GetValue<string>();
        var path = $"/api/guide-changes/{id}";

        var shown = await department.Get(path);
        Assert.Equal(["confirm", "return"], shown.Allowed());
        Assert.Contains(shown["diff"]!.AsArray(), d => d!["field"]!.GetValue<string>() == "fee" && d["after"]!.GetValue<string>() == "每件 5 元");
        Assert.Contains(shown["impact"]!["openCases"]!.AsArray(), c => c!["number"]!.GetValue<string>() == number && c["version"]!.GetValue<int>() == 1);
        Assert.Contains(shown["impact"]!["papers"]!.AsArray(), p => p!["paper"]!.GetValue<string>() == "guide" && p["copies"]!.GetValue<int>() == 3);
        using var other = new Clerk(fixture.Platform, "d-minzheng");
        Assert.Equal((403, "forbidden"), await Step(other, path, "confirm"));
        Assert.Equal((409, "change-stage"), await Step(keeper, path, "publish"));
        Assert.Equal((200, ""), await Step(department, path, "return", new() { ["reason"] = "请说明依据" }));
        guide["legalBasis"]!.AsArray().Add("《不动产登记资料查询暂行办法》第一条");
        Assert.Equal((200, ""), await Step(editor, path, "edit", new() { ["reason"] = "补了依据", ["wanted"] = guide.DeepClone() }));
        Assert.Equal((200, ""), await Step(department, path, "confirm"));
        var (version, command) = ((await keeper.Get(path)).Version(), Guid.NewGuid().ToString());
        var published = await keeper.Post($"{path}/publish", new JsonObject(), version, command);
        Assert.Equal((item, 2), (published["itemId"]!.GetValue<string>(), published["guideVersion"]!.GetValue<int>()));
        Assert.Equal(published.ToJsonString(), (await keeper.Post($"{path}/publish", new JsonObject(), version, command)).ToJsonString());

        var open = await anonymous.Get($"/api/public/guides/{item}");
        Assert.Equal((2, "每件 5 元", published["hash"]!.GetValue<string>()), (open["version"]!.GetValue<int>(), open["fee"]!.GetValue<string>(), open["hash"]!.GetValue<string>()));
        Assert.NotNull(open["publishedAt"]);
        Assert.Null(open["reviewPoints"]);
        using var file = await anonymous.Send(HttpMethod.Get, $"/api/public/guides/files/{blank["fileId"]}", null, null, null);
        Assert.Equal(PracticeCases.SamplePage(1), await file.Content.ReadAsByteArrayAsync());
        Assert.Equal((409, "guide-changed"), await hall.Try(HttpMethod.Post, "/api/cases", draft) is var late ? (late.Status, late.Code()) : default);
        Assert.Equal(1, (await editor.Get($"/api/guides/{item}/versions/1"))["version"]!.GetValue<int>());
        Assert.Equal([(2, 0), (1, 1)], (await editor.Get($"/api/guides/{item}"))["versions"]!.AsArray().Select(v => (v!["version"]!.GetValue<int>(), v["cases"]!.GetValue<int>())));
        Assert.Contains((await editor.Get("/api/guide-changes?list=done"))["rows"]!.AsArray(), r => r!["id"]!.GetValue<string>() == id);

        Assert.Equal("ziran", (await Retire(item))["departmentId"]!.GetValue<string>());
        Assert.Equal(404, (await anonymous.Try(HttpMethod.Get, $"/api/public/guides/{item}")).Status);
        Assert.False((await editor.Get("/api/guides"))["items"]!.AsArray().Single(i => i!["itemId"]!.GetValue<string>() == item)!["offered"]!.GetValue<bool>());
        var audit = await fixture.Platform.Command("audit");
        Assert.True(audit.Code == 0, audit.Output);
    }

    [Fact]
    public async Task a_station_asks_to_be_admitted_and_three_hundred_items_go_in_at_once()
    {
        var id = (await editor.Post("/api/admissions", new JsonObject { ["itemId"] = "canji-zheng", ["stationId"] = "0401", ["reason"] = "离镇二十里" }))["id"]!.GetValue<string>();
        Assert.Equal(409, (await editor.Try(HttpMethod.Post, "/api/admissions", new JsonObject { ["itemId"] = "canji-zheng", ["stationId"] = "0401", ["reason"] = "再问" })).Status);
        await station.Post($"/api/admissions/{id}/consent", new JsonObject { ["people"] = "2 人", ["equipment"] = "高拍仪" }, 1);
        await keeper.Post($"/api/admissions/{id}/approve", new JsonObject(), 2);
        Assert.Equal("admitted", (await station.Get("/api/admissions"))["rows"]!.AsArray().Single()!["stage"]!.GetValue<string>());
        using var stranger = new Clerk(fixture.Platform, "s0402");
        Assert.Empty((await stranger.Get("/api/admissions"))["rows"]!.AsArray());

        var settings = WebApplication.CreateSlimBuilder().Configuration;
        foreach (var (name, value) in fixture.Platform.Settings) settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        var data = await ReferenceBook.Load(TableBookStore.From(settings));
        Assert.Contains(("canji-zheng", "0401"), data.Guides.Admitted);
        Assert.True(data.IsAdmitted("yibao-canbao", "0401"));
        var strict = data with { Ways = new(VillageAdmission: true) };
        Assert.Equal((true, false), (strict.IsAdmitted("canji-zheng", "0401"), strict.IsAdmitted("yibao-canbao", "0401")));

        var pattern = data.Guides.Find("xiaoe-linshi-jiuzhu")!;
        var workbook = SheetWriter.Write(WriteGuides.Of([.. Enumerable.Range(1, 300).Select(i => pattern with { ItemId = $"quanshi-{i}", Version = 0, Name = $"全市通办事项{i}" })], data.Directory));
        Assert.Equal((300, 300, 0, 0), await Import(workbook, "?dry=1"));
        Assert.Equal((300, 300, 0, 0), await Import(workbook));
        Assert.Equal((300, 0, 0, 300), await Import(workbook));
        var items = (await hall.Get("/api/catalogue"))["guides"]!.AsArray();
        Assert.Equal(300, items.Count(g => g!["itemId"]!.GetValue<string>().StartsWith("quanshi-", StringComparison.Ordinal)));
        using var exported = await keeper.Send(HttpMethod.Get, "/api/guides.xlsx", null, null, null);
        var all = await exported.Content.ReadAsByteArrayAsync();
        Assert.Equal((items.Count, 0, items.Count, 0), await Import(all));
        var audit = await fixture.Platform.Command("audit");
        Assert.True(audit.Code == 0, audit.Output);
    }

    private async Task<(int Items, int Published, int Unchanged, int Refused)> Import(byte[] workbook, string query = "")
    {
        using var content = new ByteArrayContent(workbook) { Headers = { ContentType = new MediaTypeHeaderValue(Sheets.ContentType) } };
        using var response = await keeper.Send(HttpMethod.Post, $"/api/guides/import{query}", content, null, Guid.NewGuid().ToString());
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.True(response.IsSuccessStatusCode, report.ToJsonString());
        return (report["items"]!.GetValue<int>(), report["published"]!.GetValue<int>(), report["unchanged"]!.GetValue<int>(), report["refused"]!.AsArray().Count);
    }

    private async Task<JsonObject> Retire(string item)
    {
        var path = $"/api/guide-changes/{(await editor.Post("/api/guide-changes", new JsonObject { ["kind"] = "retire", ["itemId"] = item, ["reason"] = "划转" }))["id"]!.GetValue<string>()}";
        Assert.Equal((200, ""), await Step(department, path, "confirm"));
        Assert.Equal((200, ""), await Step(keeper, path, "publish"));
        return await keeper.Get(path);
    }

    private static async Task<(int, string)> Step(Clerk clerk, string path, string step, JsonObject? body = null) =>
        await clerk.Try(HttpMethod.Post, $"{path}/{step}", body ?? [], (await clerk.Get(path)).Version()) is var answer ? (answer.Status, answer.Code()) : default;

    private static async Task<string> WrongField(Clerk clerk, JsonObject body) => (await clerk.Try(HttpMethod.Post, "/api/guide-changes", body)).Body["fields"]!.AsObject().Single().Key;
}
