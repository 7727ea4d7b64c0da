using Interviews.Domain.Practice;
using Interviews.Domain.Responses;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Practice.PracticeSamples;

namespace Interviews.Domain.Tests.Practice;

/// <summary>REQ-QUE-13 and REQ-QUE-14.</summary>
public sealed class PracticeDeciderTests
{
    private static readonly Instant _due = Monday + Duration.FromMinutes(5) + Settings.Grace;

    private static PracticeInterview Started => Created().After(Monday, new StartPractice());

    [Fact]
    public void Create_AsksNothingYet()
    {
        var decided = PracticeDecider.Create(Guid.NewGuid(), "acme", "c-1", Setup, [Timed], Monday);

        decided.Events.ShouldHaveSingleItem().Step.ShouldBe(PracticeStep.Created);
        (decided.Practice.Status, decided.Practice.OpenNumber, decided.Practice.Sequence).ShouldBe((PracticeStatus.Created, null, 1));
    }

    [Fact]
    public void Start_AsksTheFirstQuestionOnce()
    {
        var decided = Created().Decide(new StartPractice(), Monday).ShouldBeAccepted();

        decided.Events.Select(e => (e.Step, e.Number)).ShouldBe([(PracticeStep.Started, null), (PracticeStep.Asked, 1)]);
        decided.Practice.Questions[0].DueAt.ShouldBe(Monday + Duration.FromMinutes(5));
        decided.Practice.Decide(new StartPractice(), Monday).ShouldBeAccepted().Events.ShouldBeEmpty();
    }

    [Fact]
    public void Answer_WithAFollowUp_AsksItNext()
    {
        var after = Started.After(Monday, Answer(1));

        after.Questions.Select(question => question.Asked.Text).ShouldBe([Timed.Text, "When would you drop one?", Waiting.Text]);
        (after.OpenNumber, after.Questions[1].FollowUpOf, after.Questions[1].Asked.ExpectedAnswer, after.Questions[1].Asked.Hints.Count).ShouldBe((2, 1, null, 0));
    }

    [Fact]
    public void Answer_ToAFollowUp_HasNoFurtherOne() => Started.After(Monday, Answer(1), Answer(2)).Questions.Count.ShouldBe(3);

    [Fact]
    public void Answer_ToTheLastQuestion_CompletesWithAReport()
    {
        var after = Started.After(Monday, Answer(1, score: 40), Answer(2, score: null), Answer(3, score: 81));

        (after.Status, after.EndedAt, after.OpenNumber).ShouldBe((PracticeStatus.Completed, Monday, null));
        (after.Report!.Score, after.Report.Answered, after.Report.Skipped).ShouldBe((61, 3, 0));
    }

