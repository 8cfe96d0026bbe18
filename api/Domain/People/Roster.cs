using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.People;

/// <summary>A person as the county has it, and since when in this role, place, post and office; null: as imported.</summary>
public sealed record PersonEntry(Staff Staff, DateTimeOffset? Since);

/// <summary>The fold of the county's changes of its people; whoever is not in it stands as imported.</summary>
public sealed record Roster(IReadOnlyList<PersonEntry> Entries, IReadOnlyList<UnitName> Halls)
{
    public static Roster Empty { get; } = new([], []);

    public static Roster Evolve(Roster? people, Recorded<PeopleEvent> recorded) => (people ?? Empty).With(recorded.Event, recorded.At);

    public Roster With(PeopleEvent happened, DateTimeOffset at) => happened switch
    {
        StaffAdded e => Put(at, (null, e.Person)),
        StaffChanged e => Put(at, (e.Was, e.Person)),
        StaffDisabled e => Put(at, (e.Person, e.Person with { Disabled = true })),
        StaffEnabled e => Put(at, (e.Person, e.Person with { Disabled = false })),
        SheetTaken e => Put(at, [.. e.Added.Select(p => ((Staff?)null, p)), .. e.Changed.Select(c => ((Staff?)c.Was, c.Person))]),
        UnitRenamed e => this with { Halls = [.. Halls.Where(h => h.UnitId != e.UnitId), new(e.UnitId, e.CentreName)] },
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}"),
    };

    private Roster Put(DateTimeOffset at, params (Staff? Was, Staff Is)[] people)
    {
        var before = Entries.ToDictionary(e => e.Staff.Id);
        var renewed = people.ToDictionary(p => p.Is.Id);
        return this with
        {
            Entries = [.. Entries.Where(e => !renewed.ContainsKey(e.Staff.Id)),
                .. people.Select(p => new PersonEntry(p.Is, p.Was is { } was && SamePost(was, p.Is) ? before.GetValueOrDefault(p.Is.Id)?.Since : at))],
        };
    }

    /// <summary>Whether both do the same work at the same place.</summary>
    public static bool SamePost(Staff a, Staff b) =>
        (a.Role, a.UnitId, a.PlaceId, a.DepartmentId, a.Office, a.Post) == (b.Role, b.UnitId, b.PlaceId, b.DepartmentId, b.Office, b.Post);

    /// <summary>
    /// The directory that counts: imported, then changed. Where a later import brings an account that the county gave to somebody else, the county's person
    /// keeps it; a person whose unit is gone is gone.
    /// </summary>
    public CountyDirectory Over(CountyDirectory imported)
    {
        if (Entries.Count == 0 && Halls.Count == 0) return imported;
        var changed = Entries.Select(e => e.Staff).Where(s => imported.Unit(s.UnitId) is not null).ToDictionary(s => s.Id);
        var accounts = changed.Values.Select(s => s.Account).ToHashSet(StringComparer.Ordinal);
        var halls = Halls.ToDictionary(h => h.UnitId, h => h.CentreName);
        var known = imported.Staff.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. imported.Units.Select(u => halls.TryGetValue(u.Id, out var name) ? u with { CentreName = name } : u)], imported.Stations, imported.Departments,
            [.. imported.Staff.Where(s => changed.ContainsKey(s.Id) || !accounts.Contains(s.Account)).Select(s => changed.GetValueOrDefault(s.Id, s)),
                .. Entries.Select(e => e.Staff).Where(s => !known.Contains(s.Id) && changed.ContainsKey(s.Id))]);
    }
}

/// <summary>What the county calls the hall of a unit.</summary>
public sealed record UnitName(string UnitId, string CentreName);
