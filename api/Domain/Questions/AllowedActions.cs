using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Questions;

/// <summary>What a person may do with a question. The names are the API's.</summary>
public enum QuestionAction { Answer, Call, Escalate, Close }

/// <summary>The one table of who sees a question and who may do what: the decider asks it and the buttons are drawn from it.</summary>
public static class QuestionActions
{
    /// <summary>The asker's house, whoever is asked, and the 监督股; nobody else.</summary>
    public static bool MaySee(Question question, Actor actor) => IsAsking(question, actor) || IsAsked(question, actor) || actor.Role is Role.Supervisor;

    /// <summary>In the order of the screen: the first is the next step.</summary>
    public static IReadOnlyList<QuestionAction> For(Question question, Actor actor) =>
    [
        .. question.Stage is not QuestionStage.Closed && MayAnswer(question, actor) ? [QuestionAction.Answer] : Array.Empty<QuestionAction>(),
        .. IsAsking(question, actor) ? Asking(question) : [],
    ];

    /// <summary>首席代表 and department at every step, the township's leader from the second on, the 监督股 at the third. Nobody answers the own question.</summary>
    public static bool MayAnswer(Question question, Actor actor) => actor.By.StaffId != question.AskedBy.StaffId && actor.Role switch
    {
        Role.TownshipOffice => question.Of.Office is { } office && office == actor.Office && question.Of.UnitId == actor.UnitId,
        Role.CountyDepartment => question.Of.DepartmentId is { } department && department == actor.DepartmentId,
        Role.Leader or Role.CentreDirector => question.Of.Office is not null && question.Of.UnitId == actor.UnitId && question.Level >= 2,
        Role.Supervisor => question.Level >= Question.TopLevel,
        _ => false,
    };

    private static QuestionAction[] Asking(Question question) => question.Stage switch
    {
        QuestionStage.Waiting when question.Level < Question.TopLevel => [QuestionAction.Call, QuestionAction.Escalate, QuestionAction.Close],
        QuestionStage.Waiting => [QuestionAction.Call, QuestionAction.Close],
        QuestionStage.Answered when question.Level < Question.TopLevel => [QuestionAction.Close, QuestionAction.Escalate],
        QuestionStage.Answered => [QuestionAction.Close],
        _ => [],
    };

    /// <summary>Colleagues of the house take over (AB岗). At the county only who asked: the house has many desks there.</summary>
    private static bool IsAsking(Question question, Actor actor) => question.From.UnitId == actor.UnitId
        && (question.From.UnitId != Unit.CountyId || question.AskedBy.StaffId == actor.By.StaffId || (actor.Role is Role.CountyZeroWindow && question.From.PlaceId == actor.PlaceId));

    private static bool IsAsked(Question question, Actor actor) => question.Of.DepartmentId is { } department ? actor.Role is Role.CountyDepartment && department == actor.DepartmentId : question.Of.UnitId == actor.UnitId;
}
