using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

public sealed class ScorecardDeciderTests
{
    private static readonly ScorecardContent _content = new(Recommendation.Yes) { Ratings = new Dictionary<string, int> { ["problemSolving"] = 4 }, Notes = "solid" };

    private static readonly PostScorecard _post = new("s-1", "p-1", _content, Draft: false);

    [Fact]
    public void Post_Submitted_IsVersionOneAndTellsTheInterview()
    {
        var decision = Decide(_post).ShouldBeAccepted();

        (decision.Scorecard.Status, decision.Scorecard.Version, decision.Scorecard.SubmittedBy, decision.Scorecard.SubmittedAt)
            .ShouldBe((ScorecardStatus.Submitted, 1, "p-1", (Instant?)Time.EndsAt));
        var recorded = decision.Events.ShouldHaveSingleItem().ShouldBeOfType<FeedbackRecorded>();
        (recorded.InterviewerId, recorded.Status, recorded.Version).ShouldBe(("p-1", ScorecardStatus.Submitted, 1));
    }

    [Fact]
    public void Post_Draft_IsNotSubmitted()
    {
        var decision = Decide(_post with { Draft = true, Content = new ScorecardContent((Recommendation?)null) }).ShouldBeAccepted();

        (decision.Scorecard.Status, decision.Scorecard.SubmittedAt).ShouldBe((ScorecardStatus.Draft, null));
        decision.Events.ShouldHaveSingleItem().ShouldBeOfType<FeedbackRecorded>().Status.ShouldBe(ScorecardStatus.Draft);
    }

    [Fact]
    public void Post_AtTheStart_IsAccepted() => Decide(_post, now: StartsAt).ShouldBeAccepted();

