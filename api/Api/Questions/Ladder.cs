using Zhengwu.Api.Shell;
using Zhengwu.Domain.Contacts;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Api.Questions;

/// <summary>Whom to call on each step (RELAY-kz_escalate). Contacts are staff's official ones.</summary>
public static class Ladder
{
    /// <param name="Phone">Null: the contact book has none.</param>
    public sealed record ContactPart(string? Id, string Name, string Post, string? Phone, string? Note);
    public sealed record Step(int Level, string Name, bool Now, IReadOnlyList<ContactPart> Contacts);

    public static IEnumerable<Step> Of(Question question, IReadOnlyList<Contact> book, Asking asking)
    {
        var ofDepartment = question.Of.DepartmentId is not null;
        for (var level = 1; level <= Question.TopLevel; level++)
            yield return new(level, QuestionWords.LevelName(level, ofDepartment), question.Stage is QuestionStage.Waiting && question.Level == level, On(level, question, book, asking));
    }

    private static IReadOnlyList<ContactPart> On(int level, Question question, IReadOnlyList<Contact> book, Asking asking)
    {
        if (level == Question.TopLevel) return [.. book.Where(c => c.Group is ContactGroup.Supervision).Select(Of)];
        if (question.Of.DepartmentId is { } department) return [.. book.Where(c => c.Group is ContactGroup.Department && c.OwnerId == department && c.Level == level).Select(Of)];
        var hall = book.Where(c => c.Group is ContactGroup.Hall && c.OwnerId == question.Of.UnitId && c.Level == level).ToList();
        if (level > 1) return [.. hall.Select(Of)];
        var office = question.Of.Office!;
        var inBook = hall.Where(c => c.Post.Contains(office, StringComparison.Ordinal)).Select(Of).ToList();
        var others = hall.Where(c => !c.Post.Contains(office, StringComparison.Ordinal)).Select(Of);
        // The forms have no line for offices: until the town adds one, the name comes from the directory and the number of the hall stands beneath.
        return inBook.Count > 0 ? inBook : [.. asking.Reference.Directory.Staff.Where(s => s is { Role: Role.TownshipOffice, Disabled: false } && s.UnitId == question.Of.UnitId && s.Office == office)
            .Select(s => new ContactPart(null, s.Name, $"{office}首席代表", null, null)), .. others];
    }

    private static ContactPart Of(Contact c) => new(c.Id, c.Name, c.Post, c.Phone, c.Note);
}
