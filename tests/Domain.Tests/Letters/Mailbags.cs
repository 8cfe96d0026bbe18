using Zhengwu.Domain.Letters;
using static Zhengwu.Domain.Tests.Letters.Bag;

namespace Zhengwu.Domain.Tests.Letters;

/// <summary>How what is to be told becomes a letter, and how a letter is sent.</summary>
public sealed class Mailbags
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact] public void the_same_cause_is_told_once() => Assert.Single(With(Notice("a"), Notice("a")).Events);
    [Fact] public void the_same_cause_is_told_once_also_after_its_letter_was_sent() => Assert.Empty(Written().Try().Sent().Add(Notice("a")).State!.Pending);
    [Fact] public void another_cause_is_told_too() => Assert.Equal(["a", "b"], With(Notice("a"), Notice("b")).State!.Told);
    [Fact] public void the_bag_belongs_to_the_person() => Assert.Equal("z01", With(Notice("a")).State!.RecipientId);

    [Fact]
    public void everything_that_is_due_becomes_one_letter()
    {
        var bag = With(Notice("a"), Notice("b"), Notice("c", new Bag().Now.AddHours(7))).Write();
        Assert.Equal(["a", "b"], bag.Letter.Notices.Select(n => n.Ref));
        Assert.Equal(["c"], bag.State!.Pending.Select(n => n.Ref));
        Assert.Equal(2, bag.Write().Later(TimeSpan.FromHours(7)).Write().State!.Letters.Count);
        Assert.Equal(["c"], bag.Letter.Notices.Select(n => n.Ref));
    }

    [Fact]
    public void nothing_is_written_before_it_is_due()
    {
        var bag = With(Notice("a", new Bag().Now.AddHours(2)), Notice("b", new Bag().Now.AddHours(1)));
        Assert.Equal([new Deadline("write", bag.Now.AddHours(1))], bag.Deadlines);
        Assert.Empty(bag.Later(TimeSpan.FromHours(1) - Moment).Write().State!.Letters);
        Assert.Single(bag.Later(Moment).Write().State!.Letters);
    }

    [Fact]
    public void a_letter_is_tried_at_once_and_then_lies_in_one_hand()
    {
        var bag = Written();
        Assert.Equal([new Deadline("try-1", bag.Now)], bag.Deadlines);
        Assert.Equal(new LetterTried(1, 1, bag.Now.AddMinutes(2)), bag.Try().Events[^1]);
        Assert.Equal(3, bag.Try().Events.Count);
        Assert.Equal(3, bag.Later(MailbagDecider.Lease - Moment).Try().Events.Count);
    }

    [Fact]
    public void whoever_died_while_sending_leaves_a_letter_that_is_sent_once_more_under_its_name()
    {
        var bag = Written().Try().Later(MailbagDecider.Lease).Try();
        Assert.Equal(new LetterTried(1, 2, bag.Now.AddMinutes(2)), bag.Events[^1]);
        Assert.Equal("<z01.20261120.1@hall.example>", bag.Letter.MessageId);
    }

    [Fact]
    public void a_letter_that_was_sent_is_done()
    {
        var bag = Written().Try().Sent();
        Assert.Equal(new LetterStage.Sent(bag.Now), bag.Letter.Stage);
        Assert.Empty(bag.Deadlines);
        Assert.Equal("letter-sent", Assert.IsType<Decision<MailbagEvent>.Rejected>(bag.Ask(new MailbagCommand.TryAgain(1))).Problem.Code);
        Assert.Equal(4, bag.Sent().Refuse().Later(TimeSpan.FromDays(1)).Try().Events.Count);
    }

    [Fact]
    public void a_refused_letter_waits_longer_each_time_and_then_fails()
    {
        var bag = Written();
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10)], bag.UntilFailed());
        Assert.Equal(new LetterStage.Failed(bag.Now), bag.Letter.Stage);
        Assert.Equal((7, "smtp-421", "<z01.20261120.1@hall.example>"), (bag.Letter.Attempts, bag.Letter.LastCode, bag.Letter.MessageId));
        Assert.Empty(bag.Deadlines);
    }

    [Fact]
    public void nobody_tries_before_the_pause_is_over()
    {
        var bag = Written().Try().Refuse();
        Assert.Equal([new Deadline("try-1", bag.Now.AddSeconds(5))], bag.Deadlines);
        Assert.Equal(1, bag.Later(TimeSpan.FromSeconds(4)).Try().Letter.Attempts);
        Assert.Equal(2, bag.Later(Moment).Try().Letter.Attempts);
    }

    [Fact]
    public void a_refusal_for_good_is_not_tried_again()
    {
        var bag = Written().Try().Refuse(permanent: true);
        Assert.Equal((new LetterStage.Failed(bag.Now), 1, "smtp-550"), (bag.Letter.Stage, bag.Letter.Attempts, bag.Letter.LastCode));
        Assert.Equal(4, bag.Later(TimeSpan.FromDays(1)).Try().Events.Count);
    }

    [Fact]
    public void somebody_who_dies_every_time_is_tried_once_more_than_the_ladder_and_then_given_up()
    {
        var bag = Written();
        for (var i = 0; i < 12; i++) bag.Try().Later(MailbagDecider.Lease);
        Assert.Equal(8, bag.Letter.Attempts);
        Assert.Equal(("unknown", true), (bag.Letter.LastCode, bag.Letter.Stage is LetterStage.Failed));
    }

    [Fact]
    public void trying_again_walks_the_whole_ladder_once_more_under_the_same_name()
    {
        var bag = Written();
        var first = bag.UntilFailed();
        Assert.Equal([new Deadline("try-1", bag.Now)], bag.Again().Deadlines);
        Assert.Equal(first, bag.UntilFailed());
        Assert.Equal(("<z01.20261120.1@hall.example>", true), (bag.Letter.MessageId, bag.Letter.Stage is LetterStage.Failed));
    }

    [Fact]
    public void trying_again_is_given_up_too_when_the_sender_dies_every_time()
    {
        var bag = Written().Try().Refuse(permanent: true).Again();
        for (var i = 0; i < 12; i++) bag.Try().Later(MailbagDecider.Lease);
        Assert.Equal("unknown", bag.Letter.LastCode);
    }

    [Fact] public void only_a_failed_letter_is_tried_again() => Assert.Equal(Written().Events.Count, Written().Again().Events.Count);
    [Fact] public void an_answer_to_a_letter_nobody_tried_is_no_answer() => Assert.Equal(Written().Events, Written().Refuse().Events);
    [Fact] public void a_late_answer_to_an_earlier_round_is_no_answer() => Assert.IsType<LetterStage.Waiting>(Written().Try().Refuse(permanent: true).Again().Refuse().Letter.Stage);
    [Fact] public void a_letter_that_arrived_after_all_is_sent() => Assert.IsType<LetterStage.Sent>(Written().Try().Later(MailbagDecider.Lease).Sent().Letter.Stage);
    [Fact] public void of_a_letter_that_never_was_nothing_is_known() => Assert.Equal(Written().Events.Count, Written().Do(new MailbagCommand.Try(2)).Do(new MailbagCommand.TryAgain(2)).Do(new MailbagCommand.ConfirmSent(2)).Events.Count);
    [Fact] public void there_is_no_letter_in_no_bag() => Assert.Equal("not-found", Assert.IsType<Decision<MailbagEvent>.Rejected>(new Bag().Ask(new MailbagCommand.Try(1))).Problem.Code);

    [Fact]
    public void letters_are_listed_with_the_newest_first()
    {
        var bag = With(Notice("a"), Notice("b")).Write().Later(Moment).Add(Notice("c")).Write();
        Assert.Equal(["0400-1 c", "0400-1 b 等 2 条提醒"], Lines(bag, "letters").Select(l => l.Subject));
        Assert.Empty(Lines(bag, "failed-letters"));
    }

    [Fact]
    public void what_failed_stands_in_its_own_list_until_it_is_tried_again()
    {
        var bag = Written().Try().Refuse(permanent: true);
        Assert.Equal((1, "failed", "smtp-550", bag.Now), Assert.Single(Lines(bag, "failed-letters")) is var l ? (l.No, l.Stage, l.LastCode, l.At) : default);
        Assert.Equal("failed", Assert.Single(Lines(bag, "letters")).Stage);
        Assert.Empty(Lines(bag.Again(), "failed-letters"));
        Assert.Equal("waiting", Assert.Single(Lines(bag, "letters")).Stage);
        Assert.Equal("sent", Assert.Single(Lines(bag.Try().Sent(), "letters")).Stage);
    }

    [Fact]
    public void what_waits_stands_in_its_own_list_with_the_oldest_first_until_it_is_sent()
    {
        var bag = With(Notice("a")).Write().Later(Moment).Add(Notice("b")).Write();
        Assert.Equal([1, 2], Lines(bag, "waiting-letters").Select(l => l.No));
        Assert.Equal(2, Assert.Single(Lines(bag.Try().Sent(), "waiting-letters")).No);
    }

    private static IEnumerable<LetterSummary> Lines(Bag bag, string list) => Mailbag.Rows(bag.State!).Where(r => r.List == list).OrderBy(r => r.SortKey, StringComparer.Ordinal).Select(r => (LetterSummary)r.Summary);
}
