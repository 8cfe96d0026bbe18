using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhengwu.Api.Shell;

/// <summary>The one JSON dialect of books, requests and answers.</summary>
public static class Json
{
    /// <summary>What stands in a book: unknown members are ignored, so that an older program reads a newer event's extra field.</summary>
    public static readonly JsonSerializerOptions Book = Make(JsonUnmappedMemberHandling.Skip);

    /// <summary>What comes over HTTP: unknown members, duplicate members and deep nesting are refused.</summary>
    public static readonly JsonSerializerOptions Web = Make(JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = unmapped,
            MaxDepth = 32,
            AllowDuplicateProperties = unmapped is JsonUnmappedMemberHandling.Skip,
            RespectNullableAnnotations = unmapped is JsonUnmappedMemberHandling.Disallow,
            RespectRequiredConstructorParameters = unmapped is JsonUnmappedMemberHandling.Disallow,
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
