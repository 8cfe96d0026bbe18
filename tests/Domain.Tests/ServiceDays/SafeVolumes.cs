using FsCheck;
using FsCheck.Fluent;
using Zhengwu.Domain.ServiceDays;

namespace Zhengwu.Domain.Tests.ServiceDays;

public sealed class SafeVolumes
{
    private static void Holds(Func<int, double, double, bool> property) => Prop.ForAll<int, int, int>((windows, mean, scv) =>
        property(1 + Math.Abs(windows % 6), 1 + Math.Abs(mean % 400) / 10.0, Math.Abs(scv % 40) / 10.0)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7, 9));

    [Fact] public void the_safe_volume_keeps_the_limit_and_one_more_breaks_it() => Holds((windows, mean, scv) =>
    {
        var (time, safe) = (new ServiceTime(mean, scv, 0), SafeVolume.Of(windows, new(mean, scv, 0)));
        return safe.MeanWaitMinutes <= 15.001 && Queueing.MeanWait(windows, (safe.CasesPerDay + 1) / 420.0, time) > 15;
    });

    [Fact] public void one_more_window_never_lowers_it() => Holds((windows, mean, scv) =>
        SafeVolume.Of(windows + 1, new(mean, scv, 0)).CasesPerDay >= SafeVolume.Of(windows, new(mean, scv, 0)).CasesPerDay);

    [Fact] public void longer_or_more_uneven_cases_never_raise_it() => Holds((windows, mean, scv) =>
        SafeVolume.Of(windows, new(mean, scv, 0)).CasesPerDay is var safe
        && SafeVolume.Of(windows, new(mean + 1, scv, 0)).CasesPerDay <= safe && SafeVolume.Of(windows, new(mean, scv + 0.5, 0)).CasesPerDay <= safe);

    [Fact] public void the_lines_show_the_arithmetic()
    {
        var lines = SafeVolume.Of(1, new(12, 1, 40)).Lines;
        Assert.Contains("每天不超过 19 件，平均等待就不超过 15 分钟", lines);
        Assert.Contains("办到 19 件时平均等待 14.3 分钟，窗口有 54% 的时间在办件，约 31% 的人等待超过 15 分钟", lines);
        Assert.Contains("再多一件，平均等待 16.0 分钟", lines);
    }

    [Fact] public void without_a_window_nothing_is_safe() => Assert.Equal((0, "没有开放的窗口，一件也办不了"), (SafeVolume.Of(0, new(12, 1, 0)).CasesPerDay, SafeVolume.Of(0, new(12, 1, 0)).Lines[0]));
}
