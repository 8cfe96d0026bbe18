using FsCheck;
using FsCheck.Fluent;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Limits;
using static Zhengwu.Domain.Tests.Cases.AtOffice;
using static Zhengwu.Domain.Tests.Cases.Relay;

namespace Zhengwu.Domain.Tests.Cases;

/// <summary>材料复用: what was accepted of a person serves that person again, and nobody else.</summary>
public sealed class Shelves
{
    private static readonly Material Seen = new("id", "居民身份证", MaterialTreatment.OriginalSeen, [new MaterialFile("f1", "正面.jpg", "image/jpeg", 10, "ab")], null), Copied = Seen with { Treatment = MaterialTreatment.Copy };

    [Fact] public void what_was_accepted_lies_on_the_shelf() => Assert.Equal(("id", Trust.OriginalSeen, new DateOnly(2027, 5, 20), "0400-20261120-0001"), Assert.Single(ShelfOf(AcceptedAtOffice())) is var m ? (m.MaterialId, m.Trust, m.ValidUntil, m.Source.Number) : default);

    [Fact]
    public void it_lies_there_through_its_last_day_by_the_clock_of_the_county()
    {
        var until = Shanghai.At(new DateOnly(2027, 5, 20), 23, 59);
        Assert.Single(ShelfOf([AcceptedAtOffice().Case], until));
        Assert.Empty(ShelfOf([AcceptedAtOffice().Case], until.AddMinutes(1)));
    }

    [Fact]
    public void nothing_serves_again_that_was_not_accepted()
    {
        foreach (var name in (string[])["at office", "at once", "supplement", "supplemented", "supplement after acceptance", "deemed accepted", "lapsed", "refused", "withdrawn", "closed outside"])
            Assert.True(ShelfOf(EveryStageAtOffice().Single(s => s.Name == name).Relay).Count == 0, name);
        foreach (var name in (string[])["accepted", "tolerated", "special procedure", "extended", "granted", "denied", "issued", "mailed", "handed over", "closed"])
            Assert.True(ShelfOf(EveryStageAtOffice().Single(s => s.Name == name).Relay).Count == 1, name);
        Assert.Empty(ShelfOf(AcceptedAtOffice().At(CaseAction.Withdraw)));
        Assert.Empty(ShelfOf(Tolerated().Pass("tolerance-limit", AlarmLevel.Overdue).At(CaseAction.HandOver)));
    }

    [Fact]
    public void nor_of_an_agent_case_the_county_has_not_accepted()
    {
        Relay[] nothing = [Submitted(), TakenOver(), Refused(), Withdrawn(), Accepted().At(JobAction.RequestSupplement).Ring(), Accepted().At(JobAction.RequestSupplement).Ring().At(CaseAction.ProvideSupplement), AtCounty().Pass("notice-limit", AlarmLevel.Overdue).Ring(), Accepted().At(CaseAction.Withdraw)];
        Assert.All(nothing, r => Assert.Empty(ShelfOf(r)));
        Assert.Single(ShelfOf(Accepted()));
    }

    [Fact] public void a_material_the_guide_does_not_let_serve_again_does_not() => Assert.Empty(Shelf.Of([AcceptedAtOffice().Case], ["idmark"], (_, _) => null, At));
    [Fact] public void nor_does_what_was_waived_followed_or_itself_taken_from_the_shelf() => Assert.All([MaterialTreatment.Exempt, MaterialTreatment.Follows, MaterialTreatment.PaperFollows, MaterialTreatment.Reused], t => Assert.Empty(ShelfOf(Taken(Of(HandlingKind.Promised) with { Materials = [Seen with { Treatment = t }] }).Do(new JobCommand.Accept()))));
    [Fact] public void nor_what_has_no_file() => Assert.Empty(ShelfOf(Taken(Of(HandlingKind.Promised) with { Materials = [Seen with { Files = [] }] }).Do(new JobCommand.Accept())));

    [Fact]
    public void the_original_wins_over_a_newer_copy_and_of_equals_the_newer()
    {
        var (old, copy, newer) = (Case("a", Seen, 0), Case("b", Copied, 30), Case("c", Seen, 10));
        Assert.Equal("a", Assert.Single(ShelfOf([old, copy], At.AddDays(40))).Source.Number);
        Assert.Equal("c", Assert.Single(ShelfOf([old, copy, newer], At.AddDays(40))).Source.Number);
        Assert.Equal(("b", Trust.Copy), Assert.Single(ShelfOf([copy], At.AddDays(40))) is var m ? (m.Source.Number, m.Trust) : default);
    }

    [Fact]
    public void what_was_handed_in_last_is_what_counts_even_after_a_promise_was_kept()
    {
        var relay = Tolerated().Township(new CaseCommand.ProvideOutstanding([Seen with { MaterialId = "photo", Files = [new MaterialFile("first", "a.jpg", "image/jpeg", 1, "aa")] }], null)).Do(Supplement())
            .Township(new CaseCommand.ProvideSupplement([Seen with { MaterialId = "photo", Files = [new MaterialFile("second", "b.jpg", "image/jpeg", 1, "bb")] }], null));
        Assert.Equal("second", ShelfOf(relay).Single(m => m.MaterialId == "photo").Files.Single().FileId);
    }

    [Fact]
    public void a_shelf_never_holds_anything_of_another_person() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf()), dice =>
    {
        var cases = dice.Select((die, n) => Case($"{n}", die % 2 == 0 ? Seen : Copied, die / 2 % 400) with { Search = new SearchMarks([], $"p{die / 800 % 4}") }).ToList();
        var now = At.AddDays(dice.FirstOrDefault() % 500);
        return Enumerable.Range(0, 4).All(p => Shelf.Of(cases, [$"p{p}"], (_, _) => 6, now) is var shelf && shelf.All(m => m.Source.Search.IdMark == $"p{p}" && m.ValidUntil >= Shanghai.DateOf(now)) && shelf.Count <= 1
            && shelf.Count == (cases.Any(c => c.Search.IdMark == $"p{p}" && Shanghai.DateOf(c.AcceptedAt!.Value).AddMonths(6) >= Shanghai.DateOf(now)) ? 1 : 0));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void a_clerk_looks_once_a_visit_another_one_anew()
    {
        var looks = ShelfLooks.Evolve(null, new(1, At, Window.By, new ShelfOpened(1, 0)));
        Assert.Empty(Events(ShelfLooks.Decide(looks, new(1, 0), Window.By, At.AddMinutes(9))));
        Assert.Single(Events(ShelfLooks.Decide(looks, new(1, 0), Window.By, At.AddMinutes(10))));
        Assert.Single(Events(ShelfLooks.Decide(looks, new(1, 0), Deputy.By, At.AddMinutes(1))));
        Assert.Equal(2, ShelfLooks.Evolve(looks, new(2, At.AddHours(1), Window.By, new ShelfOpened(1, 0))).Times);
    }

    private static readonly DateTimeOffset At = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);
    private static IReadOnlyList<ShelfEvent> Events(Decision<ShelfEvent> decision) => ((Decision<ShelfEvent>.Accepted)decision).Events;
    private static IReadOnlyList<ShelfMaterial> ShelfOf(Relay relay) => ShelfOf([relay.Case], relay.Now);
    private static IReadOnlyList<ShelfMaterial> ShelfOf(IEnumerable<Case> cases, DateTimeOffset now) => Shelf.Of(cases, ["idmark"], (_, _) => 6, now);
    private static Case Case(string number, Material material, int day) => Taken(Of(HandlingKind.Promised) with { Number = number, Materials = [material] }).Until(At.AddDays(day)).Do(new JobCommand.Accept()).Case;
}
