using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Debrief;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

/// <summary>REQ-FBK-22: Jane and John, and a shadow who counts for nobody.</summary>
public sealed class InterviewDebriefTests
{
    private static readonly InterviewRubric _rubric = new()
    {
        Attributes = [new("craft", "Craft", 2, Required: false), RubricAttribute.Named("design"), RubricAttribute.Named("tests"), RubricAttribute.Named("speech")],
    };

    [Fact]
    public void Of_TwoScorecards_ComparesEachAttributeInTheOrderOfTheRubric()
    {
        var debrief = Debrief(Card("p-2", Recommendation.No, ("craft", 2), ("design", 4)), Card("p-1", Recommendation.StrongYes, ("craft", 5), ("tests", 3), ("design", 4)));

        debrief.Attributes.Select(each => (each.Key, each.Mean, each.Spread, each.Agreement)).ShouldBe(
            [("craft", 3.5m, 3, 0.25m), ("design", 4m, 0, 1m), ("tests", 3m, 0, null), ("speech", null, null, null)]);
        debrief.Attributes[0].Ratings.ShouldBe([new GivenRating("p-1", 5), new GivenRating("p-2", 2)]);
        debrief.Attributes[0].ShouldSatisfyAllConditions(craft => craft.Label.ShouldBe("Craft"), craft => craft.Weight.ShouldBe(2));
        debrief.Gaps.ShouldBe([new("craft", GapKind.FarApart), new("tests", GapKind.RatedOnce), new("speech", GapKind.NotRated)]);
        debrief.Recommendation.Agreement.ShouldBe(0.33m, "Strong yes and no are two of three steps apart.");
        debrief.Score.Mean.ShouldBe(3.5m, "4.0 of Jane and 3.0 of John.");
        debrief.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ATraineeAndWhoLeft_ShowsThemApart()
    {
        var debrief = Debrief(Card("p-1", Recommendation.Yes, ("craft", 4)), Card("p-3", Recommendation.No, ("craft", 1)), Card("p-8", Recommendation.No, ("craft", 1)));

        debrief.Attributes[0].Mean.ShouldBe(4);
        debrief.Recommendation.Given.ShouldHaveSingleItem().InterviewerId.ShouldBe("p-1");
        debrief.NotCounted.Select(each => (each.InterviewerId, each.Reason)).ShouldBe([("p-3", UncountedReason.Trainee), ("p-8", UncountedReason.LeftThePanel)]);
    }

    [Fact]
    public void Of_DraftsAndTheDismissed_NamesWhoIsMissing()
    {
        var debrief = Debrief(Card("p-1", Recommendation.Yes) with { Status = ScorecardStatus.Draft }, Card("p-2", Recommendation.NoDecision) with { Status = ScorecardStatus.Dismissed });

        debrief.Missing.ShouldBe([new("p-1", MissingReason.Owed), new("p-2", MissingReason.Dismissed)]);
        debrief.Recommendation.Given.ShouldBeEmpty();
        debrief.Recommendation.Agreement.ShouldBeNull();
        debrief.Score.Mean.ShouldBeNull();
        debrief.NotCounted.ShouldBeEmpty();
    }

    [Fact]
    public void Of_WhoCouldNotDecide_LeavesThemOutOfTheAgreement() =>
        Debrief(Card("p-1", Recommendation.Yes), Card("p-2", Recommendation.NoDecision)).Recommendation.ShouldSatisfyAllConditions(
            given => given.Given.Count.ShouldBe(2), given => given.Agreement.ShouldBeNull());

    [Fact]
    public void Of_RatingsBeyondTheRubric_ShowsThemBehindIt() =>
        Debrief(Card("p-1", Recommendation.Yes, ("zeal", 4), ("aim", 2))).Attributes.Select(each => each.Key).ShouldBe(["craft", "design", "tests", "speech", "aim", "zeal"]);

    [Theory]
    [InlineData(new[] { 3, 3, 3 }, 1.0)]
    [InlineData(new[] { 1, 5 }, 0.0)]
    [InlineData(new[] { 1, 3, 5 }, 0.33)]
    [InlineData(new[] { 4, 5, 5 }, 0.83)]
    public void Agreement_OfRatings_IsOneLessTheMeanDistanceOfTwo(int[] ratings, double expected) => Agreement.Of(ratings, 4).ShouldBe((decimal)expected);

    [Fact]
    public void Agreement_OfOne_IsNone() => Agreement.Of([3], 4).ShouldBeNull();

    private static InterviewDebrief Debrief(params Scorecard[] scorecards) => InterviewDebrief.Of(
        In(InterviewStatus.Completed) with { Rubric = _rubric, Feedback = scorecards.ToDictionary(scorecard => scorecard.InterviewerId, scorecard => scorecard.Status) }, scorecards);

    private static Scorecard Card(string interviewerId, Recommendation recommendation, params (string Key, int Rating)[] ratings) => new()
    {
        ScorecardId = $"s-{interviewerId}",
        InterviewId = Id,
        OrganizationId = Acme,
        InterviewerId = interviewerId,
        SubmittedBy = interviewerId,
        Status = ScorecardStatus.Submitted,
        Recommendation = recommendation,
        Ratings = ratings.ToDictionary(rating => rating.Key, rating => rating.Rating),
        Version = 1,
        UpdatedAt = Now,
    };
}
