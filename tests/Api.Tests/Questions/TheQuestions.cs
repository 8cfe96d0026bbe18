using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Questions;

/// <summary>Somebody asks, somebody answers, and others see nothing of it.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TheQuestions(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk window = new(fixture.Platform, "w0500a"), colleague = new(fixture.Platform, "w0500b"), office = new(fixture.Platform, "o0500-minzheng"), department = new(fixture.Platform, "d-minzheng");

    public void Dispose()
    {
        foreach (var clerk in (Clerk[])[window, colleague, office, department]) clerk.Dispose();
    }

    [Fact]
    public async Task a_window_asks_while_the_applicant_waits_the_office_answers_and_the_next_window_finds_it_at_the_item()
    {
        var item = (await window.Get("/api/catalogue"))["guides"]![0]!["itemId"]!.GetValue<string>();
        var number = await Ask(new() { ["text"] = "残疾等级由谁来评定？", ["itemId"] = item, ["office"] = "民政", ["waitingHere"] = true });
        Assert.Equal(number, (await Rows(office, "to-answer"))[0]!["number"]!.GetValue<string>());
        Assert.Contains((await office.Get("/api/desk"))["lists"]!.AsArray(), l => l!["list"]!.GetValue<string>() == "questions" && l["count"]!.GetValue<int>() > 0);
        var shown = await office.Question(number);
        Assert.Equal(("waiting", 1, true), (shown.Stage(), shown["level"]!.GetValue<int>(), shown["waitingHere"]!.GetValue<bool>()));
        Assert.Equal(["首席代表", "分管领导", "营商环境建设监督股"], shown["ladder"]!.AsArray().Select(s => s!["name"]!.GetValue<string>()));
        Assert.All(shown["ladder"]!.AsArray(), s => Assert.NotEmpty(s!["contacts"]!.AsArray()));
        await office.Tell(number, "answer", new() { ["text"] = "由残联指定的医院评定。", ["basis"] = "残疾人证管理办法", ["knowledge"] = new JsonObject { ["question"] = "残疾等级由谁评定？" } });
        Assert.Equal(("answered", number), (await window.Question(number) is var answered ? (answered.Stage(), answered["articleId"]!.GetValue<string>()) : default));
        Assert.DoesNotContain(await Rows(office, "to-answer"), r => r!["number"]!.GetValue<string>() == number);
        using var far = new Clerk(fixture.Platform, "s0401");
        var found = (await far.Get($"/api/knowledge?itemId={item}"))["rows"]!.AsArray().Single(r => r!["id"]!.GetValue<string>() == number)!;
        Assert.Equal(("残疾等级由谁评定？", "由残联指定的医院评定。"), (found["question"]!.GetValue<string>(), found["answer"]!.GetValue<string>()));
        Assert.Contains((await far.Get("/api/knowledge?q=" + Uri.EscapeDataString("谁评定残疾等级")))["rows"]!.AsArray(), r => r!["id"]!.GetValue<string>() == number);
    }

    [Fact]
    public async Task asking_twice_asks_once_and_answering_twice_writes_one_article()
    {
        var (ask, answer) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        JsonObject body = new() { ["text"] = "要不要原件？", ["office"] = "民政" };
        var first = await window.Try(HttpMethod.Post, "/api/questions", body.DeepClone(), null, ask);
        var again = await window.Try(HttpMethod.Post, "/api/questions", body, null, ask);
        Assert.Equal((201, 200), (first.Status, again.Status));
        var number = first.Body["number"]!.GetValue<string>();
        Assert.Equal(number, again.Body["number"]!.GetValue<string>());
        var version = (await office.Question(number)).Version();
        JsonObject said = new() { ["text"] = "要看原件，收复印件。", ["knowledge"] = new JsonObject { ["question"] = "要不要原件？" } };
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await office.Try(HttpMethod.Post, $"/api/questions/{number}/answer", said.DeepClone(), version, answer)).Status);
        Assert.Equal(1, (await office.Get($"/api/knowledge/{number}")).Version());
    }

    [Fact]
    public async Task a_foreign_township_and_another_department_see_nothing()
    {
        var (own, ofDepartment) = (await Ask(new() { ["text"] = "怎么认定家庭成员？", ["office"] = "民政" }), await Ask(new() { ["text"] = "县里几天能批？", ["departmentId"] = "minzheng" }));
        foreach (var (staffId, number) in ((string, string)[])[("w0600a", own), ("w0600a", ofDepartment), ("o0600-minzheng", own), ("d-ziran", ofDepartment), ("d-minzheng", own), ("z01", ofDepartment)])
        {
            using var stranger = new Clerk(fixture.Platform, staffId);
            Assert.Equal((404, "not-found"), await stranger.Try(HttpMethod.Get, $"/api/questions/{number}") is var seen ? (seen.Status, seen.Code()) : default);
            Assert.Equal((404, "not-found"), await stranger.Try(HttpMethod.Post, $"/api/questions/{number}/close", new JsonObject(), 1) is var told ? (told.Status, told.Code()) : default);
            foreach (var list in (string[])["to-answer", "mine", "unit"]) Assert.DoesNotContain(await Rows(stranger, list), r => r!["number"]!.GetValue<string>() == number);
        }
        Assert.Contains(await Rows(department, "to-answer"), r => r!["number"]!.GetValue<string>() == ofDepartment);
        Assert.Contains(await Rows(window, "mine"), r => r!["number"]!.GetValue<string>() == ofDepartment);
        Assert.Contains(await Rows(colleague, "unit"), r => r!["number"]!.GetValue<string>() == ofDepartment);
        Assert.DoesNotContain(await Rows(colleague, "mine"), r => r!["number"]!.GetValue<string>() == ofDepartment);
    }

    [Fact]
    public async Task the_ladder_is_called_step_by_step_and_the_last_word_is_the_supervisions()
    {
        var number = await Ask(new() { ["text"] = "专网上查不到怎么办？", ["departmentId"] = "minzheng" });
        var contact = (await window.Question(number))["ladder"]![0]!["contacts"]![0]!;
        Assert.StartsWith("0421-555", contact["phone"]!.GetValue<string>(), StringComparison.Ordinal);
        await window.Tell(number, "call", new() { ["level"] = 1, ["contactId"] = contact["id"]!.DeepClone(), ["contact"] = "", ["outcome"] = "notReached" });
        await colleague.Tell(number, "escalate", new() { ["reason"] = "没打通" });
        await window.Tell(number, "call", new() { ["level"] = 2, ["contact"] = "分管领导", ["outcome"] = "passedOn" });
        var it = await window.Question(number);
        Assert.Equal((3, "等监督股答复", 2), (it["level"]!.GetValue<int>(), it["headline"]!.GetValue<string>(), it["calls"]!.AsArray().Count));
        using var supervision = new Clerk(fixture.Platform, "v02");
        Assert.Contains(await Rows(supervision, "to-answer"), r => r!["number"]!.GetValue<string>() == number);
        await supervision.Tell(number, "answer", new() { ["text"] = "已请县民政局当日答复。" });
        await window.Tell(number, "close", new());
        Assert.Equal(("closed", 0), await window.Question(number) is var closed ? (closed.Stage(), closed.Allowed().Length) : default);
    }

    [Fact]
    public async Task what_is_missing_or_personal_is_refused_at_its_place()
    {
        foreach (var (body, code, field) in ((JsonObject, string, string?)[])[
            (new() { ["text"] = " ", ["office"] = "民政" }, "invalid", "text"), (new() { ["text"] = "问" }, "invalid", "to"), (new() { ["text"] = "问", ["office"] = "没有的站所" }, "invalid", "to"),
            (new() { ["text"] = "问", ["office"] = "民政", ["caseNumber"] = "0600-20261120-0001" }, "invalid", "caseNumber"), (new() { ["text"] = "身份证 11010519491231002X", ["office"] = "民政" }, "personal-data", null)])
        {
            var answer = await window.Try(HttpMethod.Post, "/api/questions", body);
            Assert.Equal((422, code), (answer.Status, answer.Code()));
            if (field is not null) Assert.NotNull(answer.Body["fields"]![field]);
        }
        Assert.Equal((422, "invalid"), await office.Try(HttpMethod.Post, "/api/questions", new JsonObject { ["text"] = "问自己", ["office"] = "民政" }) is var own ? (own.Status, own.Code()) : default);
    }

    private async Task<string> Ask(JsonObject body) => (await window.Post("/api/questions", body))["number"]!.GetValue<string>();
    private static async Task<JsonArray> Rows(Clerk clerk, string list) => (await clerk.Get($"/api/questions?list={list}"))["rows"]!.AsArray();
}

internal static class QuestionSteps
{
    public static Task<JsonObject> Question(this Clerk clerk, string number) => clerk.Get($"/api/questions/{number}");
    public static async Task Tell(this Clerk clerk, string number, string step, JsonObject body) => await clerk.Post($"/api/questions/{number}/{step}", body, (await clerk.Question(number)).Version());
}
