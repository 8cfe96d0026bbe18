using Zhengwu.Domain.Catalogue;
using static Zhengwu.Domain.Tests.Catalogue.Guides;

namespace Zhengwu.Domain.Tests.Catalogue;

public sealed class WhatMayBePublished
{
    [Fact]
    public void what_is_whole_may_be_published()
    {
        Assert.Empty(Codes(Township));
        Assert.Empty(Codes(County));
    }

    public static TheoryData<string, ServiceGuide> Spoilt() => new()
    {
        { "guide-id", Township with { ItemId = "Ä b" } },
        { "guide-id", Township with { ItemId = new string('a', 61) } },
        { "guide-legal-basis", Township with { LegalBasis = [] } },
        { "guide-lines", Township with { Procedure = ["收件\n审批"] } },
        { "guide-length", Township with { Name = new string('长', 101) } },
        { "guide-count", Township with { Conditions = [.. Enumerable.Repeat("条件", 61)] } },
        { "guide-size", Township with { Faq = [new("问", new string('答', 60_001))] } },
        { "guide-incomplete", Township with { Materials = [null!] } },
        { "guide-incomplete", Township with { Questions = [new("q", "问", [null!], [])] } },
        { "guide-office", Township with { Office = null } },
        { "guide-office", Township with { Office = "财政" } },
        { "guide-office", County with { Office = "民政" } },
        { "guide-review-points", Township with { ReviewPoints = [] } },
        { "guide-review-point", Township with { ReviewPoints = [new("p1", "甲"), new("p1", "乙")] } },
        { "guide-township-takes", Township with { TakenAt = [TakingLevel.Village], Levels = null } },
        { "guide-faq", Township with { Faq = [new("问", " ")] } },
        { "guide-may-follow", Township with { Materials = [Material("application") with { MayFollow = true }] , Situations = [], Questions = null } },
        { "guide-reusable", Township with { Materials = [Material("application") with { ReusableMonths = 0 }], Situations = [], Questions = null } },
        { "guide-file", Township with { Materials = [Material("application") with { Blank = new("x", "表.pdf", "application/pdf", 1, new('0', 64)) }], Situations = [], Questions = null } },
        { "guide-levels", Township with { Levels = [.. Township.Levels!, Township.Levels![0]] } },
        { "guide-levels-taken-at", Township with { Levels = [Township.Levels![0]] } },
        { "guide-levels-route", Township with { Levels = [new(AdministrativeLevel.Township, [LevelRight.Receive]), Township.Levels![1]] } },
        { "guide-levels-decide", County with { Levels = [new(AdministrativeLevel.Township, [LevelRight.Receive]), new(AdministrativeLevel.Village, [LevelRight.Receive])] } },
        { "guide-levels-decide", Township with { Levels = [.. Township.Levels!, new(AdministrativeLevel.County, [LevelRight.Decide])] } },
        { "guide-levels-village", Township with { Levels = [Township.Levels![0], new(AdministrativeLevel.Village, [LevelRight.Receive, LevelRight.Accept])] } },
        { "guide-questions", Township with { Questions = [Township.Questions![0] with { Id = "situation" }] } },
        { "guide-options", Township with { Questions = [Township.Questions![0] with { Options = [new("ill", "在"), new("stranger", "不在")] }] } },
        { "guide-options-count", Township with { Questions = [Township.Questions![0] with { Options = [new("stranger", "不在")] }] } },
        { "guide-ask-if", Township with { Questions = [Township.Questions![0] with { AskIf = ["local"] }] } },
        { "guide-material-situation", Township with { Materials = [.. Township.Materials, Material("x", "ill&nobody")] } },
        { "guide-material-never", Township with { Materials = [.. Township.Materials, Material("x", "school&stranger")] } },
        { "guide-situation-empty", Township with { Materials = [Material("illness", "ill")] , Questions = null } },
        { "guide-tree-depth", Township with { Questions = [.. Enumerable.Range(0, 5).Select(i => new SituationQuestion($"q{i}", "问", [new($"q{i}a", "甲"), new($"q{i}b", "乙")], []))], Materials = [Material("application")] } },
        { "guide-ways", Township with { Questions = [.. Enumerable.Range(0, 12).Select(i => new SituationQuestion($"q{i}", "问", [new($"q{i}a", "甲"), new($"q{i}b", "乙")], []))], Materials = [Material("application")] } },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void each_fault_is_named(string code, ServiceGuide guide)
    {
        Assert.Contains(code, Codes(guide));
        Assert.All(GuideCheck.Check(guide, Departments), p => Assert.StartsWith($"事项“{guide.Name}”（{guide.ItemId}）：", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void a_question_that_hangs_on_one_that_is_never_asked_is_never_asked() =>
        Assert.Contains("guide-question-unreachable", Codes(Township with
        {
            Situations = [], Materials = [Material("application")],
            Questions = [new("a", "甲", [new("a1", "一"), new("a2", "二")], ["b1"]), new("b", "乙", [new("b1", "一"), new("b2", "二")], [])],
        }));

    [Fact]
    public void a_package_names_items_of_the_list_and_each_once()
    {
        var offered = new HashSet<string> { "a", "b" };
        Assert.Empty(ThemePackage.Check([new("x", "一件事", ["a", "b"])], offered));
        Assert.Equal(["package-id", "package-name", "package-items", "package-item-unlisted", "package-twice"],
            ThemePackage.Check([new("X", "", ["c"]), new("y", "一件事", ["a", "b"]), new("y", "一件事", ["a", "b"])], offered).Select(p => p.Code));
    }

    [Fact]
    public void the_hash_is_of_what_is_said_and_never_changes()
    {
        Assert.Equal("3b76752d2a3a", GuideHash.Of(Township));
        Assert.Equal(GuideHash.Of(County), GuideHash.Of(County with { ReviewPoints = [], Remark = "", Materials = [.. County.Materials.Select(m => m with { Note = "", MayFollow = m.MayFollow ?? false })] }));
        Assert.NotEqual(GuideHash.Of(Township), GuideHash.Of(Township with { Version = 2 }));
        Assert.Equal(GuideHash.OfContent(Township), GuideHash.OfContent(Township with { Version = 2 }));
        Assert.NotEqual(GuideHash.OfContent(Township), GuideHash.OfContent(Township with { Fee = "10 元" }));
    }

    [Fact]
    public void a_difference_is_told_field_by_field()
    {
        var diff = GuideDiff.Between(Township, Township with { Fee = "10 元", PromisedDays = 3, Materials = [.. Township.Materials.Skip(1), Material("new")] }, d => d);
        Assert.Equal([("promisedDays", "5 个工作日", "3 个工作日"), ("fee", "不收费", "10 元")], diff.Take(2).Select(d => (d.Field, d.Before, d.After)));
        Assert.Contains(diff, d => d is { Field: "materials.new", Before: null, After: not null });
        Assert.Contains(diff, d => d is { Field: "materials.application", Before: not null, After: null });
        Assert.Empty(GuideDiff.Between(Township, Township with { Version = 9 }, d => d));
        Assert.All(GuideDiff.Between(null, Township, d => d), d => Assert.Null(d.Before));
    }
}
