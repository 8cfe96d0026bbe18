using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain;
using Zhengwu.Domain.Admissions;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Declines;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.GuideChanges;
using Zhengwu.Domain.Knowledge;
using Zhengwu.Domain.Letters;
using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Tests.Privacy;

/// <summary>
/// docs/field-map.csv: every field that is stored has a class — public, internal, personal, sensitive — and says how it is kept. A field without a row
/// fails; with FIELDMAP=write missing rows are added for a person to classify.
/// </summary>
public sealed class FieldMap
{
    private static readonly string File_ = Path.Combine(PlatformFixture.Repository, "docs", "field-map.csv");
    private static readonly string[] Classes = ["public", "internal", "personal", "sensitive"];
    /// <summary>How personal data may lie in the book when it is not under the key of its record.</summary>
    private static readonly string[] Reasons = ["masked", "staff", "follows the record", "mark", "no one is named", "kept for statistics"];

    [Fact]
    public void every_stored_field_has_a_class()
    {
        var (stored, rows) = (Stored(), Rows());
        if (Environment.GetEnvironmentVariable("FIELDMAP") == "write")
            File.WriteAllLines(File_, ["field,class,kept", .. stored.Keys.Order(StringComparer.Ordinal).Select(f => rows.TryGetValue(f, out var row) ? $"{f},{row.Class},{row.Kept}" : $"{f},?,{(stored[f] ? "sealed" : "")}")]);
        Assert.Empty(stored.Keys.Except(rows.Keys).Select(f => $"{f}: no class"));
        Assert.Empty(rows.Keys.Except(stored.Keys).Select(f => $"{f}: not stored any more"));
        Assert.All(rows, row => Assert.Contains(row.Value.Class, Classes));
    }

    [Fact]
    public void what_is_personal_lies_under_a_key_or_says_why_not()
    {
        var stored = Stored();
        foreach (var (field, row) in Rows())
        {
            if (row.Class is "personal" or "sensitive" != (row.Kept.Length > 0)) Assert.Fail($"{field}: {row.Class} but '{row.Kept}'");
            if (stored[field] != (row.Kept == "sealed")) Assert.Fail($"{field}: the map says '{row.Kept}', the code says {(stored[field] ? "sealed" : "not sealed")}");
            if (row.Kept.Length > 0 && row.Kept != "sealed") Assert.Contains(row.Kept, Reasons);
        }
    }

    [Fact]
    public void a_stream_with_a_sealed_field_has_a_key()
    {
        foreach (var (name, events, _, erases) in Streams())
            if (!erases && HoldsSealed(events)) Assert.Fail($"{name} has sealed fields and no key");
    }

    /// <summary>Watch events are shared: those of a hall's day and of a question speak of no applicant.</summary>
    private static bool HoldsSealed(Type events) => Walk([events]).Where(f => f.Sealed).Any(f => f.Owner != typeof(SupervisionOrdered) && f.Owner != typeof(SupervisionReplied) && f.Owner != typeof(CauseRecorded));

    private static Dictionary<string, (string Class, string Kept)> Rows() =>
        !File.Exists(File_) ? [] : File.ReadLines(File_).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => (c[1], c[2]));

    /// <summary>Field → whether it is sealed.</summary>
    private static Dictionary<string, bool> Stored() =>
        Walk([.. Streams().SelectMany(s => new[] { s.Events, s.State }), .. ListLines, .. Reference]).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Sealed);

    private static readonly Type[] ListLines =
        [typeof(CaseSummary), typeof(JobSummary), typeof(CheckSummary), typeof(AlarmSummary), typeof(DeclineSummary), typeof(QuestionSummary), typeof(ArticleSummary), typeof(ChangeSummary), typeof(InForce), typeof(LetterSummary), typeof(AdmissionLine), typeof(Derived.Due), typeof(Derived.Outbox)];

    private static readonly Type[] Reference = [typeof(Unit), typeof(Station), typeof(Department), typeof(Staff), typeof(ServiceGuide), typeof(ThemePackage), typeof(Contact)];

    private static IEnumerable<(string Name, Type Events, Type State, bool Erases)> Streams() =>
        typeof(StreamKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType.IsGenericType && f.FieldType.GetGenericTypeDefinition() == typeof(StreamKind<,>))
            .Select(f => (f.Name, f.FieldType.GenericTypeArguments[1], f.FieldType.GenericTypeArguments[0], f.FieldType.GetProperty("Erases")!.GetValue(f.GetValue(null)) is not null));

    private sealed record Field(Type Owner, string Name, bool Sealed);

    private static IEnumerable<Field> Walk(IEnumerable<Type> roots)
    {
        var (seen, left) = (new HashSet<Type>(), new Queue<Type>(roots));
        while (left.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var derived in type.GetCustomAttributes<JsonDerivedTypeAttribute>(false)) left.Enqueue(derived.DerivedType);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.DeclaringType == type && IsWritten(type, p)))
            {
                // What is a record itself is mapped by its own fields.
                var inner = Inner(property.PropertyType).ToList();
                foreach (var part in inner) left.Enqueue(part);
                if (inner.Count == 0) yield return new(type, $"{NameOf(type)}.{property.Name}", property.IsDefined(typeof(SealedAttribute)));
            }
        }
    }

    /// <summary>What a state derives from itself is not written.</summary>
    private static bool IsWritten(Type type, PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract" && (property.SetMethod is not null || type.GetConstructors().Any(c => c.GetParameters().Any(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase))));

    private static IEnumerable<Type> Inner(Type type) =>
        type.IsGenericType ? type.GenericTypeArguments.SelectMany(Inner)
        : type.IsArray ? Inner(type.GetElementType()!)
        : type.Assembly == typeof(Case).Assembly && !type.IsEnum && !typeof(IEnumerable).IsAssignableFrom(type) ? [type] : [];

    private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{NameOf(outer)}.{type.Name}" : type.Name;
}
