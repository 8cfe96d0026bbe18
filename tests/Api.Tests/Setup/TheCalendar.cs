using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Hall;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Calendars;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Setup;

[Collection(PlatformCollection.Name)]
public sealed class TheCalendar(PlatformFixture fixture) : IAsyncLifetime
{
    private readonly Clerk administrator = new(fixture.Platform, "adm"), township = new(fixture.Platform, "w1700a");

    public Task InitializeAsync() => fixture.OpenHalls();

    public Task DisposeAsync()
    {
        administrator.Dispose();
        township.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task a_year_is_shown_with_what_differs_and_who_says_so()
    {
        var shown = await administrator.Get("/api/setup/calendar?year=2026");
        Assert.Equal((2026, true), (shown["year"]!.GetValue<int>(), shown["published"]!.GetValue<bool>()));
        Assert.Contains(2026, shown["years"]!.AsArray().Select(y => y!.GetValue<int>()));
        var newYear = shown["days"]!.AsArray().Single(d => d!["date"]!.GetValue<string>() == "2026-01-01")!;
        Assert.Equal(("rest", "元旦", "imported"), (newYear["kind"]!.GetValue<string>(), newYear["name"]!.GetValue<string>(), newYear["from"]!.GetValue<string>()));
        Assert.All(shown["days"]!.AsArray(), d => Assert.StartsWith("2026-", d!["date"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal((240, 15), (shown["limits"]!["takeOverMinutes"]!.GetValue<int>(), shown["tide"]!["waitMinutes"]!.GetValue<int>()));
        Assert.Contains(shown["hours"]!.AsArray(), h => h!["unitId"]!.GetValue<string>() == "1700" && h["unitName"]!.GetValue<string>() == "十二德堡镇");
        var today = (await administrator.Get($"/api/setup/calendar?year={HallSteps.Today.Year}"))["days"]!.AsArray().Single(d => d!["date"]!.GetValue<string>() == $"{HallSteps.Today:yyyy-MM-dd}")!;
        Assert.Equal("county", today["from"]!.GetValue<string>());
        Assert.False((await administrator.Get("/api/setup/calendar?year=2098"))["published"]!.GetValue<bool>());
    }

    [Fact]
    public async Task a_day_off_moves_the_end_of_an_open_case_once_it_is_saved_and_swept()
    {
        var number = await PracticeCases.Submit(township, await WithPromise(), "township");
        var (before, sum) = Due(await township.Case(number));
        var lastDay = Shanghai.DateOf(before);
        var changes = Changes(new JsonObject { ["type"] = "day-set", ["day"] = new JsonObject { ["date"] = $"{lastDay:yyyy-MM-dd}", ["kind"] = "rest", ["name"] = "停电停休" } });
        var preview = await administrator.Post("/api/setup/preview", changes.DeepClone());
        var affected = preview["affected"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == number && a["kind"]!.GetValue<string>() == "case" && a["limit"]!.GetValue<string>() == "promised-limit")!;
        Assert.Equal(before, affected["before"]!.GetValue<DateTimeOffset>());
        var after = affected["after"]!.GetValue<DateTimeOffset>();
        Assert.True(after > before);
        Assert.Equal((before, sum), Due(await township.Case(number)));
        var saved = await Save(changes);
        await Sweep();
        await Moved(number, before, after, lastDay);
        await administrator.Post("/api/setup/changes", Changes(new JsonObject { ["type"] = "day-restored", ["date"] = $"{lastDay:yyyy-MM-dd}" }), saved);
        await Sweep();
        Assert.Equal((before, sum), Due(await township.Case(number)));
    }

    /// <summary>Number of the first item that may take some days.</summary>
    private async Task<int> WithPromise() => (await township.Get("/api/catalogue"))["guides"]!.AsArray().Where(g => g!["route"]!.GetValue<string>() != "township" && g["takenAt"]!.AsArray().Any(t => t!.GetValue<string>() == "township"))
        .ToList().FindIndex(g => g!["promisedDays"]!.GetValue<int>() >= 5);

    private async Task Moved(string number, DateTimeOffset before, DateTimeOffset after, DateOnly lastDay)
    {
        var (due, lines) = Due(await township.Case(number));
        Assert.Equal(after, due);
        Assert.Contains("停电停休", lines, StringComparison.Ordinal);
        Assert.DoesNotContain((await administrator.Post("/api/setup/preview", Changes(new JsonObject { ["type"] = "day-set", ["day"] = new JsonObject { ["date"] = $"{lastDay:yyyy-MM-dd}", ["kind"] = "rest", ["name"] = "停电停休" } })))["affected"]!.AsArray(),
            a => a!["id"]!.GetValue<string>() == number);
        var list = (await township.Get("/api/cases?list=waiting"))["rows"]!.AsArray().Single(r => r!["number"]!.GetValue<string>() == number)!;
        Assert.NotEqual(before, list["dueAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task saving_needs_the_page_version_and_stands_on_the_record_with_its_author()
    {
        var changes = Changes(new JsonObject { ["type"] = "year-published", ["year"] = 2088 });
        Assert.Equal((428, "if-match-missing"), Short(await administrator.Try(HttpMethod.Post, "/api/setup/changes", changes.DeepClone())));
        Assert.Equal((412, "stale"), Short(await administrator.Try(HttpMethod.Post, "/api/setup/changes", changes.DeepClone(), 0)));
        var command = Guid.NewGuid().ToString();
        var version = (await administrator.Get("/api/setup/calendar")).Version();
        for (var i = 0; i < 2; i++) Assert.Equal((200, version + 1), await administrator.Try(HttpMethod.Post, "/api/setup/changes", changes.DeepClone(), version, command) is var a ? (a.Status, a.Body.Version()) : default);
        var first = (await administrator.Get("/api/setup/calendar"))["history"]![0]!;
        Assert.Equal(("2088 年放假安排已录全", (await administrator.Get("/api/me"))["name"]!.GetValue<string>()), (first["title"]!.GetValue<string>(), first["by"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"type":"day-set","day":{"date":"2026-03-02","kind":"rest","name":" "}}""", 422)]
    [InlineData("""{"type":"day-set","day":{"date":"1999-03-02","kind":"rest","name":"旧"}}""", 422)]
    [InlineData("""{"type":"tide-set","tide":{"byWait":true,"waitMinutes":0,"byCases":true,"dailyCases":30,"byForecast":true,"openingTakesMinutes":5}}""", 422)]
    [InlineData("null", 400)]
    [InlineData("""{"type":"invented"}""", 400)]
    [InlineData("""{"type":"year-published","year":2026,"extra":1}""", 400)]
    public async Task what_makes_no_sense_is_refused_and_nothing_is_saved(string change, int status)
    {
        var (version, body) = ((await administrator.Get("/api/setup/calendar")).Version(), new JsonObject { ["changes"] = new JsonArray(JsonNode.Parse(change)) });
        Assert.Equal(status, (await administrator.Try(HttpMethod.Post, "/api/setup/preview", body)).Status);
        Assert.Equal(status, (await administrator.Try(HttpMethod.Post, "/api/setup/changes", body.DeepClone(), version)).Status);
        Assert.Equal(version, (await administrator.Get("/api/setup/calendar")).Version());
    }

    [Fact]
    public async Task nobody_but_the_administrator_sees_or_changes_it()
    {
        foreach (var staffId in (string[])["v01", "l0000", "w1700a"])
        {
            using var somebody = new Clerk(fixture.Platform, staffId);
            Assert.Equal((403, 403), ((await somebody.Try(HttpMethod.Get, "/api/setup/calendar")).Status, (await somebody.Try(HttpMethod.Post, "/api/setup/changes", Changes(new JsonObject { ["type"] = "year-published", ["year"] = 2089 }), 1)).Status));
        }
    }

    private async Task<int> Save(JsonObject changes) => (await administrator.Post("/api/setup/changes", changes, (await administrator.Get("/api/setup/calendar")).Version()))["version"]!.GetValue<int>();
    private Task Sweep() => fixture.Platform.Sweep();

    private static JsonObject Changes(params JsonObject[] changes) => new() { ["changes"] = new JsonArray([.. changes]) };
    private static (DateTimeOffset, string) Due(JsonObject it) => (it["due"]!["at"]!.GetValue<DateTimeOffset>(), it["due"]!["explain"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    private static (int, string) Short((int Status, JsonObject Body) answer) => (answer.Status, answer.Code());
}
