using System.Text.Json.Serialization;

namespace Zhengwu.Domain.Contacts;

/// <summary>Whose contacts: forms 4 (department), 5 and 6 (hall, station) of 000, and the 监督股.</summary>
public enum ContactGroup { Department, Hall, Station, Supervision }

/// <summary>One line of the contact book 《驿站工作联络手册》 (RELAY-kz_contactbook, K-11): official contacts of staff, shown to staff only.</summary>
/// <param name="OwnerId">Department, unit or station; "supervision" for the 监督股.</param>
/// <param name="Level">The step of the ladder: 1 business contact, 2 leader, 3 监督股.</param>
/// <param name="No">序号 within the owner; as many lines as there are people (K-08).</param>
public sealed record Contact(string Id, ContactGroup Group, string OwnerId, int Level, int No, string Post, string Name, string Phone, string? Note = null)
{
    public const string SupervisionOwner = "supervision";
}

/// <summary>What the county changed of the contact book; the imported folder stays beneath. Names and shapes are pinned.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ContactSet), "contact-set")]
[JsonDerivedType(typeof(ContactRemoved), "contact-removed")]
public abstract record ContactEvent;

/// <summary>A new line, or a line as it is from now on.</summary>
public sealed record ContactSet(Contact Contact) : ContactEvent;

public sealed record ContactRemoved(string Id) : ContactEvent;

/// <summary>The fold of the changes.</summary>
public sealed record ContactBook(IReadOnlyList<Contact> Lines, IReadOnlyList<string> Removed)
{
    public static ContactBook Empty { get; } = new([], []);

    public ContactBook With(ContactEvent happened) => happened switch
    {
        ContactSet e => new([.. Lines.Where(l => l.Id != e.Contact.Id), e.Contact], [.. Removed.Where(r => r != e.Contact.Id)]),
        ContactRemoved e => new([.. Lines.Where(l => l.Id != e.Id)], [.. Removed.Where(r => r != e.Id), e.Id]),
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}"),
    };

    /// <summary>The book that counts: imported, then changed.</summary>
    public IReadOnlyList<Contact> Over(IReadOnlyList<Contact> imported) =>
        [.. imported.Where(i => !Removed.Contains(i.Id) && Lines.All(l => l.Id != i.Id)).Concat(Lines).OrderBy(c => c.Group).ThenBy(c => c.OwnerId, StringComparer.Ordinal).ThenBy(c => c.No).ThenBy(c => c.Id, StringComparer.Ordinal)];
}
