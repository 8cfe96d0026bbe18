using Zhengwu.Domain.Limits;
using Zhengwu.Domain.Questions;
using static Zhengwu.Domain.Tests.Questions.Asked;

namespace Zhengwu.Domain.Tests.Questions;

public sealed class TheLadder
{
    [Fact]
    public void an_office_has_two_hours_of_work_and_a_waiting_applicant_makes_it_a_quarter_of_an_hour()
    {
        Assert.Equal(Friday10.AddHours(2), AtOffice().State!.DueAt);
        Assert.Equal(Friday10.AddMinutes(15), AtOffice(waitingHere: true).State!.DueAt);
    }

    [Fact]
    public void a_question_nobody_answers_climbs_to_the_leader_and_to_the_supervision_and_no_further()
    {
        var it = AtOffice();
        Assert.Equal((1, "等公营子镇民政首席代表答复"), (it.State!.Level, QuestionWords.Headline(it.State)));
        it = it.NextDeadline();
        Assert.Equal((1, AlarmLevel.Warning), (it.State!.Level, it.State.Watch.Alarms[^1].Level));
        it = it.NextDeadline();
        Assert.Equal((2, "等乡镇分管领导答复", QuestionStage.Waiting), (it.State!.Level, QuestionWords.Headline(it.State), it.State.Stage));
        // Two hours of work from noon on Friday: the afternoon.
        Assert.Equal(Friday10.AddHours(5.5), it.State.DueAt);
        it = it.NextDeadline().NextDeadline();
        Assert.Equal((3, "等监督股答复"), (it.State!.Level, QuestionWords.Headline(it.State)));
        it = it.NextDeadline().NextDeadline();
        Assert.Equal((3, 2), (it.State!.Level, it.Events.OfType<QuestionEscalated>().Count()));
        Assert.Contains(it.State.Watch.Standing, a => QuestionClocks.LevelOf(a.Limit) == 3 && a.Level is AlarmLevel.Overdue);
    }

    [Fact]
    public void the_sweep_said_twice_climbs_once()
    {
        var it = AtOffice().NextDeadline();
        var next = QuestionClocks.Deadlines(it.State!).Where(d => !Clockwork.IsPost(d.Kind, out _)).MinBy(d => d.DueAt)!;
        var passed = new QuestionCommand.Watch(new WatchCommand.PassDeadline(next.Kind, next.DueAt));
        it = (it with { Now = next.DueAt }).Does(Actor.System, passed);
        Assert.Equal(2, it.State!.Level);
        Assert.Empty(Assert.IsType<Decision<QuestionEvent>.Accepted>(it.Try(Actor.System, passed)).Events);
    }

    [Fact]
    public void an_answer_ends_the_limit_and_an_answer_that_does_not_help_climbs()
    {
        var it = AtOffice().Does(Office, new QuestionCommand.Answer("由残联评定等级。", "社会救助暂行办法"));
        Assert.Equal((QuestionStage.Answered, null), (it.State!.Stage, it.State.DueAt));
        Assert.DoesNotContain(QuestionClocks.Deadlines(it.State), d => !Clockwork.IsPost(d.Kind, out _));
        it = it.Does(Clerk, new QuestionCommand.Escalate("没有说清材料"));
        Assert.Equal((QuestionStage.Waiting, 2), (it.State!.Stage, it.State.Level));
        Assert.NotNull(it.State.DueAt);
    }

    [Fact]
    public void a_call_that_was_passed_on_climbs_and_one_that_brought_the_answer_answers()
    {
        var it = AtDepartment().Does(Clerk, new QuestionCommand.LogCall(1, "d-minzheng-1", "股长 某", CallOutcome.NotReached, null));
        Assert.Equal((1, QuestionStage.Waiting), (it.State!.Level, it.State.Stage));
        it = it.Does(Clerk, new QuestionCommand.LogCall(1, "d-minzheng-1", "股长 某", CallOutcome.PassedOn, "请示局长"));
        Assert.Equal(2, it.State!.Level);
        Assert.Equal("invalid", it.Refused(Clerk, new QuestionCommand.LogCall(2, null, "分管领导 某", CallOutcome.Answered, null)));
        it = it.Does(Colleague, new QuestionCommand.LogCall(2, null, "分管领导 某", CallOutcome.Answered, "可以收复印件"));
        Assert.Equal((QuestionStage.Answered, "分管领导 某", "可以收复印件"), (it.State!.Stage, it.State.Answers[0].ByPhone, it.State.Answers[0].Text));
        Assert.Equal(3, it.State.Calls.Count);
    }

    [Fact]
    public void nobody_is_above_the_supervision_and_what_is_closed_stays_closed()
    {
        var it = AtOffice().Does(Clerk, new QuestionCommand.Escalate("急")).Does(Clerk, new QuestionCommand.Escalate("急"));
        Assert.Equal("not-now", it.Refused(Clerk, new QuestionCommand.Escalate("急")));
        it = it.Does(Clerk, new QuestionCommand.Close("群众改日再来"));
        foreach (var command in (QuestionCommand[])[new QuestionCommand.Escalate("急"), new QuestionCommand.Answer("迟了", null), new QuestionCommand.Close(null)])
            Assert.Equal("not-now", it.Refused(command is QuestionCommand.Answer ? Office : Clerk, command));
    }

    [Fact]
    public void a_new_calendar_moves_a_running_limit()
    {
        var it = AtOffice();
        var half = new LimitRules(LimitRules.Plain.Calendar, new()) { Questions = new(AnswerMinutes: 60) };
        var events = Assert.IsType<Decision<QuestionEvent>.Accepted>(QuestionDecider.Decide(it.State, new QuestionCommand.Watch(new WatchCommand.Reckon()), Actor.System, half, it.Now)).Events;
        Assert.Equal(Friday10.AddHours(1), Assert.IsType<ClocksSet>(Assert.IsType<QuestionWatched>(Assert.Single(events)).What).Clocks[0].DueAt);
    }
}
