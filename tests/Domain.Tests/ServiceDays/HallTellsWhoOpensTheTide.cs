using Zhengwu.Domain.Directory;
using Zhengwu.Domain.ServiceDays;
using static Zhengwu.Domain.Tests.ServiceDays.HallLife;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class HallTellsWhoOpensTheTide
{
    /// <summary>One window, busy; somebody waits since 9:00.</summary>
    private static HallLife Waiting(TideRules? rules = null)
    {
        var hall = new HallLife(rules ?? Off).At(8, 50).Open("1");
        hall.Take();
        hall.Call();
        hall.At(9, 0).Take();
        return hall;
    }

    private static DayCommand.OpenTide Opening(string id = "o0400", Role role = Role.TownshipOffice, string unit = "0400", bool disabled = false) => new("排队太长", Colleague(id, role, unit, disabled));

    [Fact]
    public void an_open_tide_raises_no_alarm_and_calls_from_the_same_line()
    {
        var hall = Waiting(new TideRules()).Do(Issuer, Opening());
        Assert.Equal((null, null), (hall.Due(DayDeadlines.Wait), hall.Due(DayDeadlines.Look)));
        for (var i = 0; i < 10; i++) hall.After(10).Take();
        Assert.IsType<TideStage.Open>(hall.Day.Tide);
        Assert.Equal("A002", hall.Call("T", Office));
        Assert.Equal("busy", hall.CodeOf(Leader, new DayCommand.CloseTide("人少了")));
        Assert.Equal("busy", hall.CodeOf(Office, new DayCommand.CloseWindow("T", null)));
        hall.Serve("T", Office).Finish("T", Office).Do(Leader, new DayCommand.CloseTide("人少了"));
        Assert.Equal((null, null), (hall.Day.Window("T")!.Seat, hall.Day.Window("T")!.EmptySince));
        Assert.IsType<TideStage.Closed>(hall.Day.Tide);
    }

    [Fact]
    public void the_windows_and_the_leader_may_open_it_and_others_may_not()
    {
        var hall = Waiting();
        Assert.Equal(["accepted", "accepted", "accepted", "forbidden", "forbidden"], ((Actor[])[Clerk, Issuer, Leader, Office, HallLife.Station]).Select(who => hall.CodeOf(who, Opening("o0401"))));
        hall.Do(Leader, Opening());
        Assert.Equal("tide-open-already", hall.CodeOf(Leader, Opening("o0401")));
        Assert.Equal(["forbidden", "accepted"], ((Actor[])[Office, Issuer]).Select(who => hall.CodeOf(who, new DayCommand.CloseTide("x"))));
        var open = Assert.IsType<TideStage.Open>(hall.Day.Tide);
        Assert.Equal(("排队太长", "l0400", "o0400"), (open.Reason, open.By.StaffId, open.StaffedBy.StaffId));
    }

    [Fact]
    public void it_seats_whoever_of_the_hall_is_free()
    {
        var hall = Waiting();
        Assert.Equal(["accepted", "accepted", "accepted", "seat-taken", "invalid", "invalid", "invalid", "invalid"], ((DayCommand.OpenTide[])[Opening(), Opening("i0400a", Role.IssuingWindow), Opening("w0400b", Role.IntegratedWindow),
            Opening("w0400a", Role.IntegratedWindow), Opening(unit: "0500"), Opening(disabled: true), Opening("l0400", Role.Leader), Opening("s0401", Role.StationClerk)]).Select(o => hall.CodeOf(Leader, o)));
    }

    [Fact]
    public void what_is_not_open_is_not_closed_and_what_is_not_alarmed_not_dismissed() =>
        Assert.Equal(["tide-not-open", "tide-not-open"], [Waiting().CodeOf(Leader, new DayCommand.CloseTide("x")), Waiting().CodeOf(Leader, new DayCommand.DismissTide("x"))]);

    /// <summary>K-22: a shift, not an account: no role exists for it, and whoever sits there is on record under the own name.</summary>
    [Fact]
    public void any_person_of_the_hall_takes_the_tidal_seat_under_the_own_account_and_there_is_no_tidal_account()
    {
        Assert.DoesNotContain(Enum.GetNames<Role>(), name => name.Contains("Tid", StringComparison.Ordinal));
        foreach (var role in (Role[])[Role.IntegratedWindow, Role.IssuingWindow, Role.TownshipOffice])
        {
            var hall = Waiting().Do(Issuer, Opening("shift", role));
            Assert.Equal("shift", hall.Day.Window("T")!.Seat!.By.StaffId);
        }
        foreach (var role in Enum.GetValues<Role>().Except([Role.IntegratedWindow, Role.IssuingWindow, Role.TownshipOffice]))
            Assert.Equal("invalid", Waiting().CodeOf(Issuer, Opening("shift", role)));
    }
}
