using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Zhengwu.Api.Shell;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>Well-formed bodies, made from the record a handler reads: every member by its type and its name. The person in them is invented anew each time.</summary>
internal sealed class Samples(World world, string desk, Random dice)
{
    private static readonly string[] Words = ["请补充说明", "材料已核对", "申请人要求", "下周再来", "=1+1", "好的"];
    private readonly (string Name, string IdNumber, string Phone) person = Somebody(dice);

    /// <summary>What must not come back in a refusal.</summary>
    public string[] Personal => [person.Name, person.IdNumber, person.Phone];

    public JsonNode Of(Target target)
    {
        if (target.Pattern is not ("/api/cases" or "/api/case-bundles")) return Value(target.Body!, "", 0) ?? new JsonObject();
        var draft = world.Draft.DeepClone().AsObject();
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("name", person.Name), ("idNumber", person.IdNumber), ("phone", person.Phone)]) draft["applicant"]![name] = value;
        if (target.Pattern == "/api/cases") return draft;
        draft["items"] = new JsonArray(new JsonObject { ["item"] = draft["item"]!.DeepClone(), ["materials"] = draft["materials"]!.DeepClone() });
        foreach (var one in (string[])["item", "materials"]) draft.Remove(one);
        return draft;
    }

    private JsonNode? Value(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonObject)) return world.Guide.DeepClone();
        if (Leaf(type, name) is { } leaf) return leaf;
        var info = Json.Web.GetTypeInfo(type);
        return depth > 6 ? null : info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new JsonArray([.. Enumerable.Range(0, dice.Next(0, 3)).Select(_ => Value(info.ElementType!, name, depth + 1)).OfType<JsonNode>()]),
            JsonTypeInfoKind.Dictionary => new JsonObject(),
            JsonTypeInfoKind.Object => Object(info, depth),
            _ => null,
        };
    }

    private JsonObject Object(JsonTypeInfo info, int depth)
    {
        var made = new JsonObject();
        if (info.PolymorphismOptions is { DerivedTypes: { Count: > 0 } kinds } options)
        {
            var kind = kinds[dice.Next(kinds.Count)];
            (made[options.TypeDiscriminatorPropertyName], info) = (kind.TypeDiscriminator!.ToString(), Json.Web.GetTypeInfo(kind.DerivedType));
        }
        foreach (var member in info.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
        {
            var isOptional = !member.IsRequired && member.AssociatedParameter?.HasDefaultValue != false;
            if (isOptional && dice.Next(3) == 0) continue;
            if (Value(member.PropertyType, member.Name, depth + 1) is { } value) made[member.Name] = value;
            else if (!isOptional) made[member.Name] = null;
        }
        return made;
    }

    private JsonNode? Leaf(Type type, string name)
    {
        if (type == typeof(string)) return Text(name);
        if (type == typeof(bool)) return dice.Next(2) == 0;
        if (type.IsEnum) return JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[dice.Next(Enum.GetNames(type).Length)]);
        if (type == typeof(int) || type == typeof(long)) return name.Contains("ear", StringComparison.Ordinal) ? 2026 + dice.Next(3) : dice.Next(1, 9);
        if (type == typeof(double) || type == typeof(decimal)) return dice.Next(1, 50) / 2.0;
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 20).AddDays(dice.Next(60)).ToString("yyyy-MM-dd");
        if (type == typeof(TimeOnly)) return $"{dice.Next(8, 18):D2}:{dice.Next(2) * 30:D2}:00";
        if (type == typeof(DateTimeOffset)) return $"2026-11-{dice.Next(10, 30)}T08:00:00+08:00";
        return type == typeof(TimeSpan) ? "00:15:00" : null;
    }

    private string Text(string name) => name switch
    {
        "name" or "receiver" or "applicantName" or "recipient" => person.Name,
        "idNumber" => person.IdNumber,
        "phone" => person.Phone,
        "number" or "numbers" or "caseNumber" => Known("number"),
        "to" or "responsibleId" or "handOverTo" or "staffId" or "standIn" => dice.Next(2) == 0 ? "w0300a" : "a0300a",
        "unitId" => dice.Next(3) == 0 ? "0300" : "0400",
        "stationId" or "placeId" => "0401",
        "departmentId" => "minzheng",
        "fileId" or "itemId" or "materialId" or "code" or "ticket" or "id" or "contactId" => Known(name),
        "date" => "20261121",
        "items" or "outstanding" or "seen" => Known("materialId"),
        "office" => "民政",
        "account" => $"aad|{Guid.NewGuid():N}",
        _ => Words[dice.Next(Words.Length)],
    };

    private string Known(string name) => world.Any(desk, name, dice) ?? "x";

    /// <summary>A valid number and a name that nobody else has.</summary>
    private static (string, string, string) Somebody(Random dice)
    {
        var (_, id, _) = Clerk.Invent(dice.Next());
        return ($"{(char)dice.Next(0x4E00, 0x9FA0)}{(char)dice.Next(0x4E00, 0x9FA0)}{(char)dice.Next(0x4E00, 0x9FA0)}", id, $"139{dice.Next(10_000_000, 99_999_999)}");
    }
}
