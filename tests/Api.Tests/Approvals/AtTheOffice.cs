using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using static Zhengwu.Api.Tests.Approvals.TownshipItems;

namespace Zhengwu.Api.Tests.Approvals;

/// <summary>Whole lives of cases that an office of the township decides, every step under its own account.</summary>
[Collection(PlatformCollection.Name)]
public sealed class AtTheOffice(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk window = new(fixture.Platform, "w2100a"), issuing = new(fixture.Platform, "i2100a"), office = new(fixture.Platform, "o2100-tuiyi"), otherOffice = new(fixture.Platform, "o2100-minzheng"),
        leader = new(fixture.Platform, "l2100"), supervisor = new(fixture.Platform, "v01"), stranger = new(fixture.Platform, "o2200-tuiyi");

    public void Dispose()
    {
        foreach (var clerk in new[] { window, issuing, office, otherOffice, leader, supervisor, stranger }) clerk.Dispose();
    }

    [Fact]
    public async Task what_is_done_at_once_is_decided_and_issued_in_the_same_visit()
    {
        var number = await window.TakeAtOffice(AtOnce, 5001);
        Assert.Contains(number, await office.Numbers("/api/approvals"));
        Assert.DoesNotContain(number, await otherOffice.Numbers("/api/approvals"));
        Assert.Contains(number, await otherOffice.Numbers("/api/approvals?office=all"));
        var it = await office.Case(number);
        Assert.Equal(("township", "退役军人", "immediate", "decide"), (it["kind"]!.GetValue<string>(), it["office"]!.GetValue<string>(), it["handling"]!.GetValue<string>(), it.Allowed()[0]));
        Assert.Equal(2, it["review"]!["points"]!.AsArray().Count);
        Assert.Equal("422 invalid", await office.StepCode(number, it.Version(), "decision", Granting(2, "p2")));
        Assert.Equal("422 invalid", await office.StepCode(number, it.Version(), "decision", Granting(1)));
        await office.Township(number, "decision", Granting(2));
        Assert.Contains(number, await window.Numbers("/api/cases?list=todo"));
        await issuing.Township(number, "issue", new() { ["copies"] = 1 });
        await issuing.Township(number, "hand-over", new() { ["receiver"] = "本人", ["relation"] = "self", ["checked"] = "idCard" });
        await issuing.Township(number, "close");
        var closed = await window.Case(number);
        Assert.Equal(("closed", 0, "喀退〔2026〕3号"), (closed.Stage(), closed["decidedInMinutes"]!.GetValue<int>(), closed["issued"]!["documentNumber"]!.GetValue<string>()));
        Assert.Contains(number, await office.Numbers("/api/approvals?list=office-done"));
    }

    [Fact]
    public async Task what_takes_days_is_supplemented_accepted_heard_extended_denied_and_issued()
    {
        var number = await window.TakeAtOffice(Promised, 5002);
        Assert.Equal("409 not-now", await office.StepCode(number, (await office.Case(number)).Version(), "decision", Granting(3)));
        var notice = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["name"] = "身份证", ["problem"] = "反光" }) };
        await office.Township(number, "supplement-request", (JsonObject)notice.DeepClone());
        Assert.Contains(number, await office.Numbers("/api/approvals?list=office-waiting"));
        await window.Township(number, "supplement", new() { ["materials"] = new JsonArray(), ["note"] = "已重拍" });
        Assert.Equal("422 invalid", await office.StepCode(number, (await office.Case(number)).Version(), "supplement-request", (JsonObject)notice.DeepClone()));
        notice["again"] = "上次没有看清";
        await office.Township(number, "supplement-request", notice);
        await window.Township(number, "supplement", new() { ["materials"] = new JsonArray(), ["note"] = "又重拍" });
        Assert.Equal(2, (await office.Case(number))["supplementRounds"]!.GetValue<int>());
        Assert.Contains(number, await supervisor.Numbers("/api/supervision/checks?kind=again"));
        await office.Township(number, "accept");
        await office.Township(number, "special-procedure", new() { ["name"] = "入户核查", ["reason"] = "情况不明" });
        await office.Township(number, "special-procedure-end", new() { ["conclusion"] = "不属实" });
        var denied = new JsonObject { ["outcome"] = "denied", ["summary"] = "不符合条件" };
        Assert.Equal("422 invalid", await office.StepCode(number, (await office.Case(number)).Version(), "decision", (JsonObject)denied.DeepClone()));
        denied["remedies"] = "六十日内可申请行政复议";
        await office.Township(number, "decision", denied);
        await window.Township(number, "issue");
        Assert.Equal("arrived", (await window.Case(number)).Stage());
    }

    [Fact]
    public async Task another_office_acts_only_with_a_reason_and_the_supervisor_sees_it()
    {
        var number = await window.TakeAtOffice(Promised, 5003);
        var version = (await otherOffice.Case(number)).Version();
        var refused = await otherOffice.Try(HttpMethod.Post, $"/api/cases/{number}/accept", new JsonObject(), version);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(refused.Body["fields"]!["standIn"]);
        await otherOffice.Township(number, "accept", new() { ["standIn"] = "退役军人站首席代表外出" });
        Assert.Contains(number, await supervisor.Numbers("/api/supervision/checks?kind=separation"));
        Assert.Equal("退役军人站首席代表外出", (await window.Case(number))["standIns"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task who_is_not_the_office_decides_nothing_and_a_foreign_township_sees_nothing()
    {
        var number = await window.TakeAtOffice(Promised, 5004);
        var version = (await window.Case(number)).Version();
        foreach (var who in new[] { window, issuing, leader }) Assert.StartsWith("403", await who.StepCode(number, version, "accept", []), StringComparison.Ordinal);
        foreach (var step in (string[])["accept", "decision", "issue", "outside", "outstanding", "supplement-request"])
            Assert.Matches("^40[34] ", await stranger.StepCode(number, version, step, step == "decision" ? Granting(3) : []));
        Assert.Equal(404, (await stranger.Try(HttpMethod.Get, $"/api/cases/{number}")).Status);
        Assert.DoesNotContain(number, await stranger.Numbers("/api/approvals?office=all"));
    }

    [Fact]
    public async Task what_was_promised_bars_the_grant_until_it_is_brought()
    {
        var number = await window.TakeAtOffice(Promised, 5005, "difficulty");
        await office.Township(number, "accept");
        var tolerated = await office.Case(number);
        Assert.NotNull(tolerated["tolerated"]!["dueAt"]);
        Assert.Single(tolerated["tolerated"]!["outstanding"]!.AsArray());
        Assert.Equal("409 outstanding", await office.StepCode(number, tolerated.Version(), "decision", Granting(3)));
        var page = await window.Upload(PracticeCases.SamplePage(8), "image/png", "证明.png");
        await window.Township(number, "outstanding", new() { ["materials"] = new JsonArray(new JsonObject { ["materialId"] = "difficulty", ["treatment"] = "copy", ["files"] = new JsonArray(page) }) });
        Assert.Null((await office.Case(number))["tolerated"]);
        await office.Township(number, "decision", Granting(3));
    }

    [Fact]
    public async Task a_promise_is_signed_has_days_and_is_only_for_what_may_follow()
    {
        var draft = await window.TownshipDraft(Promised, 5006, "difficulty");
        foreach (var (promise, field) in new (JsonObject?, string)[] { (null, "promise"), (new() { ["days"] = 3, ["signed"] = false }, "promise.signed"), (new() { ["days"] = -1, ["signed"] = true }, "promise.days"), (new() { ["days"] = 61, ["signed"] = true }, "promise.days") })
        {
            draft["promise"] = promise;
            Assert.NotNull((await window.Try(HttpMethod.Post, "/api/cases", draft.DeepClone())).Body["fields"]![field]);
        }
        var wrong = await window.TownshipDraft(Promised, 5006, "id-card");
        Assert.Equal("这份材料不能后补", (await window.Try(HttpMethod.Post, "/api/cases", wrong)).Body["fields"]!["materials.id-card"]!.GetValue<string>());
    }

    [Fact]
    public async Task what_was_settled_outside_stands_on_the_supervisor_s_list_and_a_colleague_answers_for_what_was_handed_on()
    {
        var number = await window.TakeAtOffice(Promised, 5007);
        await leader.Township(number, "assign", new() { ["staffId"] = "i2100a", ["reason"] = "轮岗" });
        Assert.Equal("i2100a", (await window.Case(number))["responsible"]!["id"]!.GetValue<string>());
        var version = (await window.Case(number)).Version();
        foreach (var nobody in (string[])["w2200a", "o2100-tuiyi", "nobody", ""])
            Assert.Equal("422 invalid", await leader.StepCode(number, version, "assign", new() { ["staffId"] = nobody, ["reason"] = "轮岗" }));
        await window.Township(number, "outside", new() { ["how"] = "县局直接办结", ["reason"] = "县局集中办理" });
        Assert.Equal("closed", (await window.Case(number)).Stage());
        Assert.Contains(number, await supervisor.Numbers("/api/supervision/checks?kind=outside"));
    }
}
