using System.Text.Json.Nodes;
using Zhengwu.Api.Tests.Approvals;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using static Zhengwu.Api.Tests.Approvals.TownshipItems;

namespace Zhengwu.Api.Tests.Intake;

/// <summary>一事联办: several items of one visit.</summary>
[Collection(PlatformCollection.Name)]
public sealed class WholeVisits(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk window = new(fixture.Platform, "w2000a");

    public void Dispose() => window.Dispose();

    [Fact]
    public async Task one_form_makes_a_case_of_each_item_under_one_group_and_one_view_for_the_applicant()
    {
        var taken = await window.Post("/api/case-bundles", await window.BundleDraft(6001));
        var cases = taken["cases"]!.AsArray();
        Assert.Equal(2, cases.Select(c => c!["number"]!.GetValue<string>()).Distinct().Count());
        var first = await window.Case(cases[0]!["number"]!.GetValue<string>());
        Assert.Equal((taken["group"]!.GetValue<string>(), cases[1]!["number"]!.GetValue<string>()), (first["group"]!.GetValue<string>(), Assert.Single(first["groupCases"]!.AsArray())!["number"]!.GetValue<string>()));
        using var nobody = new Clerk(fixture.Platform, "nobody");
        var seen = await nobody.Post("/api/public/progress", new JsonObject { ["number"] = cases[0]!["number"]!.DeepClone(), ["code"] = cases[0]!["lookupCode"]!.DeepClone() });
        Assert.Equal(cases[1]!["number"]!.GetValue<string>(), Assert.Single(seen["group"]!.AsArray())!["number"]!.GetValue<string>());
    }

    [Fact]
    public async Task twenty_blind_repeats_at_once_make_each_case_once_and_all_hear_the_same()
    {
        var (draft, command) = (await window.BundleDraft(6002), Guid.NewGuid().ToString());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => window.Try(HttpMethod.Post, "/api/case-bundles", draft.DeepClone(), command: command)));
        Assert.All(answers, a => Assert.Contains(a.Status, (int[])[200, 201]));
        Assert.Single(answers.Select(a => string.Join(' ', a.Body["cases"]!.AsArray().Select(c => c!["number"]!.GetValue<string>()))).Distinct());
        var later = await window.Try(HttpMethod.Post, "/api/case-bundles", draft.DeepClone(), command: command);
        Assert.Equal((200, answers[0].Body["cases"]!.ToJsonString()), (later.Status, later.Body["cases"]!.ToJsonString()));
        Assert.Equal("open-elsewhere", (await window.Try(HttpMethod.Post, "/api/case-bundles", draft.DeepClone())).Code());
    }

    [Fact]
    public async Task a_wrong_field_says_of_which_item_and_nothing_is_taken()
    {
        var draft = await window.BundleDraft(6003);
        draft["items"]![1]!["materials"]!.AsArray().RemoveAt(1);
        var answer = await window.Try(HttpMethod.Post, "/api/case-bundles", draft.DeepClone());
        Assert.Equal((422, "items[1].materials.id-card"), (answer.Status, Assert.Single(answer.Body["fields"]!.AsObject()).Key));
        Assert.Equal(201, (await window.Try(HttpMethod.Post, "/api/cases", await window.TownshipDraft(AtOnce, 6003))).Status);
    }

    [Fact]
    public async Task one_or_seven_or_twice_the_same_item_is_no_visit()
    {
        var draft = await window.BundleDraft(6004);
        var item = draft["items"]![0]!;
        foreach (var items in new JsonArray[] { [], [item.DeepClone()], [item.DeepClone(), item.DeepClone()], [.. Enumerable.Range(0, 7).Select(_ => item.DeepClone())] })
        {
            draft["items"] = items;
            Assert.Equal((422, "bundle-size"), await window.Try(HttpMethod.Post, "/api/case-bundles", draft.DeepClone()) is var a ? (a.Status, a.Code()) : default);
        }
    }

    [Theory]
    [InlineData("items", "[null,null]")]
    [InlineData("items", "[{\"item\":null,\"materials\":[]},{\"item\":null,\"materials\":[]}]")]
    [InlineData("items", "null")]
    [InlineData("seen", "[null]")]
    [InlineData("seen", "[\"../../x\",\"\"]")]
    [InlineData("promise", "{\"days\":-2147483648,\"signed\":true}")]
    [InlineData("promise", "{\"days\":3.5,\"signed\":true}")]
    [InlineData("delivery", "{\"way\":7}")]
    [InlineData("applicant", "null")]
    public async Task a_hostile_form_is_refused_and_never_breaks_anything(string member, string json)
    {
        foreach (var (path, draft) in new[] { ("/api/cases", await window.TownshipDraft(Promised, 6005)), ("/api/case-bundles", await window.BundleDraft(6005)) })
        {
            draft[member] = JsonNode.Parse(json);
            if (path == "/api/cases" && member is "items") { draft.Remove("items"); draft["materials"] = new JsonArray(null, null); }
            if (member is "seen" && json.Contains("..")) continue;
            Assert.InRange((await window.Try(HttpMethod.Post, path, draft)).Status, 400, 499);
        }
    }

    [Fact]
    public async Task thousands_of_materials_answers_and_files_are_refused_with_a_sentence()
    {
        var draft = await window.TownshipDraft(Promised, 6006);
        draft["item"]!["answers"] = new JsonArray([.. Enumerable.Range(0, 5000).Select(n => (JsonNode)$"a{n}")]);
        draft["materials"] = new JsonArray([.. Enumerable.Range(0, 1000).Select(n => (JsonNode)new JsonObject { ["materialId"] = $"m{n}", ["treatment"] = "copy", ["files"] = new JsonArray() })]);
        Assert.Equal(422, (await window.Try(HttpMethod.Post, "/api/cases", draft)).Status);
    }
}
