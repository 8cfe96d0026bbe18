using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhengwu.Domain.Catalogue;

/// <summary>
/// What a published copy carries so that anybody can tell whether it is the one in force (ITEM-guide_consistent): SHA-256 over the guide in one
/// canonical form. What is not said and what is said to be empty hash alike, so that a field added later changes no older hash.
/// </summary>
public static class GuideHash
{
    private const int Shown = 12;
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The first twelve hex digits of the hash of this version.</summary>
    public static string Of(ServiceGuide guide) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Normal(guide), Canonical)))[..Shown];

    /// <summary>Of what the guide says, whatever its version: equal for two versions that say the same.</summary>
    public static string OfContent(ServiceGuide guide) => Of(guide with { Version = 0 });

    private static ServiceGuide Normal(ServiceGuide guide) => guide with
    {
        OutsideSystem = Said(guide.OutsideSystem), Office = Said(guide.Office), Remark = Said(guide.Remark),
        Questions = Said(guide.Questions), ReviewPoints = Said(guide.ReviewPoints), Faq = Said(guide.Faq), Levels = Said(guide.Levels),
        Materials = [.. guide.Materials.Select(m => m with { Note = Said(m.Note), MayFollow = m.MayFollow is true ? true : null, ReusableMonths = m.ReusableMonths is 0 ? null : m.ReusableMonths })],
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
    private static IReadOnlyList<T>? Said<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
