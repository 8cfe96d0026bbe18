using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>Guides are the county's, the cases under them are not.</summary>
[Collection(PlatformCollection.Name)]
public sealed class WhatATownshipSeesOfOthers(PlatformFixture fixture)
{
    private const string Item = "menzhen-mante", Department = "d-yibao";

    [Fact]
    public async Task a_change_of_a_guide_shows_and_counts_to_a_township_only_its_own_cases_and_prints()
    {
        using var askers = new Askers(fixture.Platform);
        var number = await new CaseScenes(askers, new Found()).Take("w0400a", Item);
        await askers.Clerk("w0400a").Post("/api/papers/printed", new JsonObject { ["paper"] = "guide", ["itemId"] = Item, ["guideVersion"] = 1, ["copies"] = 3 });
        var id = (await askers.Clerk("e0400").Post("/api/guide-changes", new JsonObject { ["kind"] = "retire", ["itemId"] = Item, ["reason"] = "政策停止" }))["id"]!.GetValue<string>();
        foreach (var (staffId, isShown) in ((string, bool)[])[("e0400", true), ("c0400", true), (Department, true), ("k01", true), ("e0300", false), ("c0300", false)])
        {
            var impact = (await askers.Clerk(staffId).Get($"/api/guide-changes/{id}"))["impact"]!.ToJsonString();
            Assert.Equal((staffId, isShown, isShown), (staffId, impact.Contains(number, StringComparison.Ordinal), impact.Contains("copies", StringComparison.Ordinal)));
            var versions = (await askers.Clerk(staffId).Get($"/api/guides/{Item}"))["versions"]!.AsArray();
            Assert.Equal(isShown, versions.Sum(v => v!["cases"]!.GetValue<int>()) > 0);
        }
        await askers.Clerk("e0400").Post($"/api/guide-changes/{id}/withdraw", new JsonObject { ["reason"] = "不改了" }, 1);
    }

    [Fact]
    public async Task a_leader_finds_among_those_who_may_answer_for_a_delay_nobody_of_another_township()
    {
        using var askers = new Askers(fixture.Platform);
        var (own, foreign, county) = (await People("0400"), await People("0300"), await People("0000"));
        Assert.Contains("w0400a", own, StringComparison.Ordinal);
        Assert.Equal(own, foreign);
        Assert.Contains("z01", county, StringComparison.Ordinal);
        Assert.Contains("w0300a", (await askers.Ask("v01", "GET /api/supervision/people?unitId=0300")).Body, StringComparison.Ordinal);

        async Task<string> People(string unit) => (await askers.Ask("l0400", $"GET /api/supervision/people?unitId={unit}")).Body;
    }
}
