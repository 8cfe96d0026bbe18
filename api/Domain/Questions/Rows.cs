using Zhengwu.Domain.CountyJobs;

namespace Zhengwu.Domain.Questions;

/// <summary>What a line of the lists of questions shows.</summary>
/// <param name="Text">The whole question; at most a thousand characters.</param>
public sealed record QuestionSummary(string Number, string? ItemId, string ItemName, string Text, string FromName, string AskedBy, string Of, bool WaitingHere,
    QuestionStage Stage, string Headline, int Level, DateTimeOffset AskedAt, DateTimeOffset? DueAt, string? CaseNumber);

/// <summary>The lists as a function of the state. All questions stand in one book, so every house has a list of its own.</summary>
public static class QuestionRows
{
    public const string Open = "question-open";

    public static string AskedBy(string staffId) => $"question-by-{staffId}";
    public static string OfHouse(string unitOrDepartmentId) => $"question-of-{unitOrDepartmentId}";

    public static IEnumerable<ListRow> Of(Question question)
    {
        var summary = Summary(question);
        if (question.Stage is QuestionStage.Waiting) yield return new(Open, OpenFirst(question), summary, Tags(question));
        yield return new(AskedBy(question.AskedBy.StaffId), JobRows.NewestFirst(question.AskedAt), summary);
        foreach (var house in new HashSet<string> { question.From.UnitId, question.Of.DepartmentId ?? question.Of.UnitId })
            yield return new(OfHouse(house), JobRows.NewestFirst(question.AskedAt), summary);
    }

    /// <summary>Who stands at a window comes first, then the oldest.</summary>
    private static string OpenFirst(Question question) => $"{(question.WaitingHere ? 0 : 1)}~{JobRows.OldestFirst(question.AskedAt)}";

    private static QuestionSummary Summary(Question q) => new(q.Number, q.ItemId, q.ItemName, q.Text, q.From.PlaceName, q.AskedBy.Name, q.Of.Name, q.WaitingHere,
        q.Stage, QuestionWords.Headline(q), q.Level, q.AskedAt, q.DueAt, q.CaseNumber);

    private static Dictionary<string, string> Tags(Question question)
    {
        var tags = new Dictionary<string, string> { ["Unit"] = question.Of.UnitId, ["Level"] = $"{question.Level}", ["Raised"] = question.Level > 1 ? "yes" : "no" };
        if (question.Of.Office is { } office) tags["Office"] = office;
        if (question.Of.DepartmentId is { } department) tags["Department"] = department;
        return tags;
    }
}
