using Zhengwu.Api.Health;
using Zhengwu.Api.Shell.Bus;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>From facts to grades, without a store.</summary>
public sealed class WhatTheHealthPageSays
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly BusNews Quiet = new(null, null, null);
    private static readonly Notes Fine = new(new(Now.AddSeconds(-40), 3, 0, 12, new(0, null, null)), new(Now.AddSeconds(-10), 0, 0, Quiet), new(Now.AddHours(-7), 900, 12_000, 0));
    private static readonly HealthFacts Well = new(Now, Now.AddDays(-2), 12, 20, Fine, Quiet, 0, true, TimeSpan.FromSeconds(0.4), "a1b2", Now.AddDays(-9), true, true);

    [Fact]
    public void when_all_is_well_there_is_nothing_to_do()
    {
        Assert.All(HealthChecks.Of(Well), c => Assert.Equal((Grade.Ok, null), (c.State, c.Todo)));
        Assert.Equal(["store", "files", "sweep", "outbox", "bus", "mail", "clock", "reference", "scanner", "audit", "telemetry"], HealthChecks.Of(Well).Select(c => c.Id));
    }

    [Fact]
    public void whatever_is_not_well_says_what_to_do()
    {
        foreach (var facts in (HealthFacts[])[Well with { StoreMs = null, FilesMs = null, Notes = null }, Well with { Notes = new(null, null, null), HasMail = false, HasScanner = false, ReferenceVersion = "none", Ahead = TimeSpan.FromHours(-1) }])
            Assert.All(HealthChecks.Of(facts).Where(c => c.State is not Grade.Ok), c => Assert.False(string.IsNullOrEmpty(c.Todo), c.Id));
    }

    public static TheoryData<string, string, Grade> Cases => new()
    {
        { "sweep", "sweep 4 minutes ago", Grade.Warn }, { "sweep", "sweep 11 minutes ago", Grade.Bad }, { "sweep", "never swept", Grade.Bad }, { "sweep", "never swept, just started", Grade.Warn },
        { "sweep", "200 s late", Grade.Warn }, { "sweep", "700 s late", Grade.Bad }, { "sweep", "one failed", Grade.Warn },
        { "outbox", "bell of 2 minutes", Grade.Ok }, { "outbox", "bell of 4 minutes", Grade.Warn }, { "outbox", "bell of 11 minutes", Grade.Bad }, { "outbox", "not counted for 6 minutes", Grade.Warn },
        { "bus", "refused here, never sent", Grade.Bad }, { "bus", "refused here, sent later elsewhere", Grade.Ok }, { "bus", "sent here, refused later elsewhere", Grade.Bad },
        { "mail", "letter of 5 minutes", Grade.Ok }, { "mail", "letter of 20 minutes", Grade.Warn }, { "mail", "letter of 2 hours", Grade.Bad }, { "mail", "a letter given up", Grade.Warn },
        { "clock", "2 minutes behind", Grade.Warn }, { "clock", "6 minutes ahead", Grade.Bad }, { "store", "slow store", Grade.Warn },
        { "audit", "audit of yesterday morning", Grade.Warn }, { "audit", "audit with findings", Grade.Bad },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void every_fault_has_its_grade_and_leaves_the_others_alone(string id, string fault, Grade expected)
    {
        var checks = HealthChecks.Of(With(fault));
        Assert.Equal(expected, checks.Single(c => c.Id == id).State);
        // Who never swept never counted the letters.
        var blind = fault.StartsWith("never swept", StringComparison.Ordinal) ? "mail" : id;
        Assert.All(checks.Where(c => c.Id != id && c.Id != blind), c => Assert.Equal(Grade.Ok, c.State));
    }

    private static HealthFacts With(string fault)
    {
        HealthFacts Sweep(Func<SweepNote, SweepNote> change) => Well with { Notes = Fine with { Sweep = change(Fine.Sweep!) } };
        HealthFacts Outbox(Func<OutboxNote, OutboxNote> change) => Well with { Notes = Fine with { Outbox = change(Fine.Outbox!) } };
        HealthFacts Letter(TimeSpan age) => Sweep(s => s with { Mail = new(2, Now - age, "smtp-timeout") });
        HealthFacts Bell(int minutes) => Outbox(o => o with { Waiting = 2, OldestSeconds = minutes * 60 });
        return fault switch
        {
            "sweep 4 minutes ago" => Sweep(s => s with { At = Now.AddMinutes(-4) }),
            "sweep 11 minutes ago" => Sweep(s => s with { At = Now.AddMinutes(-11) }),
            "never swept" => Well with { Notes = Fine with { Sweep = null } },
            "never swept, just started" => Well with { Notes = Fine with { Sweep = null }, StartedAt = Now.AddMinutes(-1) },
            "200 s late" => Sweep(s => s with { LagSeconds = 200 }),
            "700 s late" => Sweep(s => s with { LagSeconds = 700 }),
            "one failed" => Sweep(s => s with { Failed = 1 }),
            "bell of 2 minutes" => Bell(2), "bell of 4 minutes" => Bell(4), "bell of 11 minutes" => Bell(11),
            "not counted for 6 minutes" => Outbox(o => o with { At = Now.AddMinutes(-6) }),
            "refused here, never sent" => Well with { Bus = new(null, Now.AddSeconds(-5), "bus-401") },
            "refused here, sent later elsewhere" => Outbox(o => o with { Bus = new(Now.AddSeconds(-2), null, null) }) with { Bus = new(null, Now.AddSeconds(-5), "bus-401") },
            "sent here, refused later elsewhere" => Outbox(o => o with { Bus = new(null, Now.AddSeconds(-2), "bus-500") }) with { Bus = new(Now.AddSeconds(-5), null, null) },
            "letter of 5 minutes" => Letter(TimeSpan.FromMinutes(5)), "letter of 20 minutes" => Letter(TimeSpan.FromMinutes(20)), "letter of 2 hours" => Letter(TimeSpan.FromHours(2)),
            "a letter given up" => Well with { FailedLetters = 1 },
            "2 minutes behind" => Well with { Ahead = TimeSpan.FromMinutes(-2) },
            "6 minutes ahead" => Well with { Ahead = TimeSpan.FromMinutes(6) },
            "slow store" => Well with { StoreMs = 900 },
            "audit of yesterday morning" => Well with { Notes = Fine with { Audit = Fine.Audit! with { At = Now.AddHours(-30) } } },
            "audit with findings" => Well with { Notes = Fine with { Audit = Fine.Audit! with { Findings = 2 } } },
            _ => throw new ArgumentException(fault),
        };
    }
}
