using Zhengwu.Api.Files;

namespace Zhengwu.Api.Tests.Uploads;

/// <summary>What the inspection says of bytes, without HTTP around it.</summary>
public static class Looked
{
    private static readonly InspectionDesk Desk = new();

    public static async Task<(string Code, byte[] Kept)> At(byte[] bytes, string type)
    {
        using var spool = new Spool();
        if (await spool.Receive(new MemoryStream(bytes), default) is { } refusal) return (refusal.Code, []);
        var (_, unfit) = await Desk.Clean(spool, type, default);
        var kept = new MemoryStream();
        await spool.Rewound().CopyToAsync(kept);
        return (unfit?.Code ?? "", kept.ToArray());
    }
}