    [Fact]
    public void Answer_TheSameOnceMore_ChangesNothing()
    {
        var after = Started.After(Monday, Answer(1), Answer(2), Answer(3));

        after.Decide(Answer(1), Monday + Duration.FromHours(1)).ShouldBeAccepted().Practice.ShouldBeSameAs(after);
    }

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(null, " WHAT does an index do ", 1)]
    [InlineData(null, "Tell me about a project.", null)]
    [InlineData(null, "What is a closure?", null)]
    [InlineData(2, null, null)]
    [InlineData(0, null, null)]
    public void NumberOf_WhatWasAsked_IsFoundByNumberOrText(int? number, string? text, int? found)
    {
        var named = Started.NumberOf(number, text);

        (named.IsRefused ? (int?)null : named.Value).ShouldBe(found);
    }

    [Fact]
    public void Answer_AnotherOne_IsRefused() => Started.After(Monday, Answer(1)).Decide(Answer(1, "Something else."), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Answer_WithOtherWordsInItsTranscript_IsAnother()
    {
        var spoken = Answer(1) with { Answer = new PracticeAnswer("Yes", new Transcript([new("Yes", 0, 300)]), null, null, null) };
        var slower = spoken with { Answer = new PracticeAnswer("Yes", new Transcript([new("Yes", 0, 900)]), null, null, null) };

        var after = Started.After(Monday, spoken);

        after.Decide(spoken, Monday).ShouldBeAccepted().Events.ShouldBeEmpty();
        after.Decide(slower, Monday).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public void Answer_ToAQuestionThatWasNotAsked_IsRefusedOnNumber(int number) => Started.Decide(Answer(number), Monday).ShouldBeRefused(RefusalCode.ValidationFailed, "number");

    [Fact]
    public void Answer_WithinTheGrace_Counts() => Started.Decide(Answer(1), _due - Duration.Epsilon).ShouldBeAccepted();

    [Fact]
    public void Answer_AfterTheGrace_IsRefused() => Started.Decide(Answer(1), _due).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Time_OfAQuestionIsUp_PassesItOverAndWaits()
    {
        var decided = Started.Decide(new PassPracticeTime(), _due).ShouldBeAccepted();

        decided.Events.ShouldHaveSingleItem().Step.ShouldBe(PracticeStep.Skipped);
        (decided.Practice.OpenNumber, decided.Practice.NextNumber, decided.Practice.Questions[0].IsSkipped).ShouldBe((null, 2, true));
        decided.Practice.After(_due + Duration.FromDays(3), new StartPractice()).OpenNumber.ShouldBe(2);
    }

    [Fact]
    public void Time_BeforeAnythingIsDue_ChangesNothing() => Started.Decide(new PassPracticeTime(), _due - Duration.Epsilon).ShouldBeAccepted().Events.ShouldBeEmpty();

    [Fact]
    public void Time_OfTheLastQuestionIsUp_Completes()
    {
        var after = Created(Waiting, Timed with { FollowUpQuestions = [] }).After(Monday, new StartPractice(), Answer(1)).After(_due, new PassPracticeTime());

        (after.Status, after.Report!.Answered, after.Report.Skipped).ShouldBe((PracticeStatus.Completed, 1, 1));
    }

    [Fact]
    public void Time_OfAQuestionWithoutLimit_NeverIsUp()
    {
        var waiting = Created(Waiting).After(Monday, new StartPractice());

        waiting.After(Monday + Duration.FromDays(13), new PassPracticeTime()).OpenNumber.ShouldBe(1);
        waiting.NextDue(Settings).ShouldBe(Monday + Settings.AbandonAfter);
    }

    [Fact]
    public void Time_LongWithoutAStep_GivesUp()
    {
        var after = Created(Waiting).After(Monday, new StartPractice()).After(Monday + Settings.AbandonAfter, new PassPracticeTime());

        (after.Status, after.Report, after.NextDue(Settings)).ShouldBe((PracticeStatus.Abandoned, null, null));
        after.Decide(new StartPractice(), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);
        after.Decide(new CompletePractice(), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    [Fact]
    public void Time_EachStepBeginsItAnew() =>
        Created().After(Monday + Duration.FromDays(10), new StartPractice()).LastStepAt.ShouldBe(Monday + Duration.FromDays(10));

    [Fact]
    public void NextDue_OfAnOpenQuestion_IsTheEndOfItsTimeAndGrace() => Started.NextDue(Settings).ShouldBe(_due);

    [Fact]
    public void Hint_GivesOneMoreUntilThereIsNone()
    {
        var after = Started.After(Monday, new GiveHint(null), new GiveHint(1));

        after.Questions[0].HintsGiven.ShouldBe(2);
        after.Decide(new GiveHint(null), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    [Fact]
    public void Hint_WhereHintsAreNotEnabled_IsRefused() =>
        Created(Setup with { EnableHints = false }).After(Monday, new StartPractice()).Decide(new GiveHint(null), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Hint_ForAQuestionThatDoesNotWait_IsRefused()
    {
        Created().Decide(new GiveHint(null), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);
        Started.Decide(new GiveHint(2), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    [Fact]
    public void Complete_EarlyOrTwice_IsOneReport()
    {
        var after = Started.After(Monday, new CompletePractice());

        (after.Report!.Score, after.Report.Skipped, after.Questions[0].IsSkipped).ShouldBe((null, 1, true));
        after.Decide(new CompletePractice(), Monday + Duration.FromDays(1)).ShouldBeAccepted().Events.ShouldBeEmpty();
    }

    [Fact]
    public void Complete_BeforeTheStart_IsRefused() => Created().Decide(new CompletePractice(), Monday).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Events_OfAWholeInterview_LeadToItsState()
    {
        var created = PracticeDecider.Create(Guid.NewGuid(), "acme", "c-1", Setup, [Timed, Waiting], Monday);
        var (state, happened) = (created.Practice, new List<PracticeEvent>());
        foreach (var command in new PracticeCommand[] { new StartPractice(), new GiveHint(null), Answer(1), Answer(2), new CompletePractice() })
        {
            var decided = state.Decide(command, Monday).ShouldBeAccepted();
            (state, happened) = (decided.Practice, [.. happened, .. decided.Events]);
        }

        happened.Select(e => e.Sequence).ShouldBe(Enumerable.Range(2, happened.Count).Select(number => (long)number));
        var told = happened.Aggregate(created.Practice, PracticeHistory.Apply);
        (told.Status, told.Sequence, told.Questions.Count, told.Questions[0].HintsGiven).ShouldBe((state.Status, state.Sequence, 3, 1));
    }
}
