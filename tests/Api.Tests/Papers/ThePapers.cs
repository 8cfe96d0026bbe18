using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Papers;

[Collection(PlatformCollection.Name)]
public sealed class ThePapers(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk township = new(fixture.Platform, "w0400a"), county = new(fixture.Platform, "z01"), other = new(fixture.Platform, "w0300a"), station = new(fixture.Platform, "s0401");

    public void Dispose() { township.Dispose(); county.Dispose(); other.Dispose(); station.Dispose(); }

    [Fact]
    public async Task a_case_has_the_papers_it_has_come_to_and_each_keeps_its_number()
    {
        var number = await PracticeCases.Submit(township, 51, "township");
        Assert.Equal(["one-time-notice", "receipt"], await Kinds(number));
        await county.UntilThere(number);
        await county.County(number, "take-over");
        await county.County(number, "supplement-request", new() { ["items"] = new JsonArray(new JsonObject { ["name"] = "户口簿", ["problem"] = "缺首页" }) });
        await township.UntilStage(number, "awaiting-supplement");
        Assert.Equal(["one-time-notice", "receipt", "supplement"], await Kinds(number));
        var paper = await township.Get($"/api/papers/cases/{number}/supplement");
        Assert.EndsWith($"补字〔{number[5..9]}〕{number[9..13]}{number[14..]}-1号", paper["number"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("缺首页", paper.ToJsonString(Plain), StringComparison.Ordinal);
        Assert.Equal(paper["number"]!.GetValue<string>(), (await township.Get($"/api/papers/cases/{number}/supplement"))["number"]!.GetValue<string>());
    }

    [Fact]
    public async Task a_notice_names_the_applicant_in_full_and_masks_the_id_number()
    {
        var number = await PracticeCases.Submit(township, 52, "township");
        var (name, id, phone) = Clerk.Invent(52);
        foreach (var paper in await Kinds(number))
        {
            var text = (await township.Get($"/api/papers/cases/{number}/{paper}")).ToJsonString(Plain);
            Assert.Contains(name, text, StringComparison.Ordinal);
            Assert.Contains(id[^4..], text, StringComparison.Ordinal);
            Assert.DoesNotContain(id, text, StringComparison.Ordinal);
            Assert.DoesNotContain(phone, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_paper_of_a_foreign_case_answers_as_that_of_an_unknown_one()
    {
        var number = await PracticeCases.Submit(township, 53, "township");
        var unknown = number[..^4] + "9999";
        foreach (var stranger in (Clerk[])[other, station])
        {
            foreach (var path in (string[])["", "/receipt", "/supplement", "/authorisation", "/nonsense"])
                Assert.Equal(Said(await stranger.Try(HttpMethod.Get, $"/api/papers/cases/{unknown}{path}")), Said(await stranger.Try(HttpMethod.Get, $"/api/papers/cases/{number}{path}")));
            Assert.Equal(Said(await stranger.Try(HttpMethod.Post, $"/api/papers/cases/{unknown}/authorisation", new JsonObject(), 1)), Said(await stranger.Try(HttpMethod.Post, $"/api/papers/cases/{number}/authorisation", new JsonObject(), 1)));
            Assert.Equal(404, (await stranger.Try(HttpMethod.Post, "/api/papers/transfer", new JsonObject { ["numbers"] = new JsonArray(number) })).Status);
        }
    }

    [Fact]
    public async Task whole_id_numbers_come_only_with_a_line_on_the_record()
    {
        var draft = await township.Draft(54);
        var (name, id, phone) = Clerk.Invent(154);
        draft["mode"] = "onBehalf";
        draft["agent"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["relation"] = "女儿", ["authorisation"] = "powerOfAttorney" };
        var number = (await township.Post("/api/cases", draft))["number"]!.GetValue<string>();
        var path = $"/api/papers/cases/{number}/authorisation";
        Assert.DoesNotContain(id, (await township.Get(path)).ToJsonString(Plain), StringComparison.Ordinal);
        var before = await Steps.Until(() => township.Case(number), it => it.Stage() == "at-county");
        var full = await township.Try(HttpMethod.Post, path, new JsonObject(), before.Version());
        Assert.Contains(id, full.Body.ToJsonString(Plain), StringComparison.Ordinal);
        var after = await township.Case(number);
        Assert.Equal(before.Version() + 1, after.Version());
        Assert.Contains("打印授权委托书", after["timeline"]!.ToJsonString(Plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_one_time_notice_lists_the_materials_of_the_answers_and_no_others()
    {
        var lost = (await township.Get("/api/papers/guides/canji-zheng/one-time-notice?answers=lost")).ToJsonString(Plain);
        Assert.Contains("遗失说明", lost, StringComparison.Ordinal);
        Assert.DoesNotContain("原残疾人证", lost, StringComparison.Ordinal);
        var all = await township.Get("/api/papers/guides/canji-zheng/guide");
        Assert.Contains("原残疾人证", all.ToJsonString(Plain), StringComparison.Ordinal);
        Assert.Equal(12, all["guide"]!["hash"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task a_ledger_counts_real_cases_of_its_own_month_and_place()
    {
        var month = (await township.Get("/api/papers/books/ledger"))["blocks"]![0]!["rows"]![1]!["value"]!.GetValue<string>();
        var here = (await township.Post("/api/cases", await township.Draft(55)))["number"]!.GetValue<string>();
        var practice = await PracticeCases.Submit(township, 56, "township");
        var ledger = (await township.Get("/api/papers/books/ledger")).ToJsonString(Plain);
        Assert.Contains(here, ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(practice, ledger, StringComparison.Ordinal);
        Assert.DoesNotContain(here, (await township.Get("/api/papers/books/ledger?month=2020-01")).ToJsonString(Plain), StringComparison.Ordinal);
        Assert.DoesNotContain(here, (await township.Get("/api/papers/books/ledger?place=0401")).ToJsonString(Plain), StringComparison.Ordinal);
        Assert.DoesNotContain(here, (await station.Get("/api/papers/books/ledger?place=0400")).ToJsonString(Plain), StringComparison.Ordinal);
        Assert.Equal(404, (await township.Try(HttpMethod.Get, "/api/papers/books/ledger?place=0300")).Status);
        Assert.Equal(404, (await county.Try(HttpMethod.Get, "/api/papers/books/ledger")).Status);
        Assert.EndsWith("月", month, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_same_cases_make_the_same_transfer_list()
    {
        var numbers = new[] { await PracticeCases.Submit(township, 57, "township"), await PracticeCases.Submit(township, 58, "township") };
        async Task<string> Number(params string[] of) => (await township.Try(HttpMethod.Post, "/api/papers/transfer", new JsonObject { ["numbers"] = new JsonArray([.. of.Select(n => (JsonNode)n)]) })).Body["number"]!.GetValue<string>();
        Assert.Equal(await Number(numbers), await Number([.. numbers.Reverse()]));
        Assert.NotEqual(await Number(numbers), await Number(numbers[0]));
        Assert.Equal(422, (await township.Try(HttpMethod.Post, "/api/papers/transfer", new JsonObject { ["numbers"] = new JsonArray() })).Status);
    }

    [Fact]
    public async Task signs_name_only_the_people_of_ones_own_unit()
    {
        var people = (await township.Get("/api/papers/signs"))["people"]!.AsArray();
        Assert.NotEmpty(people);
        Assert.All(people, p => Assert.StartsWith("04", p!["placeId"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static (int, string) Said((int Status, JsonObject Body) answer) => (answer.Status, answer.Body.ToJsonString());

    private async Task<string[]> Kinds(string number) => [.. (await township.Get($"/api/papers/cases/{number}"))["papers"]!.AsArray().Select(p => p!["paper"]!.GetValue<string>())];
}
