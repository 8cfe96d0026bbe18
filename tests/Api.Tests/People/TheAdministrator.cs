using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.People;

[Collection(PlatformCollection.Name)]
public sealed class TheAdministrator(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk administrator = new(fixture.Platform, "adm");

    public void Dispose() => administrator.Dispose();

    [Fact]
    public async Task a_new_clerk_signs_in_and_a_disabled_one_is_out_at_once()
    {
        Assert.Equal(200, (await administrator.Change(Office.Add(Office.Person("w0800c", "integratedWindow", "0800")))).Status);
        using var clerk = new Clerk(fixture.Platform, "w0800c");
        Assert.Equal("新人w0800c", (await clerk.Get("/api/me"))["name"]!.GetValue<string>());
        Assert.Equal(200, (await administrator.Change(Office.Disable("w0800c"))).Status);
        var refused = await clerk.Try(HttpMethod.Get, "/api/me");
        Assert.Equal((403, "not-in-directory"), (refused.Status, refused.Code()));
        Assert.Equal(200, (await administrator.Change(Office.Enable("w0800c"))).Status);
        Assert.Equal(200, (await clerk.Try(HttpMethod.Get, "/api/me")).Status);
        var history = (await administrator.People("0800"))["history"]!.AsArray().Select(h => h!["title"]!.GetValue<string>());
        var hall = (await clerk.Get("/api/me"))["place"]!["name"]!.GetValue<string>();
        Assert.Equal(["恢复新人w0800c（w0800c）", "停用新人w0800c（w0800c）", $"新增新人w0800c（w0800c）：{hall} 综合窗口"], history.Take(3));
    }

    /// <summary>Another process looks every 30 seconds: within a minute nobody who was disabled passes.</summary>
    [Fact]
    public async Task another_process_knows_within_a_minute()
    {
        await administrator.Change(Office.Add(Office.Person("w0900c", "integratedWindow", "0900")));
        var clock = new Watch();
        var other = new ReferenceCache(Store(), clock);
        var before = await other.Current();
        Assert.False(before.Directory.Person("w0900c")!.Disabled);
        await administrator.Change(Office.Disable("w0900c"));
        clock.Now += TimeSpan.FromSeconds(20);
        Assert.Same(before, await other.Current());
        clock.Now += TimeSpan.FromSeconds(15);
        var after = await other.Current();
        Assert.True(after.Directory.Person("w0900c")!.Disabled);
        Assert.NotEqual(before.Version, after.Version);
        Assert.Null(after.ImportedDirectory.Person("w0900c"));
    }

    private TableBookStore Store() =>
        TableBookStore.From(new ConfigurationBuilder().AddInMemoryCollection(fixture.Platform.Settings.Select(s => new KeyValuePair<string, string?>(s.Key.Replace("__", ":"), s.Value))).Build());

    private sealed class Watch : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => Now;
    }

    [Fact]
    public async Task the_same_change_said_twice_happens_once_and_an_old_page_is_told()
    {
        var (version, command) = ((await administrator.People("0000"))["version"]!.GetValue<int>(), Guid.NewGuid().ToString());
        var changes = Office.Changes(Office.Add(Office.Person("i1000c", "issuingWindow", "1000")));
        for (var i = 0; i < 2; i++)
        {
            var answer = await administrator.Try(HttpMethod.Post, "/api/people/changes", changes.DeepClone(), version, command);
            Assert.Equal((200, version + 1), (answer.Status, answer.Body["version"]!.GetValue<int>()));
        }
        var stale = await administrator.Try(HttpMethod.Post, "/api/people/changes", Office.Changes(Office.Disable("i1000c")), version);
        Assert.Equal((412, "stale"), (stale.Status, stale.Code()));
        Assert.False((await administrator.People("1000")).Row("i1000c")!["disabled"]!.GetValue<bool>());
    }

    [Fact]
    public async Task what_is_refused_says_at_which_field()
    {
        var taken = await administrator.Change(Office.Add(Office.Person("n1", "issuingWindow", "1100", (await administrator.People("1100"))["people"]![0]!["account"]!.GetValue<string>())));
        Assert.Equal((422, "account-taken", true), (taken.Status, taken.Code(), taken.Body["fields"]!.AsObject().ContainsKey("account")));
        var self = await administrator.Change(Office.Disable("adm"));
        Assert.Equal((403, "own-account"), (self.Status, self.Code()));
        foreach (var body in (string[])["""{"changes":[null]}""", """{"changes":[]}""", """{"changes":[{"type":"edit","person":{"id":"nobody","account":"a|b","name":"x","role":"leader","unitId":"9"}}]}"""])
            Assert.InRange((await administrator.Try(HttpMethod.Post, "/api/people/changes", JsonNode.Parse(body), (await administrator.People("0000"))["version"]!.GetValue<int>())).Status, 400, 422);
    }

    [Fact]
    public async Task who_leaves_hands_over_what_is_in_hand()
    {
        using var township = new Clerk(fixture.Platform, "w1200a");
        using var first = new Clerk(fixture.Platform, "z03");
        Assert.Equal(200, (await administrator.Change(Office.Add(Office.Person("z11", "countyZeroWindow", "0000")))).Status);
        using var leaving = new Clerk(fixture.Platform, "z11");
        string[] numbers = [await PracticeCases.Submit(township, 31, "township"), await PracticeCases.Submit(township, 32, "township")];
        foreach (var number in numbers) await TakeOver(leaving, number);
        Assert.Equal(2, (await administrator.People("0000")).Row("z11")!["openWork"]!.GetValue<int>());
        var refused = await administrator.Change(Office.Disable("z11"));
        Assert.Equal((409, "open-work"), (refused.Status, refused.Code()));
        Assert.Contains("2 件", refused.Body["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(422, (await administrator.Change(Office.Disable("z11", "w1200a"))).Status);
        Assert.Equal(200, (await administrator.Change(Office.Disable("z11", "z03"))).Status);
        var name = (await first.Get("/api/me"))["name"]!.GetValue<string>();
        foreach (var number in numbers) Assert.Equal(name, (await first.Get($"/api/county-jobs/{number}"))["holder"]!["name"]!.GetValue<string>());
        var people = await administrator.People("0000");
        Assert.Equal((true, 0), (people.Row("z11")!["disabled"]!.GetValue<bool>(), people.Row("z11")!["openWork"]!.GetValue<int>()));
        Assert.True(people.Row("z03")!["openWork"]!.GetValue<int>() >= 2);
    }

    [Fact]
    public async Task handing_over_without_leaving_is_safe_to_repeat()
    {
        using var township = new Clerk(fixture.Platform, "w1300a");
        await administrator.Change(Office.Add(Office.Person("z12", "countyZeroWindow", "0000")));
        using var away = new Clerk(fixture.Platform, "z12");
        var number = await PracticeCases.Submit(township, 33, "township");
        await TakeOver(away, number);
        var (body, command) = (new JsonObject { ["to"] = "z04", ["reason"] = "病假" }, Guid.NewGuid().ToString());
        Assert.Equal(1, (await administrator.Post("/api/people/z12/hand-over", body.DeepClone(), command: command))["jobs"]!.GetValue<int>());
        await administrator.Post("/api/people/z12/hand-over", body.DeepClone(), command: command);
        using var colleague = new Clerk(fixture.Platform, "z04");
        var timeline = (await colleague.Get($"/api/county-jobs/{number}"))["timeline"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Equal(2, timeline.Split("从新人z12接手").Length);
        Assert.Contains("病假", timeline, StringComparison.Ordinal);
        Assert.Equal((404, 422), ((await administrator.Try(HttpMethod.Post, "/api/people/nobody/hand-over", body.DeepClone())).Status, (await administrator.Try(HttpMethod.Post, "/api/people/z12/hand-over", new JsonObject { ["to"] = "z12", ["reason"] = "x" })).Status));
    }

    [Fact]
    public async Task who_leaves_a_township_hands_its_cases_to_the_window()
    {
        Assert.Equal(200, (await administrator.Change(Office.Add(Office.Person("w1300c", "integratedWindow", "1300")))).Status);
        using var leaving = new Clerk(fixture.Platform, "w1300c");
        using var colleague = new Clerk(fixture.Platform, "w1300b");
        var number = await PracticeCases.Submit(leaving, 34, "township");
        var row = (await administrator.People("1300")).Row("w1300c")!;
        Assert.Equal(1, row["openWork"]!.GetValue<int>());
        Assert.Contains("w1300b", row["successors"]!.AsArray().Select(s => s!.GetValue<string>()));
        Assert.DoesNotContain("s1301", row["successors"]!.AsArray().Select(s => s!.GetValue<string>()));
        Assert.Equal(409, (await administrator.Change(Office.Disable("w1300c"))).Status);
        Assert.Equal(200, (await administrator.Change(Office.Disable("w1300c", "w1300b"))).Status);
        Assert.Equal("w1300b", (await colleague.Case(number))["responsible"]!["id"]!.GetValue<string>());
        Assert.Equal(1, (await administrator.People("1300")).Row("w1300b")!["openWork"]!.GetValue<int>());
    }

    private static async Task TakeOver(Clerk clerk, string number)
    {
        await clerk.UntilThere(number);
        await clerk.County(number, "take-over");
    }

    [Fact]
    public async Task director_and_data_officer_read_their_own_unit_and_a_foreign_one_is_as_one_that_is_not_there()
    {
        foreach (var staffId in (string[])["c1400", "t1400"])
        {
            using var reader = new Clerk(fixture.Platform, staffId);
            var own = await reader.Get("/api/people");
            Assert.Equal(("1400", false), (own["unitId"]!.GetValue<string>(), own["mayChange"]!.GetValue<bool>()));
            Assert.All(own["people"]!.AsArray(), p => Assert.Equal(("1400", null), (p!["unitId"]!.GetValue<string>(), p["account"])));
            Assert.Equal("1400", Assert.Single(own["units"]!.AsArray())!["id"]!.GetValue<string>());
            Assert.Equal(["综合窗口1", "综合窗口2", "出件窗口", "潮汐窗口"], own["windows"]!.AsArray().Select(w => w!["name"]!.GetValue<string>()));
            var missing = await reader.Try(HttpMethod.Get, "/api/people?unit=9900");
            foreach (var unit in (string[])["1500", "0000", "*", ""])
            {
                var foreign = await reader.Try(HttpMethod.Get, $"/api/people?unit={unit}");
                Assert.Equal((404, missing.Body.ToJsonString()), (foreign.Status, foreign.Body.ToJsonString()));
            }
            Assert.Equal(403, (await reader.Change(Office.Add(Office.Person("x1", "issuingWindow", "1400")))).Status);
        }
    }

    [Fact]
    public async Task the_books_are_whole_with_the_people_in_them()
    {
        await administrator.Change(Office.Add(Office.Person("i1500c", "issuingWindow", "1500")));
        var report = await Audit.BookAudit.Run(Store(), ["people"], Zhengwu.Testing.PlainKeys.Of(1));
        Assert.Equal((1, true), (report.Streams, report.Events > 0));
        Assert.Empty(report.Findings);
    }
}