    [Fact]
    public void Post_BeforeTheStart_IsRefused() => Decide(_post, now: StartsAt - Duration.Epsilon).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Post_Second_IsRefusedNamingTheFirst() =>
        Decide(_post with { ScorecardId = "s-2" }, existing: Posted()).ShouldBeRefused(RefusalCode.InvalidTransition).Detail.ShouldContain("s-1");

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Post_InterviewDidNotTakePlace_IsRefused(InterviewStatus status) => Decide(_post, interview: In(status)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Post_SubmittedWithoutRecommendation_IsRefusedOnRecommendation() =>
        Decide(_post with { Content = new ScorecardContent((Recommendation?)null) }).ShouldBeRefused(RefusalCode.ValidationFailed, "recommendation");

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Post_RatingWithinBounds_IsAccepted(int rating) => Decide(Rated("problemSolving", rating)).ShouldBeAccepted();

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Post_RatingBeyondBounds_IsRefusedOnTheAttribute(int rating) =>
        Decide(Rated("problemSolving", rating)).ShouldBeRefused(RefusalCode.ValidationFailed, "ratings.problemSolving");

    [Fact]
    public void Post_AttributeOf100_IsAccepted() => Decide(Rated(new string('x', 100), 3)).ShouldBeAccepted();

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Post_AttributeEmptyOrTooLong_IsRefusedOnRatings(int length) =>
        Decide(Rated(new string('x', length), 3)).ShouldBeRefused(RefusalCode.ValidationFailed, "ratings");

    [Theory]
    [InlineData("problemSolving")]
    [InlineData("problem_solving")]
    [InlineData("Problem Solving")]
    [InlineData("PROBLEM-SOLVING")]
    public void Post_AttributeOfTheRubric_IsKeptUnderItsSpelling(string spelled) =>
        Decide(Rated(spelled, 2), interview: WithRubric).ShouldBeAccepted().Scorecard.Ratings.ShouldBe(new Dictionary<string, int> { ["problemSolving"] = 2 });

    [Theory]
    [InlineData("Comunication")]
    [InlineData("C#")]
    public void Post_AttributeBeyondTheRubric_IsRefusedNamingItAndTheRubric(string attribute) =>
        Decide(Rated(attribute, 5), interview: WithRubric).ShouldBeRefused(RefusalCode.ValidationFailed, $"ratings.{attribute}").Errors[$"ratings.{attribute}"]
            .ShouldBe([$"'{attribute}' is not in the rubric of the interview, which is problemSolving, C++."]);

    [Fact]
    public void Post_AttributeWithoutARubric_IsKeptAsItIs() =>
        Decide(Rated("problem_solving", 2)).ShouldBeAccepted().Scorecard.Ratings.Keys.ShouldBe(["problem_solving"]);

    [Fact]
    public void Post_OneAttributeUnderTwoSpellings_IsRefusedNamingBoth() =>
        Decide(With(_content with { Ratings = new Dictionary<string, int> { ["Problem Solving"] = 4, ["problem_solving"] = 5 } }))
            .ShouldBeRefused(RefusalCode.ValidationFailed, "ratings.problem_solving").Errors["ratings.problem_solving"]
            .ShouldBe(["'problem_solving' and 'Problem Solving' are one attribute; rate it once."]);

    [Fact]
    public void Post_RatingsInAnyOrder_AreKeptInThatOfTheRubric() =>
        Decide(With(_content with { Ratings = new Dictionary<string, int> { ["c++"] = 5, ["problem_solving"] = 2 } }), interview: WithRubric)
            .ShouldBeAccepted().Scorecard.Ratings.Keys.ShouldBe(["problemSolving", "C++"]);

    [Fact]
    public void Post_WithoutARequiredAttribute_IsRefusedNamingIt() =>
        Decide(Rated("C++", 5), interview: Requiring).ShouldBeRefused(RefusalCode.ValidationFailed, "ratings.problemSolving");

    [Fact]
    public void Post_WithoutARequiredAttribute_IsADraftAllTheSame() => Decide(Rated("C++", 5) with { Draft = true }, interview: Requiring).ShouldBeAccepted();

    [Fact]
    public void Put_ThatTakesARequiredRatingAway_IsRefusedNamingIt() =>
        Decide(Put(Rated("C++", 5).Content), existing: Posted(), interview: Requiring).ShouldBeRefused(RefusalCode.ValidationFailed, "ratings.problemSolving");

    [Theory]
    [InlineData(2, 5, "3.0")]
    [InlineData(1, 2, "1.3")]
    [InlineData(4, 5, "4.3")]
    public void Post_Ratings_HaveTheWeightedMeanAsTheirScore(int problemSolving, int cpp, string score) =>
        Decide(With(_content with { Ratings = new Dictionary<string, int> { ["C++"] = cpp, ["problemSolving"] = problemSolving } }), interview: Requiring)
            .ShouldBeAccepted().Scorecard.Score.ShouldBe(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Post_WithoutRatings_HasNoScore() => Decide(With(_content with { Ratings = new Dictionary<string, int>() })).ShouldBeAccepted().Scorecard.Score.ShouldBeNull();

    [Fact]
    public void Put_AttributeBeyondTheRubric_IsRefused() => Decide(
        Put(_content with { Ratings = new Dictionary<string, int> { ["craft"] = 4 } }), existing: Posted(), interview: WithRubric)
        .ShouldBeRefused(RefusalCode.ValidationFailed, "ratings.craft");

    [Fact]
    public void Post_FiftyAttributes_IsAccepted() => Decide(With(_content with { Ratings = Ratings(50) })).ShouldBeAccepted();

    [Fact]
    public void Post_MoreAttributes_IsRefusedOnRatings() => Decide(With(_content with { Ratings = Ratings(51) })).ShouldBeRefused(RefusalCode.ValidationFailed, "ratings");

    [Fact]
    public void Post_TextsOf10000_AreAccepted()
    {
        var text = new string('x', 10_000);

        Decide(With(_content with { Notes = text, Strengths = text, Concerns = text })).ShouldBeAccepted();
    }

    [Fact]
    public void Post_TextsTooLong_AreRefusedOnEachField()
    {
        var text = new string('x', 10_001);

        Decide(With(_content with { Notes = text, Strengths = text, Concerns = text }))
            .ShouldBeRefused(RefusalCode.ValidationFailed).Errors.Keys.ShouldBe(["notes", "strengths", "concerns"], ignoreOrder: true);
    }

    [Fact]
    public void Post_ByAnotherInterviewer_IsForbidden() => Decide(_post, John).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Post_ByTheCandidate_IsForbidden() => Decide(_post, Carla).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Post_ByStaffOnBehalf_SaysWhoTypedIt()
    {
        var scorecard = Decide(_post, Recruiter).ShouldBeAccepted().Scorecard;

        (scorecard.InterviewerId, scorecard.SubmittedBy).ShouldBe(("p-1", "r-1"));
    }

    [Fact]
    public void Post_OnBehalfOfSomebodyNotAssigned_IsRefusedOnInterviewerId() =>
        Decide(_post with { InterviewerId = "p-9" }, Recruiter).ShouldBeRefused(RefusalCode.ValidationFailed, "interviewerId");

    [Fact]
    public void Post_ByATrainee_IsAccepted() => Decide(_post with { InterviewerId = "p-3" }, new Actor("p-3", Acme, Role.Interviewer)).ShouldBeAccepted();

    [Fact]
    public void Put_Existing_KeepsWhatItSaidBefore()
    {
        var first = Posted();
        var second = Decide(Put(_content with { Recommendation = Recommendation.No }), existing: first).ShouldBeAccepted().Scorecard;
        var third = Decide(Put(_content), existing: second).ShouldBeAccepted().Scorecard;

        (third.ScorecardId, third.Version, third.SubmittedAt).ShouldBe(("s-1", 3, first.SubmittedAt));
        third.Earlier.Select(earlier => (earlier.Version, earlier.Recommendation, earlier.Earlier.Count)).ShouldBe([(1, Recommendation.Yes, 0), (2, Recommendation.No, 0)]);
    }

    [Fact]
    public void Put_Missing_IsNotFound() => Decide(Put(_content)).ShouldBeRefused(RefusalCode.NotFound);

    [Fact]
    public void Put_DraftSubmitted_IsSubmittedNow() =>
        Decide(Put(_content), existing: Posted(_post with { Draft = true })).ShouldBeAccepted().Scorecard.SubmittedAt.ShouldBe(Time.EndsAt);

    /// <summary>To put again what is there is no edit, whichever way an attribute is spelled.</summary>
    [Theory]
    [InlineData("problemSolving")]
    [InlineData("problem_solving")]
    public void Put_WhatIsThereAlready_MakesNoVersion(string attribute)
    {
        var interview = Scheduled() with { Rubric = InterviewRubric.Naming(["problemSolving"]) };
        var posted = Decide(Rated("problemSolving", 4), interview: interview).ShouldBeAccepted().Scorecard;

        var again = Decide(Put(Rated(attribute, 4).Content), existing: posted, interview: interview).ShouldBeAccepted();
        var changed = Decide(Put(Rated(attribute, 5).Content), existing: posted, interview: interview).ShouldBeAccepted();

        (again.Scorecard, again.Events.Count).ShouldBe((posted, 0));
        (changed.Scorecard.Version, changed.Events.Count).ShouldBe((2, 1));
    }

    [Fact]
    public void Put_SubmittedBackToDraft_IsRefusedOnDraft() =>
        Decide(Put(_content) with { Draft = true }, existing: Posted()).ShouldBeRefused(RefusalCode.ValidationFailed, "draft");

    [Fact]
    public void Dismiss_ByStaff_OwesNothing()
    {
        var decision = Decide(new DismissScorecard("s-1", "p-1"), Recruiter).ShouldBeAccepted();

        decision.Scorecard.Status.ShouldBe(ScorecardStatus.Dismissed);
        FeedbackDuty.Owing(InterviewHistory.Fold(Scheduled(), decision.Events)!).Select(interviewer => interviewer.Id).ShouldBe(["p-2"]);
    }

    [Fact]
    public void Dismiss_ADraft_KeepsItAsAnEarlierVersion() =>
        Decide(new DismissScorecard("s-2", "p-1"), Recruiter, Posted(_post with { Draft = true })).ShouldBeAccepted()
            .Scorecard.Earlier.ShouldHaveSingleItem().Notes.ShouldBe("solid");

    [Fact]
    public void Dismiss_Submitted_IsRefused() => Decide(new DismissScorecard("s-2", "p-1"), Recruiter, Posted()).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Dismiss_ByTheInterviewer_IsForbidden() => Decide(new DismissScorecard("s-1", "p-1")).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Decide_ThatTheInterviewRefuses_IsRefused() =>
        Decide(_post, interview: In(InterviewStatus.Cancelled)).ShouldBeRefused(RefusalCode.InvalidTransition);

    /// <summary>Problem solving is required, and weighs twice as much.</summary>
    private static Interview Requiring => Scheduled() with
    {
        Rubric = new InterviewRubric { Attributes = [new("problemSolving", "Problem solving", 2, Required: true), RubricAttribute.Named("C++")] },
    };

    private static Interview WithRubric => Scheduled() with { Rubric = InterviewRubric.Naming(["problemSolving", "C++"]) };

    private static Scorecard Posted(PostScorecard? command = null) => Decide(command ?? _post, now: StartsAt).ShouldBeAccepted().Scorecard;

    private static PutScorecard Put(ScorecardContent content) => new("p-1", content, Draft: false);

    private static PostScorecard With(ScorecardContent content) => _post with { Content = content };

    private static PostScorecard Rated(string attribute, int rating) => With(_content with { Ratings = new Dictionary<string, int> { [attribute] = rating } });

    private static Dictionary<string, int> Ratings(int count) => Enumerable.Range(0, count).ToDictionary(number => $"attribute {number}", _ => 3);

    private static Result<ScorecardDecision> Decide(
        ScorecardCommand command, Actor? actor = null, Scorecard? existing = null, Instant? now = null, Interview? interview = null) =>
        ScorecardDecider.Decide(interview ?? Scheduled(), existing, command, As(actor ?? Jane, now ?? Time.EndsAt));
}
