using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.GuideChanges;

/// <summary>What a person may do with a change. The names are the API's.</summary>
public enum ChangeAction { Confirm, Return, Publish, Edit, Withdraw }

public abstract record ChangeCommand
{
    public sealed record Propose(ChangeProposed Change) : ChangeCommand;
    public sealed record Edit(ServiceGuide? Wanted, string Reason, int BaseVersion) : ChangeCommand;
    /// <param name="Problems">Of the wanted guide, by <see cref="GuideCheck"/>.</param>
    public sealed record Confirm(string? Note, IReadOnlyList<Problem> Problems) : ChangeCommand;
    public sealed record Return(string Reason) : ChangeCommand;
    /// <summary>After the guide itself was published: the change is done.</summary>
    public sealed record Publish(int GuideVersion, string Hash, string? Note) : ChangeCommand;
    public sealed record Withdraw(string Reason) : ChangeCommand;
}

/// <summary>The way of a change: who may do what when, and what comes of it.</summary>
public static class GuideChangeDecider
{
    /// <summary>In the order of the screen: the first is the next step.</summary>
    public static IReadOnlyList<ChangeAction> Allowed(GuideChange change, Actor actor) => (change.Stage, Part(change, actor)) switch
    {
        (ChangeStage.Proposed, Role.CountyDepartment) => [ChangeAction.Confirm, ChangeAction.Return],
        (ChangeStage.Proposed or ChangeStage.Returned, Role.ItemEditor) => [ChangeAction.Edit, ChangeAction.Withdraw],
        (ChangeStage.Confirmed, Role.ItemEditor) => [ChangeAction.Withdraw],
        (ChangeStage.Confirmed, Role.CatalogueKeeper) => [ChangeAction.Publish, ChangeAction.Return],
        _ => [],
    };

    public static Decision<GuideChangeEvent> Decide(GuideChange? change, ChangeCommand command, Actor actor) => (change, command) switch
    {
        (null, ChangeCommand.Propose propose) => MayPropose(actor) ? propose.Change : Forbidden,
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "没有这份事项变动。"),
        (_, ChangeCommand.Propose) => Array.Empty<GuideChangeEvent>(),
        (_, ChangeCommand.Edit e) => May(change, ChangeAction.Edit, actor) ?? (Decision<GuideChangeEvent>)new ChangeEdited(e.Wanted, e.Reason, e.BaseVersion),
        (_, ChangeCommand.Confirm e) => May(change, ChangeAction.Confirm, actor) ?? First(e.Problems) ?? (Decision<GuideChangeEvent>)new ChangeConfirmed(e.Note),
        (_, ChangeCommand.Return e) => May(change, ChangeAction.Return, actor) ?? (Decision<GuideChangeEvent>)new ChangeReturned(e.Reason),
        (_, ChangeCommand.Publish e) => May(change, ChangeAction.Publish, actor) ?? (Decision<GuideChangeEvent>)new ChangePublished(e.GuideVersion, e.Hash, e.Note),
        (_, ChangeCommand.Withdraw e) => May(change, ChangeAction.Withdraw, actor) ?? (Decision<GuideChangeEvent>)new ChangeWithdrawn(e.Reason),
        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}"),
    };

    /// <summary>What the keeper brings in by workbook is proposed and published in one.</summary>
    public static Decision<GuideChangeEvent> Import(GuideChange? change, ChangeProposed proposed, ChangePublished published, Actor actor) =>
        actor.Role is not Role.CatalogueKeeper ? Forbidden : change is null ? new GuideChangeEvent[] { proposed, published } : Array.Empty<GuideChangeEvent>();

    /// <summary>The no of an action that this person has, but not now; or never.</summary>
    public static Problem? May(GuideChange change, ChangeAction action, Actor actor) =>
        Allowed(change, actor).Contains(action) ? null
        : Enum.GetValues<ChangeStage>().Any(stage => Allowed(change with { Stage = stage }, actor).Contains(action))
            ? new(ProblemKind.NotNow, "change-stage", $"这份变动现在是“{ChangeWords.Of(change.Stage)}”，不能{ChangeWords.Of(action)}，请刷新后再看。")
            : Forbidden;

    public static bool MayPropose(Actor actor) => actor.Role is Role.ItemEditor or Role.CentreDirector;

    private static Problem Forbidden => new(ProblemKind.Forbidden, "forbidden", "这一步不由您的岗位办理。");

    private static Problem? First(IReadOnlyList<Problem> problems) => problems.Count == 0 ? null : new(ProblemKind.Invalid, problems[0].Code, problems.Count == 1 ? problems[0].Message : $"{problems[0].Message}（共 {problems.Count} 处要改）");

    /// <summary>What the person is to this change: editor of the proposing unit, the department that answers for the item, the keeper; null: nothing.</summary>
    private static Role? Part(GuideChange change, Actor actor) => actor.Role switch
    {
        Role.ItemEditor or Role.CentreDirector => actor.UnitId == change.UnitId ? Role.ItemEditor : null,
        Role.CountyDepartment => actor.DepartmentId == change.DepartmentId ? Role.CountyDepartment : null,
        Role.CatalogueKeeper => Role.CatalogueKeeper,
        _ => null,
    };
}
