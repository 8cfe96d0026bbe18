using Zhengwu.Domain.Questions;
using static Zhengwu.Domain.Tests.Questions.Asked;

namespace Zhengwu.Domain.Tests.Questions;

public sealed class WhoMayDoWhat
{
    [Fact]
    public void the_office_that_was_asked_answers_and_no_other()
    {
        var it = AtOffice();
        Assert.Equal([QuestionAction.Answer, QuestionAction.Call, QuestionAction.Escalate, QuestionAction.Close], it.Allowed(Office));
        foreach (var actor in (Actor[])[OtherOffice, Clerk, Leader, Supervisor, Department, ForeignOffice])
            Assert.Equal("forbidden", it.Refused(actor, new QuestionCommand.Answer("不该我答", null)));
    }

    [Fact]
    public void the_leader_answers_from_the_second_step_and_the_supervision_at_the_third()
    {
        var it = AtOffice().Does(Clerk, new QuestionCommand.Escalate("没打通"));
        Assert.Contains(QuestionAction.Answer, it.Allowed(Leader));
        Assert.DoesNotContain(QuestionAction.Answer, it.Allowed(Supervisor));
        Assert.Contains(QuestionAction.Answer, it.Allowed(Office));
        Assert.Contains(QuestionAction.Answer, it.Does(Clerk, new QuestionCommand.Escalate("还没打通")).Allowed(Supervisor));
    }

    [Fact]
    public void a_departments_question_is_answered_by_that_department_only()
    {
        var it = AtDepartment();
        Assert.Equal([QuestionAction.Answer], it.Allowed(Department));
        foreach (var actor in (Actor[])[OtherDepartment, Office, Leader, Zero]) Assert.DoesNotContain(QuestionAction.Answer, it.Allowed(actor));
    }

    [Fact]
    public void a_house_sees_what_it_asked_and_what_it_was_asked_and_a_foreign_one_nothing()
    {
        foreach (var actor in (Actor[])[Clerk, Colleague, Office, Leader, Supervisor]) Assert.True(QuestionActions.MaySee(AtOffice().State!, actor), actor.By.StaffId);
        foreach (var actor in (Actor[])[Foreign, ForeignOffice, Department, Zero]) Assert.False(QuestionActions.MaySee(AtOffice().State!, actor), actor.By.StaffId);
        foreach (var actor in (Actor[])[Clerk, Department, Supervisor]) Assert.True(QuestionActions.MaySee(AtDepartment().State!, actor), actor.By.StaffId);
        foreach (var actor in (Actor[])[Foreign, OtherDepartment, Zero]) Assert.False(QuestionActions.MaySee(AtDepartment().State!, actor), actor.By.StaffId);
    }

    [Fact]
    public void a_colleague_of_the_asker_takes_over_and_nobody_answers_the_own_question()
    {
        Assert.Equal([QuestionAction.Call, QuestionAction.Escalate, QuestionAction.Close], AtOffice().Allowed(Colleague));
        var own = new Asked(null, [], Friday10).Does(Office, new QuestionCommand.Ask(Words(TownOffice)));
        Assert.DoesNotContain(QuestionAction.Answer, own.Allowed(Office));
    }

    [Theory]
    [InlineData("身份证 11010519491231002X 可以吗")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("1101 0519 4912 3100 2x")]
    [InlineData("老证110105491231002怎么办")]
    [InlineData("请回电13900001234")]
    [InlineData("请回电 139-0000-1234。")]
    [InlineData("+86 139 0000 1234")]
    public void an_id_or_a_mobile_number_is_refused_everywhere_and_not_repeated(string text)
    {
        var problem = Assert.IsType<Decision<QuestionEvent>.Rejected>(new Asked(null, [], Friday10).Try(Clerk, new QuestionCommand.Ask(Words(TownOffice, text: text)))).Problem;
        Assert.Equal("personal-data", problem.Code);
        Assert.DoesNotContain(text, problem.Message, StringComparison.Ordinal);
        var it = AtOffice();
        Assert.Equal("personal-data", it.Refused(Office, new QuestionCommand.Answer(text, null)));
        Assert.Equal("personal-data", it.Refused(Office, new QuestionCommand.Answer("见附", text)));
        foreach (var command in (QuestionCommand[])[new QuestionCommand.LogCall(1, null, "某", CallOutcome.Reached, text), new QuestionCommand.Escalate(text), new QuestionCommand.Close(text)])
            Assert.Equal("personal-data", it.Refused(Clerk, command));
    }

    [Theory]
    [InlineData("办件 0400-20261120-000123 缺什么")]
    [InlineData("座机 0421-5550100，1998 年 12345 件")]
    [InlineData("文号 202611200001")]
    public void other_numbers_may_stand(string text) => Assert.Null(PersonalText.Find(text));
}
