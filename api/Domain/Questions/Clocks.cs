using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Domain.Questions;

/// <summary>Numbers of the county (settings.json, "questions"): working minutes that each step of the ladder has. The papers name none; these are ours.</summary>
/// <param name="WaitingMinutes">While the applicant stands at the window.</param>
public sealed record QuestionLimits(int AnswerMinutes = 120, int WaitingMinutes = 15);

/// <summary>The one limit of a question: each step of the ladder has its own, under its own name.</summary>
public static class QuestionClocks
{
    public const string Answer = "answer-limit";

    public static IEnumerable<(string Name, TimeLimit Limit)> Of(Question question, QuestionLimits limits) => question.Stage is not QuestionStage.Waiting ? [] :
        [(NameOf(question.Level), TimeLimit.OfMinutes(question.Of.UnitId, question.Level == 1 ? "提问" : "上报", question.LevelSince, question.WaitingHere ? limits.WaitingMinutes : limits.AnswerMinutes))];

    public static string NameOf(int level) => level == 1 ? Answer : $"{Answer}-{level}";

    /// <summary>The step a limit belongs to; 0 when it is none of a question.</summary>
    public static int LevelOf(string limit) => Clockwork.BaseOf(limit) is var name && name == Answer ? 1 : name.StartsWith(Answer + "-", StringComparison.Ordinal) ? name[^1] - '0' : 0;

    public static IEnumerable<Deadline> Deadlines(Question question) => Clockwork.Deadlines(question.Watch.Clocks, question.Watch.Alarms);
}
