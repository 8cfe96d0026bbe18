using Zhengwu.Domain.Admissions;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;
using static Zhengwu.Domain.Tests.Catalogue.Guides;

namespace Zhengwu.Domain.Tests.Catalogue;

/// <summary>Township asks, department confirms, keeper publishes.</summary>
public sealed class TheWayOfAChange
{
    private static readonly Actor Editor = Of(Role.ItemEditor, "0400"), Director = Of(Role.CentreDirector, "0400"), Neighbour = Of(Role.ItemEditor, "0300"), Keeper = Of(Role.CatalogueKeeper, "0000"),
        Department = Of(Role.CountyDepartment, "0000", "minzheng"), OtherDepartment = Of(Role.CountyDepartment, "0000", "scjg"), Clerk = Of(Role.StationClerk, "0400", place: "0401"), OtherClerk = Of(Role.StationClerk, "0400", place: "0402");
    private static readonly ChangeProposed Wanted = new("c1", ChangeKind.Change, "xiaoe-jiuzhu", "小额救助", 1, Township with { Version = 0, Fee = "改" }, "minzheng", "政策变了", "0400");
    private static readonly ChangeCommand Confirm = new ChangeCommand.Confirm(null, []), Return = new ChangeCommand.Return("再想想"), Publish = new ChangeCommand.Publish(2, "abc", null), Withdraw = new ChangeCommand.Withdraw("不改了"), Edit = new ChangeCommand.Edit(Township, "更清楚", 1);

    [Fact]
    public void it_goes_from_township_to_department_to_keeper()
    {
        var change = Given((new ChangeCommand.Propose(Wanted), Editor), (Confirm, Department), (Publish, Keeper));
        Assert.Equal((ChangeStage.Published, 2), (change.Stage, change.GuideVersion));
        Assert.Equal(["done", "mine", "of-item"], GuideChange.Rows(change).Select(r => r.List));
    }

    [Fact]
    public void only_its_own_people_take_each_step()
    {
        foreach (var stranger in (Actor[])[Department, Keeper, Clerk]) Assert.Equal("forbidden", Says(null, new ChangeCommand.Propose(Wanted), stranger));
        var proposed = Given((new ChangeCommand.Propose(Wanted), Director));
        Assert.Equal([ChangeAction.Confirm, ChangeAction.Return], GuideChangeDecider.Allowed(proposed, Department));
        Assert.Equal([ChangeAction.Edit, ChangeAction.Withdraw], GuideChangeDecider.Allowed(proposed, Editor));
        foreach (var stranger in (Actor[])[OtherDepartment, Neighbour, Clerk]) Assert.Empty(GuideChangeDecider.Allowed(proposed, stranger));
        Assert.Equal("forbidden", Says(proposed, Confirm, OtherDepartment));
        Assert.Equal("forbidden", Says(proposed, Withdraw, Neighbour));
        Assert.Equal("change-stage", Says(proposed, Publish, Keeper));
        Assert.Equal("not-found", Says(null, Confirm, Department));
    }

    [Fact]
    public void what_is_returned_is_edited_and_comes_again()
    {
        var returned = Given((new ChangeCommand.Propose(Wanted), Editor), (Return, Department));
        Assert.Equal("change-stage", Says(returned, Confirm, Department));
        var again = Given((new ChangeCommand.Propose(Wanted), Editor), (Return, Department), (Edit, Director), (Confirm, Department), (Return, Keeper), (Edit, Editor));
        Assert.Equal((ChangeStage.Proposed, "更清楚"), (again.Stage, again.Reason));
        Assert.Equal("change-stage", Says(Given((new ChangeCommand.Propose(Wanted), Editor), (Withdraw, Editor)), Edit, Editor));
    }

    [Fact]
    public void a_department_does_not_confirm_what_has_faults() =>
        Assert.Equal("guide-fee", Says(Given((new ChangeCommand.Propose(Wanted), Editor)), new ChangeCommand.Confirm(null, [new(ProblemKind.Invalid, "guide-fee", "缺")]), Department));

