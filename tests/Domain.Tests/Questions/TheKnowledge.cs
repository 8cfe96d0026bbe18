using Zhengwu.Domain.Knowledge;
using static Zhengwu.Domain.Tests.Questions.Asked;

namespace Zhengwu.Domain.Tests.Questions;

public sealed class TheKnowledge
{
    private static readonly ArticleText Text = new("dibao", "低保", "无劳动能力怎样认定？", "由残联评定等级。", null);
    private static readonly Article Written = Article.Evolve(null, new(1, Friday10, Office.By, new ArticleWritten("w0400-20261120-001", Text, "0400", null, "w0400-20261120-001")));

    [Fact]
    public void writing_the_same_twice_changes_nothing_and_writing_anew_is_a_revision()
    {
        Assert.IsType<ArticleWritten>(Assert.Single(Events(null, new ArticleCommand.Write("k1", Text, null), Office)));
        Assert.Empty(Events(Written, new ArticleCommand.Write("w0400-20261120-001", Text, null), Office));
        var revised = Assert.Single(Events(Written, new ArticleCommand.Write("w0400-20261120-001", Text with { Answer = "由县残联评定。" }, null), Office));
        var after = Article.Evolve(Written, new(2, Friday10, Office.By, revised));
        Assert.Equal((2, "由县残联评定。"), (after.Edition, after.Text.Answer));
    }

    [Fact]
    public void the_house_that_wrote_it_and_the_keeper_change_it_and_nobody_else()
    {
        var keeper = new Actor(new By("k01", "k01", "县"), Directory.Role.CatalogueKeeper, "0000", "0000");
        Assert.Equal([ArticleAction.Revise, ArticleAction.Retire], ArticleDecider.For(Written, Office));
        Assert.Equal([ArticleAction.Revise, ArticleAction.Retire], ArticleDecider.For(Written, keeper));
        foreach (var actor in (Actor[])[Clerk, ForeignOffice, Department]) { Assert.Empty(ArticleDecider.For(Written, actor)); Assert.Equal("forbidden", Refused(Written, new ArticleCommand.Retire("过期"), actor)); }
        Assert.Equal("forbidden", Refused(null, new ArticleCommand.Write("k1", Text, null), Clerk));
        Assert.Equal("personal-data", Refused(null, new ArticleCommand.Write("k1", Text with { Answer = "打13900001234" }, null), Office));
    }

    [Fact]
    public void what_is_retired_leaves_the_list_and_a_revision_brings_it_back()
    {
        var retired = Article.Evolve(Written, new(2, Friday10, Office.By, Assert.Single(Events(Written, new ArticleCommand.Retire("政策已改"), Office))));
        Assert.Empty(KnowledgeSearch.Rows(retired));
        Assert.Single(KnowledgeSearch.Rows(Article.Evolve(retired, new(3, Friday10, Office.By, Assert.Single(Events(retired, new ArticleCommand.Revise(Text), Office))))));
    }

    [Theory]
    [InlineData("劳动能力", "a b")]
    [InlineData("怎样认定劳动能力", "a")]
    [InlineData("残联", "a")]
    [InlineData("低 保", "a b")]
    [InlineData("身份证丢失", "")]
    [InlineData("", "a b c")]
    public void words_find_what_holds_them_or_half_of_their_pairs(string words, string found) =>
        Assert.Equal(found, string.Join(' ', KnowledgeSearch.Find(Shelf, words, null).Select(a => a.Id)));

    [Fact]
    public void an_item_shows_its_own_only() => Assert.Equal(["c"], KnowledgeSearch.Find(Shelf, null, "jiaoyu").Select(a => a.Id));

    private static readonly ArticleSummary[] Shelf =
    [
        new("a", "dibao", "低保", "无劳动能力怎样认定？", "由残联评定等级。", null, "某", "中心", Friday10, 1),
        new("b", "dibao", "低保", "收入怎么算？", "按家庭核算，有劳动能力的另算。", null, "某", "中心", Friday10, 1),
        new("c", "jiaoyu", "入学", "学区怎么划？", "看招生简章。", null, "某", "县", Friday10, 1),
    ];

    private static IReadOnlyList<ArticleEvent> Events(Article? article, ArticleCommand command, Actor actor) => Assert.IsType<Decision<ArticleEvent>.Accepted>(ArticleDecider.Decide(article, command, actor)).Events;
    private static string Refused(Article? article, ArticleCommand command, Actor actor) => Assert.IsType<Decision<ArticleEvent>.Rejected>(ArticleDecider.Decide(article, command, actor)).Problem.Code;
}
