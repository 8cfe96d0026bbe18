using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Questions;

namespace Zhengwu.Domain.Knowledge;

/// <summary>What a person may do with an article. The names are the API's.</summary>
public enum ArticleAction { Revise, Retire }

public abstract record ArticleCommand
{
    /// <summary>Writes it; said again with other words, and by one who may, it is revised.</summary>
    public sealed record Write(string Id, ArticleText Text, string? FromQuestion) : ArticleCommand;
    public sealed record Revise(ArticleText Text) : ArticleCommand;
    public sealed record Retire(string Reason) : ArticleCommand;
}

/// <summary>The house that wrote an article answers for it; the keeper of the catalogue for all.</summary>
public static class ArticleDecider
{
    public static readonly IReadOnlyList<Role> Writers = [Role.TownshipOffice, Role.Leader, Role.CentreDirector, Role.ItemEditor, Role.CountyDepartment, Role.CountyZeroWindow, Role.CatalogueKeeper, Role.Supervisor];

    public static IReadOnlyList<ArticleAction> For(Article article, Actor actor) =>
        !MayChange(article, actor) ? [] : article.Retired is null ? [ArticleAction.Revise, ArticleAction.Retire] : [ArticleAction.Revise];

    public static Decision<ArticleEvent> Decide(Article? article, ArticleCommand command, Actor actor) => (article, command) switch
    {
        (_, ArticleCommand.Write or ArticleCommand.Revise) when Personal(command) is { } found => found,
        (null, ArticleCommand.Write c) when Writers.Contains(actor.Role) => new ArticleWritten(c.Id, c.Text, actor.UnitId, actor.DepartmentId, c.FromQuestion),
        (null, ArticleCommand.Write) => new Problem(ProblemKind.Forbidden, "forbidden", "您的岗位不能写知识库。"),
        (null, _) => new Problem(ProblemKind.Unknown, "not-found", "知识库里没有这一条。"),
        ({ Retired: null } it, ArticleCommand.Write c) when it.Text == c.Text => Array.Empty<ArticleEvent>(),
        ({ Retired: null } it, ArticleCommand.Revise c) when it.Text == c.Text => Array.Empty<ArticleEvent>(),
        ({ } it, _) when !MayChange(it, actor) => new Problem(ProblemKind.Forbidden, "forbidden", "这一条由写它的单位修改，请联系他们。"),
        (_, ArticleCommand.Write c) => new ArticleRevised(c.Text),
        (_, ArticleCommand.Revise c) => new ArticleRevised(c.Text),
        ({ Retired: null }, ArticleCommand.Retire c) => new ArticleRetired(c.Reason),
        _ => Array.Empty<ArticleEvent>(),
    };

    private static bool MayChange(Article article, Actor actor) => Writers.Contains(actor.Role)
        && (actor.Role is Role.CatalogueKeeper || (article.UnitId == actor.UnitId && article.DepartmentId == actor.DepartmentId));

    private static Problem? Personal(ArticleCommand command)
    {
        var text = command is ArticleCommand.Write w ? w.Text : ((ArticleCommand.Revise)command).Text;
        return PersonalText.Find(text.Question) ?? PersonalText.Find(text.Answer) ?? PersonalText.Find(text.Basis);
    }
}
