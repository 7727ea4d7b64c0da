using Interviews.Domain.Evaluation;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Evaluation.Written;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Evaluation;

public sealed class ReviewDeciderTests
{
    private static readonly Dictionary<string, int> _none = [];

    private static readonly AiEvaluation _advice = Attempt().Finish(new EvaluationOutcome.Answered(Answer(Entry("c1", "4")), null), Duration.Zero, Now);

    [Fact]
    public void Decide_AWordWithItsReason_IsKeptWithWhoAndWhen()
    {
        var reviewed = Decide(_advice, ReviewDecision.Overridden, new() { ["problemSolving"] = 2 }, "She was helped.").ShouldBeAccepted();

        var review = reviewed.Reviews.ShouldHaveSingleItem();
        (review.Decision, review.Overrides["problemSolving"], review.Reason, review.ReviewedBy, review.ReviewedAt)
            .ShouldBe((ReviewDecision.Overridden, 2, "She was helped.", "r-1", Now));
        reviewed.Criteria.ShouldBe(_advice.Criteria);
    }

    [Fact]
    public void Decide_WhatNeedsReview_IsReviewedThen() =>
        Decide(_advice with { State = EvaluationState.NeedsReview }, ReviewDecision.Accepted, _none, "Harmless.").ShouldBeAccepted().State.ShouldBe(EvaluationState.Completed);

    [Fact]
    public void Decide_AnotherWord_KeepsTheEarlierOne()
    {
        var accepted = Decide(_advice, ReviewDecision.Accepted, _none, "Fair.").ShouldBeAccepted();

        Decide(accepted, ReviewDecision.Dismissed, _none, "On second thoughts.").ShouldBeAccepted()
            .Reviews.Select(review => review.Decision).ShouldBe([ReviewDecision.Accepted, ReviewDecision.Dismissed]);
    }

    [Fact]
    public void Decide_TheSameAgain_ChangesNothing()
    {
        var once = Decide(_advice, ReviewDecision.Overridden, new() { ["communication"] = 3 }, "Fair.").ShouldBeAccepted();

        Decide(once, ReviewDecision.Overridden, new() { ["communication"] = 3 }, "Fair.").ShouldBeAccepted().ShouldBeSameAs(once);
    }

    [Fact]
    public void Decide_WithoutADecision_IsRefused() => Decide(_advice, null, _none, "Why?").ShouldBeRefused(RefusalCode.ValidationFailed, "decision");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Decide_WithoutAReason_IsRefused(string? reason) => Decide(_advice, ReviewDecision.Accepted, _none, reason).ShouldBeRefused(RefusalCode.ValidationFailed, "reason");

    [Fact]
    public void Decide_OverriddenWithoutScores_IsRefused() => Decide(_advice, ReviewDecision.Overridden, _none, "No.").ShouldBeRefused(RefusalCode.ValidationFailed, "overrides");

    [Fact]
    public void Decide_AcceptedWithScores_IsRefused() =>
        Decide(_advice, ReviewDecision.Accepted, new() { ["problemSolving"] = 2 }, "No.").ShouldBeRefused(RefusalCode.ValidationFailed, "overrides");

    [Theory]
    [InlineData("charm", 3)]
    [InlineData("problemSolving", 6)]
    public void Decide_ScoreThatIsNone_IsRefused(string criterion, int score) =>
        Decide(_advice, ReviewDecision.Overridden, new() { [criterion] = score }, "No.").ShouldBeRefused(RefusalCode.ValidationFailed, $"overrides.{criterion}");

    [Fact]
    public void Decide_WhereThereIsNoAdvice_IsRefused() =>
        Decide(_advice.Fail(EvaluationFailure.Refused, Now), ReviewDecision.Accepted, _none, "Fine.").ShouldBeRefused(RefusalCode.InvalidTransition);

    private static Result<AiEvaluation> Decide(AiEvaluation evaluation, ReviewDecision? decision, Dictionary<string, int> overrides, string? reason) =>
        ReviewDecider.Decide(evaluation, decision, overrides, reason, As(Recruiter));
}
