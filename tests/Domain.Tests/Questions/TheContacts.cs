using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.Directory;
using static Zhengwu.Domain.Tests.Questions.Asked;

namespace Zhengwu.Domain.Tests.Questions;

public sealed class TheContacts
{
    private static readonly Contact Liaison = new("d-minzheng-1", ContactGroup.Department, "minzheng", 1, 1, "股长", "虚构甲", "0421-5550100"),
        Boss = new("d-minzheng-2", ContactGroup.Department, "minzheng", 2, 2, "分管领导", "虚构乙", "0421-5550101"),
        Station = new("s-0401-1", ContactGroup.Station, "0401", 1, 1, "驿站工作人员", "虚构丙", "0421-5550102");
    private static readonly Contact[] Imported = [Liaison, Boss, Station];
    private static readonly Actor StationClerk = new(new By("s0401", "s0401", "驿站"), Role.StationClerk, "0400", "0401"), Administrator = new(new By("adm", "adm", "县"), Role.Administrator, "0000", "0000");

    [Fact]
    public void what_the_county_changed_stands_over_what_was_imported()
    {
        var book = ContactBook.Empty.With(new ContactSet(Liaison with { Name = "虚构丁" })).With(new ContactRemoved(Boss.Id)).With(new ContactSet(Station with { Id = "s-0401-2", No = 2 }));
        Assert.Equal(["虚构丁", "虚构丙", "虚构丙"], book.Over(Imported).Select(c => c.Name));
        Assert.Equal(Boss, book.With(new ContactSet(Boss)).Over(Imported).ElementAt(1));
    }

    [Fact]
    public void everybody_keeps_the_own_lines_only()
    {
        Assert.Single(Events(Asked.Department, new ContactSet(Liaison with { Phone = "0421-5550199" })));
        Assert.Single(Events(StationClerk, new ContactSet(Station with { Id = "new-1", No = 2 })));
        Assert.Single(Events(Leader, new ContactRemoved(Station.Id)));
        Assert.Equal(2, Events(Administrator, new ContactRemoved(Station.Id), new ContactSet(Boss with { Name = "虚构戊" })).Count);
        foreach (var (actor, change) in ((Actor, ContactEvent)[])[(OtherDepartment, new ContactSet(Liaison)), (StationClerk, new ContactRemoved(Boss.Id)), (Clerk, new ContactSet(Station)),
            // A foreign line may not be pulled into the own house either.
            (Asked.Department, new ContactSet(Station with { Group = ContactGroup.Department, OwnerId = "minzheng" }))])
            Assert.Equal("forbidden", Refused(actor, change));
    }

    [Theory]
    [InlineData("Bad Id", "股长", "虚构甲", "0421-5550100", 1)]
    [InlineData("a", " ", "虚构甲", "0421-5550100", 1)]
    [InlineData("a", "股长", "", "0421-5550100", 1)]
    [InlineData("a", "股长", "虚构甲", "请打总机", 1)]
    [InlineData("a", "股长", "虚构甲", "0421-5550100", 3)]
    public void a_line_that_makes_no_sense_is_refused(string id, string post, string name, string phone, int level) =>
        Assert.Equal("invalid", Refused(Administrator, new ContactSet(new(id, ContactGroup.Department, "minzheng", level, 1, post, name, phone))));

    [Fact]
    public void saving_what_is_already_so_changes_nothing_and_a_line_that_is_gone_cannot_be_removed()
    {
        Assert.Empty(Events(Administrator, new ContactSet(Liaison)));
        Assert.Equal("invalid", Refused(Administrator, new ContactRemoved("nobody")));
    }

    private static Decision<ContactEvent> Decide(Actor actor, params ContactEvent[] wanted) =>
        ContactDecider.Decide(null, wanted, Imported, actor, c => c.Group is ContactGroup.Station ? "0400" : c.Group is ContactGroup.Hall ? c.OwnerId : null);
    private static IReadOnlyList<ContactEvent> Events(Actor actor, params ContactEvent[] wanted) => Assert.IsType<Decision<ContactEvent>.Accepted>(Decide(actor, wanted)).Events;
    private static string Refused(Actor actor, ContactEvent wanted) => Assert.IsType<Decision<ContactEvent>.Rejected>(Decide(actor, wanted)).Problem.Code;
}
