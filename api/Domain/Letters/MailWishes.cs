using System.Text.Json.Serialization;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Letters;

/// <summary>At once, or together at 17:30 of a working day.</summary>
public enum MailPace { Immediate, Digest }

/// <summary>How somebody wants to be told. Between <paramref name="QuietFrom"/> and <paramref name="QuietTo"/> and on rest days nothing is sent unless a statutory limit ran out.</summary>
public sealed record MailWishes(MailPace Warning, MailPace Overdue, MailPace Tide, TimeOnly QuietFrom, TimeOnly QuietTo)
{
    public const string Stream = "wishes";
    private static readonly TimeOnly DigestTime = new(17, 30);
    public static MailWishes Usual { get; } = new(MailPace.Digest, MailPace.Immediate, MailPace.Immediate, new(20, 0), new(7, 30));
    public static MailWishes AtOnce { get; } = Usual with { Warning = MailPace.Immediate };

    /// <summary>When a notice of this level goes out if it arises now.</summary>
    /// <param name="isStatutory">The law's limit, not a promise.</param>
    public DateTimeOffset SendAt(WorkCalendar calendar, AlarmLevel level, bool isStatutory, bool isTide, DateTimeOffset now)
    {
        if (isStatutory && level >= AlarmLevel.Overdue) return now;
        var pace = isTide ? Tide : level is AlarmLevel.Warning ? Warning : Overdue;
        var wanted = pace is MailPace.Digest ? Next(calendar, now, DigestTime) : now;
        return IsQuiet(calendar, wanted) ? Next(calendar, wanted, QuietTo) : wanted;
    }

    private bool IsQuiet(WorkCalendar calendar, DateTimeOffset now)
    {
        var (date, time) = (Shanghai.DateOf(now), TimeOnly.FromDateTime(Shanghai.Local(now).DateTime));
        return !calendar.IsWorkingDay(date) || (QuietFrom <= QuietTo ? time >= QuietFrom && time < QuietTo : time >= QuietFrom || time < QuietTo);
    }

    private static DateTimeOffset Next(WorkCalendar calendar, DateTimeOffset now, TimeOnly time)
    {
        var date = Shanghai.DateOf(now);
        if (!calendar.IsWorkingDay(date) || Shanghai.At(date, time.Hour, time.Minute) < now) date = calendar.Next(date);
        return Shanghai.At(date, time.Hour, time.Minute);
    }
}

/// <summary>Somebody changed how to be told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MailWishesSet), "mail-wishes-set")]
public abstract record MailWishesEvent;

public sealed record MailWishesSet(MailWishes Wishes) : MailWishesEvent;
