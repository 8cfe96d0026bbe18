using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.Calendars;

/// <summary>What the county may change of calendar and numbers, and what then counts.</summary>
public sealed class SetupRules
{
    private static readonly Actor Administrator = Person(Role.Administrator);
    private static readonly Session[] Usual = [new(new(8, 30), new(12, 0)), new(new(13, 30), new(17, 0))];
    private static readonly DaySet NewYear = new(new(new(2027, 1, 1), DayKind.Rest, "元旦"));

    [Fact]
    public void only_the_administrator_changes_it()
    {
        foreach (var role in Enum.GetValues<Role>())
            Assert.True((role is Role.Administrator ? "accepted" : "forbidden") == Code([NewYear], Person(role)), $"{role}");
    }

    [Theory]
    [InlineData(2019, "invalid")]
    [InlineData(2020, "accepted")]
    [InlineData(2099, "accepted")]
    [InlineData(2100, "invalid")]
    public void years_are_those_of_our_time(int year, string code)
    {
        Assert.Equal(code, Code([new YearPublished(year)]));
        Assert.Equal(code, Code([new DaySet(new(new(year, 5, 1), DayKind.Rest, "劳动节"))]));
    }

    [Theory]
    [InlineData("", "invalid")]
    [InlineData("  ", "invalid")]
    [InlineData("春", "accepted")]
    [InlineData("三十个字三十个字三十个字三十个字三十个字三十个字三十个字三十", "accepted")]
    [InlineData("三十个字三十个字三十个字三十个字三十个字三十个字三十个字三十一", "invalid")]
    public void a_day_has_a_name(string name, string code) => Assert.Equal(code, Code([new DaySet(new(new(2027, 2, 5), DayKind.Half, name))]));

    [Theory]
    [InlineData("", "invalid")]
    [InlineData("08:30-12:00", "accepted")]
    [InlineData("08:30-12:00 12:00-17:00", "accepted")]
    [InlineData("08:30-12:00 11:59-17:00", "invalid")]
    [InlineData("13:30-17:00 08:30-12:00", "invalid")]
    [InlineData("12:00-08:30", "invalid")]
    [InlineData("08:30-08:30", "invalid")]
    public void sessions_go_from_morning_to_evening(string sessions, string code)
    {
        Assert.Equal(code, Code([Hours(Read(sessions), [], [])]));
        if (sessions.Length == 0) return;
        Assert.Equal(code, Code([Hours(Usual, Read(sessions), [])]));
        Assert.Equal(code, Code([Hours(Usual, [], Read(sessions))]));
    }

    public static TheoryData<LimitSettings, bool> Numbers => new()
    {
        { new(), true }, { new(WarnPercent: 10), true }, { new(WarnPercent: 9), false }, { new(WarnPercent: 99), true }, { new(WarnPercent: 100), false },
        { new(WarnDaysBefore: 0), true }, { new(WarnDaysBefore: -1), false }, { new(WarnDaysBefore: 31), false }, { new(LeaderAfterDays: -1), false }, { new(LeaderAfterDays: 3), true },
        { new(LeaderAfterDays: 4), false }, { new(LeaderAfterDays: 31, SupervisionAfterDays: 40), false }, { new(SupervisionAfterDays: 60), true }, { new(SupervisionAfterDays: 61), false },
        { new(TakeOverMinutes: 10), true }, { new(TakeOverMinutes: 9), false }, { new(TakeOverMinutes: 4800), true }, { new(TakeOverMinutes: 4801), false },
        { new(NoticeDays: 0), false }, { new(DeliveryDays: 0), false }, { new(ParcelDays: 0), false }, { new(ExtensionDays: 0), false }, { new(OrderReplyDays: 0), false },
        { new(NoticeDays: 60), true }, { new(NoticeDays: 61), false }, { new(DeliveryDays: 61), false }, { new(ParcelDays: 61), false }, { new(ExtensionDays: 61), false }, { new(OrderReplyDays: 61), false },
    };

    [Theory, MemberData(nameof(Numbers))]
    public void numbers_of_limits_make_sense(LimitSettings limits, bool taken) => Assert.Equal(taken ? "accepted" : "invalid", Code([new LimitsSet(limits)]));

    [Fact]
    public void numbers_of_the_tide_make_sense()
    {
        TideRules[] right = [new(), new(WaitMinutes: 1), new(WaitMinutes: 120), new(DailyCases: 1), new(DailyCases: 500), new(OpeningTakesMinutes: 0), new(OpeningTakesMinutes: 60)];
        TideRules[] wrong = [new(WaitMinutes: 0), new(WaitMinutes: 121), new(DailyCases: 0), new(DailyCases: 501), new(OpeningTakesMinutes: -1), new(OpeningTakesMinutes: 61)];
        Assert.All(right, t => Assert.Equal("accepted", Code([new TideSet(t)])));
        Assert.All(wrong, t => Assert.Equal("invalid", Code([new TideSet(t)])));
    }

    [Fact] public void one_wrong_change_refuses_all() => Assert.Equal("invalid", Code([NewYear, new YearPublished(1999)]));
    [Fact] public void all_changes_stand_on_the_record_in_their_order() => Assert.Equal([NewYear, new YearPublished(2027)], Events(null, NewYear, new YearPublished(2027)));

