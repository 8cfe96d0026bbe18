using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zhengwu.Domain;

namespace Zhengwu.Api.Shell;

/// <summary>The one JSON dialect of books, requests and answers.</summary>
public static class Json
{
    /// <summary>What stands in a book: unknown members are ignored, so that an older program reads a newer event's extra field; what a state derives from itself is not written, what is personal only under the seal of its stream.</summary>
    public static readonly JsonSerializerOptions Book = Make(JsonUnmappedMemberHandling.Skip, new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived, SealPersonal } });

    /// <summary>What comes over HTTP: unknown members, duplicate members and deep nesting are refused.</summary>
    public static readonly JsonSerializerOptions Web = Make(JsonUnmappedMemberHandling.Disallow);

    /// <summary>Properties without a setter; IgnoreReadOnlyProperties would leave those that are lists.</summary>
    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
            if (type.Properties[i].Set is null && type.Properties[i].AssociatedParameter is null) type.Properties.RemoveAt(i);
    }

    private static void SealPersonal(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(SealedAttribute), true) ?? false))
            property.CustomConverter = property.PropertyType == typeof(string) ? new SealedJson.OfText() : new SealedJson.OfTexts();
    }

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped, IJsonTypeInfoResolver? resolver = null)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = unmapped,
            TypeInfoResolver = resolver ?? new DefaultJsonTypeInfoResolver(),
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
