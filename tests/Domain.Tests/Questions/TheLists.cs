using Zhengwu.Domain.Questions;
using static Zhengwu.Domain.Tests.Questions.Asked;

namespace Zhengwu.Domain.Tests.Questions;

public sealed class TheLists
{
    [Fact]
    public void an_open_question_waits_for_its_office_and_stands_with_who_asked()
    {
        var rows = QuestionRows.Of(AtOffice().State!).ToList();
        Assert.Equal(["question-open", "question-by-w0400a", "question-of-0400"], rows.Select(r => r.List));
        Assert.Equal(("0400", "民政", "no"), (rows[0].Tags!["Unit"], rows[0].Tags!["Office"], rows[0].Tags!["Raised"]));
        Assert.Equal(["question-open", "question-by-w0400a", "question-of-0400", "question-of-minzheng"], QuestionRows.Of(AtDepartment().State!).Select(r => r.List));
    }

    [Fact]
    public void an_answered_question_waits_for_nobody() =>
        Assert.DoesNotContain("question-open", QuestionRows.Of(AtOffice().Does(Office, new QuestionCommand.Answer("可以。", null)).State!).Select(r => r.List));

    [Fact]
    public void whoever_stands_at_the_window_comes_first() =>
        Assert.True(string.CompareOrdinal(QuestionRows.Of(AtOffice(waitingHere: true).State! with { AskedAt = Friday10.AddHours(1) }).First().SortKey, QuestionRows.Of(AtOffice().State!).First().SortKey) < 0);

    [Fact]
    public void every_event_is_a_sentence()
    {
        var it = AtOffice(waitingHere: true).Does(Clerk, new QuestionCommand.LogCall(1, null, "民政首席代表 某", CallOutcome.NotReached, "外出"))
            .Does(Clerk, new QuestionCommand.Escalate("群众在等")).Does(Leader, new QuestionCommand.Answer("由残联评定。", "办法第九条")).Does(Clerk, new QuestionCommand.Close(null));
        Assert.Equal(
            [("提问公营子镇民政首席代表", "无劳动能力怎样认定？（群众在窗口等）"), ("打电话给民政首席代表 某：没打通", "外出"), ("上报分管领导", "群众在等"), ("答复", "由残联评定。（依据：办法第九条）"), ("了结", null)],
            QuestionWords.Lines(it.Events.Select((e, i) => new Recorded<QuestionEvent>(i + 1, it.Now, Clerk.By, e))).Select(l => (l.Title, l.Text)));
    }
}