    [Fact]
    public void what_is_already_so_is_no_change()
    {
        SetupEvent[] all = [NewYear, new YearPublished(2027), Hours(Usual, [], []), Hours(Usual, [], []) with { Hours = Hours(Usual, [], []).Hours with { UnitId = "0400" } }, new LimitsSet(new(NoticeDays: 4)), new TideSet(new(WaitMinutes: 20))];
        var setup = After(all);
        Assert.Empty(Events(setup, NewYear, new YearPublished(2027), new LimitsSet(new(NoticeDays: 4)), new TideSet(new(WaitMinutes: 20))));
        Assert.Empty(Events(setup, Hours([.. Usual], [], [])));
        Assert.Empty(Events(setup, new DayRestored(new(2027, 5, 1))));
    }

    [Fact]
    public void what_is_another_way_is_a_change()
    {
        var setup = After([NewYear, Hours(Usual, [], [])]);
        SetupEvent[] others = [new DaySet(NewYear.Day with { Kind = DayKind.Half }), new DayRestored(NewYear.Day.Date), Hours([Usual[0]], [], []), Hours(Usual, [Usual[0]], []),
            Hours(Usual, [], [Usual[0]]), new HoursSet(Hours(Usual, [], []).Hours with { OffPeak = [] }), new LimitsSet(new()), new TideSet(new()), new YearPublished(2026)];
        Assert.All(others, e => Assert.Single(Events(setup, e)));
    }

    [Fact]
    public void the_countys_day_counts_over_the_imported_one_until_it_is_restored()
    {
        var imported = new WorkCalendar([2026], [new(new(2026, 10, 1), DayKind.Rest, "国庆节"), new(new(2026, 10, 10), DayKind.Work, "国庆节调休")], [], "file");
        var setup = After([new DaySet(new(new(2026, 10, 10), DayKind.Rest, "县里放假")), NewYear]);
        var calendar = setup.Over(imported, "file+2");
        Assert.Equal((DayKind.Rest, DayKind.Rest, DayKind.Rest, "县里放假", "file+2"),
            (calendar.KindOf(new(2026, 10, 1)), calendar.KindOf(new(2026, 10, 10)), calendar.KindOf(new(2027, 1, 1)), calendar.Special(new(2026, 10, 10))!.Name, calendar.Version));
        Assert.Equal(DayKind.Work, setup.With(new DayRestored(new(2026, 10, 10))).Over(imported, "x").KindOf(new(2026, 10, 10)));
    }

    [Fact]
    public void the_last_word_on_a_day_counts() =>
        Assert.Equal(DayKind.Half, After([NewYear, new DaySet(NewYear.Day with { Kind = DayKind.Half })]).Over(WorkCalendar.Plain, "x").KindOf(new(2027, 1, 1)));

    [Fact]
    public void a_year_is_published_by_the_file_or_by_the_county()
    {
        var calendar = After([new YearPublished(2027), new YearPublished(2027)]).Over(new([2026], [], [], "file"), "x");
        Assert.Equal([2026, 2027], calendar.Years.Order());
        Assert.False(calendar.IsPublished(new(2028, 1, 1)));
    }

    [Fact]
    public void the_countys_hours_count_from_their_day_and_the_imported_ones_until_then()
    {
        var imported = new WorkCalendar([], [], [new("*", new(2020, 1, 1), Usual, [], [], [])], "file");
        Session[] summer = [new(new(8, 0), new(11, 30))];
        var calendar = After([new HoursSet(new("*", new(2026, 7, 1), summer, [], [], []))]).Over(imported, "x");
        Assert.Equal((Usual, summer), (calendar.SessionsOn("0400", new(2026, 6, 30)), calendar.SessionsOn("0400", new(2026, 7, 1))));
        Assert.Equal(summer, After([new HoursSet(new("*", new(2020, 1, 1), summer, [], [], []))]).Over(imported, "x").SessionsOn("0400", new(2026, 6, 30)));
    }

    [Fact]
    public void a_units_own_hours_leave_the_others_alone()
    {
        Session[] short_ = [new(new(9, 0), new(11, 0))];
        var calendar = After([new HoursSet(new("0400", new(2020, 1, 1), short_, [], [], []))]).Over(WorkCalendar.Plain, "x");
        Assert.Equal(short_, calendar.SessionsOn("0400", new(2026, 11, 20)));
        Assert.Equal(Usual, calendar.SessionsOn("0300", new(2026, 11, 20)));
    }

    private static CountySetup After(IEnumerable<SetupEvent> happened) => happened.Aggregate(CountySetup.Empty, (s, e) => s.With(e));
    private static HoursSet Hours(IReadOnlyList<Session> work, IReadOnlyList<Session> open, IReadOnlyList<Session> offPeak) => new(new("*", new(2026, 1, 1), work, open, [DayOfWeek.Saturday], offPeak));
    private static Session[] Read(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('-')).Select(s => new Session(TimeOnly.Parse(s[0]), TimeOnly.Parse(s[1])))];
    private static string Code(SetupEvent[] wanted, Actor? actor = null) => SetupDecider.Decide(null, wanted, actor ?? Administrator) is Decision<SetupEvent>.Rejected no ? no.Problem.Code : "accepted";
    private static IReadOnlyList<SetupEvent> Events(CountySetup? setup, params SetupEvent[] wanted) => Assert.IsType<Decision<SetupEvent>.Accepted>(SetupDecider.Decide(setup, wanted, Administrator)).Events;
    private static Actor Person(Role role) => new(new("p", "p", "0000"), role, "0000", "0000");
}
