using System.Text.Json.Serialization;

namespace Zhengwu.Domain.Cases;

/// <summary>Who looked at what the county holds of a person; the stream's id is the person's mark.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ShelfOpened), "shelf-opened")]
public abstract record ShelfEvent;

/// <summary>收件时调阅: the clerk had the ID number and was shown so many materials and open cases.</summary>
public sealed record ShelfOpened(int Materials, int OpenCases) : ShelfEvent;

/// <summary>The last look.</summary>
public sealed record ShelfLooks(int Times, DateTimeOffset LastAt, By LastBy)
{
    private static readonly TimeSpan OneVisit = TimeSpan.FromMinutes(10);

    /// <summary>The same clerk within one visit looks once.</summary>
    public static Decision<ShelfEvent> Decide(ShelfLooks? looks, ShelfOpened look, By by, DateTimeOffset now) =>
        looks is not null && looks.LastBy.StaffId == by.StaffId && now - looks.LastAt < OneVisit ? Array.Empty<ShelfEvent>() : look;

    public static ShelfLooks Evolve(ShelfLooks? looks, Recorded<ShelfEvent> recorded) => new((looks?.Times ?? 0) + 1, recorded.At, recorded.By);
}
