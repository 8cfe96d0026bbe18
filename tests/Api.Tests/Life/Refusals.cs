using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Life;

[Collection(PlatformCollection.Name)]
public sealed class Refusals(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk township = new(fixture.Platform, "w0400a"), county = new(fixture.Platform, "z01"), second = new(fixture.Platform, "z02");

    public void Dispose() { township.Dispose(); county.Dispose(); second.Dispose(); }

    [Theory]
    [InlineData("applicant.idNumber", "110105491231002", "15 位")]
    [InlineData("applicant.idNumber", "1101051949123100201", "18 位")]
    [InlineData("applicant.idNumber", "110105194912310021", "校验位")]
    [InlineData("applicant.name", "  ", "姓名")]
    [InlineData("applicant.phone", "12345", "手机号")]
    public async Task a_wrong_field_is_named_in_chinese(string field, string value, string sentence)
    {
        var draft = await township.Draft();
        draft["applicant"]![field.Split('.')[1]] = value;
        var answer = await township.Try(HttpMethod.Post, "/api/cases", draft);
        Assert.Equal((422, "invalid"), (answer.Status, answer.Code()));
        Assert.Contains(sentence, answer.Body["fields"]![field]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_missing_a_doubled_and_an_unlisted_material_are_refused()
    {
        var draft = await township.Draft();
        var first = draft["materials"]![0]!["materialId"]!.GetValue<string>();
        draft["materials"]!.AsArray().RemoveAt(0);
        draft["materials"]!.AsArray().Add(new JsonObject { ["materialId"] = "not-in-the-guide", ["treatment"] = "copy", ["files"] = new JsonArray() });
        var answer = await township.Try(HttpMethod.Post, "/api/cases", draft);
        Assert.Equal(422, answer.Status);
        Assert.Contains("还缺", answer.Body["fields"]![$"materials.{first}"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(answer.Body["fields"]!["materials"]);
    }

    [Fact]
    public async Task what_is_not_on_the_list_cannot_be_taken_and_an_old_guide_is_told()
    {
        var draft = await township.Draft();
        draft["item"]!["guideVersion"] = 99;
        Assert.Equal((409, "guide-changed"), Short(await township.Try(HttpMethod.Post, "/api/cases", draft)));
        draft["item"]!["id"] = "invented-item";
        Assert.Equal((422, "item-unlisted"), Short(await township.Try(HttpMethod.Post, "/api/cases", draft)));
    }

    [Fact]
    public async Task a_station_cannot_take_what_the_guide_keeps_for_the_township()
    {
        using var station = new Clerk(fixture.Platform, "s0401");
        var guide = (await station.Get("/api/catalogue"))["guides"]!.AsArray().First(g => g!["takenAt"]!.AsArray().All(t => t!.GetValue<string>() != "village"))!;
        var draft = await station.Draft();
        draft["item"] = new JsonObject { ["id"] = guide["itemId"]!.DeepClone(), ["guideVersion"] = guide["version"]!.DeepClone() };
        var answer = await station.Try(HttpMethod.Post, "/api/cases", draft);
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.Body["fields"]!["item.id"]);
    }

    [Fact]
    public async Task a_ticket_of_another_unit_is_worth_nothing()
    {
        using var other = new Clerk(fixture.Platform, "w0300a");
        var draft = await township.Draft();
        draft["materials"]![0]!["files"] = new JsonArray(await other.Upload(PracticeCases.SamplePage(1), "image/png", "x.png"));
        Assert.Equal(422, (await township.Try(HttpMethod.Post, "/api/cases", draft)).Status);
    }

    [Fact]
    public async Task the_same_command_again_answers_the_same_and_twenty_at_once_make_one_case()
    {
        var (draft, command) = (await township.Draft(3), Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => township.Try(HttpMethod.Post, "/api/cases", draft.DeepClone(), command: command)));
        Assert.Single(answers.Select(a => a.Body["number"]?.GetValue<string>()).Distinct());
        Assert.Single(answers, a => a.Status == 201);
        Assert.All(answers.Where(a => a.Status != 201), a => Assert.Equal(200, a.Status));
        draft["mode"] = "taught";
        Assert.Equal((409, "command-reused"), Short(await township.Try(HttpMethod.Post, "/api/cases", draft, command: command)));
    }

    [Fact]
    public async Task a_stale_page_is_told_what_changed_and_a_page_without_a_version_is_refused()
    {
        var number = await PracticeCases.Submit(township, 11, "township");
        var old = await Steps.Until(() => township.Case(number), it => it.Stage() == "at-county");
        await township.Township(number, "note", new() { ["text"] = "补充说明" });
        var stale = await township.Try(HttpMethod.Post, $"/api/cases/{number}/withdraw", new JsonObject { ["reason"] = "不办了" }, old.Version());
        Assert.Equal((412, "stale"), Short(stale));
        Assert.Equal("备注", stale.Body["changes"]![0]!["title"]!.GetValue<string>());
        Assert.Equal(old.Version() + 1, stale.Body["version"]!.GetValue<int>());
        Assert.Equal((428, "if-match-missing"), Short(await township.Try(HttpMethod.Post, $"/api/cases/{number}/withdraw", new JsonObject { ["reason"] = "不办了" })));
    }

    [Fact]
    public async Task a_step_said_twice_with_one_command_id_happens_once()
    {
        var number = await PracticeCases.Submit(township, 12, "township");
        var (before, command) = (await Steps.Until(() => township.Case(number), it => it.Stage() == "at-county"), Guid.NewGuid().ToString());
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await township.Try(HttpMethod.Post, $"/api/cases/{number}/note", new JsonObject { ["text"] = "一次" }, before.Version(), command)).Status);
        Assert.Equal(before.Version() + 1, (await township.Case(number)).Version());
    }

    [Fact]
    public async Task of_two_county_clerks_one_wins_and_the_other_sees_who()
    {
        var number = await PracticeCases.Submit(township, 13, "township");
        var version = (await county.UntilThere(number)).Version();
        var answers = await Task.WhenAll(county.Try(HttpMethod.Post, $"/api/county-jobs/{number}/take-over", new JsonObject(), version),
            second.Try(HttpMethod.Post, $"/api/county-jobs/{number}/take-over", new JsonObject(), version));
        Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
        var loser = answers.Single(a => a.Status == 409);
        Assert.Equal("taken-by-other", loser.Code());
        Assert.Equal((await county.Job(number))["holder"]!["name"]!.GetValue<string>(), loser.Body["holder"]!.GetValue<string>());
    }

    [Fact]
    public async Task what_the_stage_does_not_allow_is_refused_with_the_reason()
    {
        var number = await PracticeCases.Submit(township, 14, "township");
        var job = await county.UntilThere(number);
        Assert.Equal((409, "not-now"), Short(await county.Try(HttpMethod.Post, $"/api/county-jobs/{number}/decision", new JsonObject { ["outcome"] = "granted", ["summary"] = "x" }, job.Version())));
        await county.County(number, "take-over");
        var denied = new JsonObject { ["outcome"] = "denied", ["summary"] = "不符合条件" };
        await county.County(number, "accept");
        var answer = await county.Try(HttpMethod.Post, $"/api/county-jobs/{number}/decision", denied, (await county.Job(number)).Version());
        Assert.Equal(422, answer.Status);
        Assert.NotNull(answer.Body["fields"]!["remedies"]);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", 400)]
    [InlineData("{\"text\":\"a\",\"unitId\":\"0300\"}", 400)]
    [InlineData("{\"text\":\"\\ud800\"}", 400)]
    [InlineData("{\"text\":1}", 400)]
    [InlineData("{}", 400)]
    public async Task a_body_that_is_not_exactly_the_form_is_refused_and_nothing_happens(string body, int status)
    {
        using var response = await township.Send(HttpMethod.Post, "/api/case-search", new StringContent(body, Encoding.UTF8, "application/json"), null, Guid.NewGuid().ToString());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("image/jpeg", "<html>", 415)]
    [InlineData("image/png", "%PDF-1.7 %%EOF", 415)]
    [InlineData("application/pdf", "%PDF-1.7 no end", 415)]
    [InlineData("text/html", "<script>", 415)]
    [InlineData("application/pdf", "", 400)]
    public async Task a_file_of_a_wrong_kind_is_refused(string type, string text, int status)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await township.Send(HttpMethod.Put, $"/api/material-files/{Guid.NewGuid()}", content, null, null);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task a_file_over_ten_megabytes_and_other_bytes_under_the_same_id_are_refused()
    {
        using var big = await Put(Guid.NewGuid(), new byte[10 * 1024 * 1024 + 1]);
        Assert.Equal(413, (int)big.StatusCode);
        var id = Guid.NewGuid();
        using var first = await Put(id, PracticeCases.SamplePage(1));
        using var same = await Put(id, PracticeCases.SamplePage(1));
        using var other = await Put(id, PracticeCases.SamplePage(2));
        Assert.Equal([200, 200, 409], ((HttpResponseMessage[])[first, same, other]).Select(r => (int)r.StatusCode));

        async Task<HttpResponseMessage> Put(Guid file, byte[] bytes)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("image/png");
            return await township.Send(HttpMethod.Put, $"/api/material-files/{file}", content, null, null);
        }
    }

    private static (int, string) Short((int Status, JsonObject Body) answer) => (answer.Status, answer.Code());
}