    [Fact]
    public void publishing_twice_is_publishing_once_and_the_number_is_given_then()
    {
        var first = Guide(null, PublishedItemDecider.Publish(null, Township, "c1", known: 3, over: 3, Keeper));
        Assert.Equal((4, true), (first.Newest, first.Offered));
        Assert.Empty(((Decision<PublishedItemEvent>.Accepted)PublishedItemDecider.Publish(first, Township, "c1", 3, 3, Keeper)).Events);
        Assert.Equal("guide-moved-on", ((Decision<PublishedItemEvent>.Rejected)PublishedItemDecider.Publish(first, Township with { Fee = "改" }, "c2", 3, 3, Keeper)).Problem.Code);
        Assert.Equal("forbidden", ((Decision<PublishedItemEvent>.Rejected)PublishedItemDecider.Publish(null, Township, "c1", 0, 0, Department)).Problem.Code);
        var gone = Guide(first, PublishedItemDecider.Retire(first, Township.ItemId, "c3", 3, 4, Keeper));
        Assert.False(gone.Offered);
        Assert.Empty(((Decision<PublishedItemEvent>.Accepted)PublishedItemDecider.Retire(gone, Township.ItemId, "c3", 3, 4, Keeper)).Events);
    }

    [Fact]
    public void a_station_is_admitted_when_county_and_village_both_say_yes_in_any_order()
    {
        var wanted = new AdmissionProposed("0401-xiaoe-jiuzhu", "xiaoe-jiuzhu", "小额救助", "0401", "驿站", "0400", "公营子镇", "离镇远");
        (AdmissionAction, AdmissionEvent, Actor) approve = (AdmissionAction.Approve, new AdmissionApproved(null), Keeper), consent = (AdmissionAction.Consent, new VillageConsented("1 人", "高拍仪"), Clerk), refuse = (AdmissionAction.Refuse, new AdmissionRefused("人手不够"), Keeper);
        foreach (var order in ((AdmissionAction, AdmissionEvent, Actor)[][])[[approve, consent], [consent, approve]])
        {
            var half = Admit(wanted, order[0]);
            Assert.DoesNotContain(Admission.Rows(half), r => r.List == PublishedItem.List);
            Assert.Equal(AdmissionStage.Admitted, Admit(wanted, order).Stage);
            Assert.Contains(Admission.Rows(Admit(wanted, order)), r => r.List == PublishedItem.List);
        }
        Assert.Equal("forbidden", ((Decision<AdmissionEvent>.Rejected)AdmissionDecider.Decide(Admit(wanted), AdmissionAction.Consent, consent.Item2, OtherClerk)).Problem.Code);
        Assert.Equal("admission-there", ((Decision<AdmissionEvent>.Rejected)AdmissionDecider.Propose(Admit(wanted), wanted, Editor)).Problem.Code);
        Assert.Equal("forbidden", ((Decision<AdmissionEvent>.Rejected)AdmissionDecider.Propose(null, wanted, Neighbour)).Problem.Code);
        var back = Admit(wanted, approve, consent, refuse);
        Assert.Equal(AdmissionStage.Refused, back.Stage);
        Assert.IsType<Decision<AdmissionEvent>.Accepted>(AdmissionDecider.Propose(back, wanted, Editor));
    }

    private static GuideChange Given(params (ChangeCommand Command, Actor Actor)[] steps) => steps.Aggregate((GuideChange?)null, (change, step) =>
        ((Decision<GuideChangeEvent>.Accepted)GuideChangeDecider.Decide(change, step.Command, step.Actor)).Events.Aggregate(change, (c, e) => GuideChange.Evolve(c, new(1, default, step.Actor.By, e))))!;

    private static string Says(GuideChange? change, ChangeCommand command, Actor actor) => ((Decision<GuideChangeEvent>.Rejected)GuideChangeDecider.Decide(change, command, actor)).Problem.Code;

    private static PublishedItem Guide(PublishedItem? item, Decision<PublishedItemEvent> decision) => PublishedItem.Evolve(item, new(1, default, Keeper.By, ((Decision<PublishedItemEvent>.Accepted)decision).Events.Single()));

    private static Admission Admit(AdmissionProposed wanted, params (AdmissionAction Action, AdmissionEvent Event, Actor Actor)[] steps) => steps.Aggregate(Admission.Evolve(null, new(1, default, Editor.By, wanted)), (it, step) =>
        Admission.Evolve(it, new(1, default, step.Actor.By, ((Decision<AdmissionEvent>.Accepted)AdmissionDecider.Decide(it, step.Action, step.Event, step.Actor)).Events.Single())));

    private static Actor Of(Role role, string unit, string? department = null, string? place = null) => new(new By($"{role}{unit}", "某", unit), role, unit, place ?? unit, department);
}
