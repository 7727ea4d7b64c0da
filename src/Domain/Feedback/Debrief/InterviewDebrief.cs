using Interviews.Domain.Interviews;

namespace Interviews.Domain.Feedback.Debrief;

/// <summary>
/// The scorecards of one interview side by side (REQ-FBK-22), for those who may see them. Trainees, and those who left the panel, are shown apart and enter no figure.
/// </summary>
public sealed record InterviewDebrief(
    IReadOnlyList<AttributeDebrief> Attributes,
    RecommendationDebrief Recommendation,
    ScoreDebrief Score,
    IReadOnlyList<DebriefGap> Gaps,
    IReadOnlyList<MissingScorecard> Missing,
    IReadOnlyList<UncountedScorecard> NotCounted)
{
    /// <summary>Strong no to strong yes are four steps.</summary>
    private const int RecommendationWidth = (int)Feedback.Recommendation.StrongYes - (int)Feedback.Recommendation.StrongNo;

    /// <param name="scorecards">All of the interview's.</param>
    public static InterviewDebrief Of(Interview interview, IReadOnlyList<Scorecard> scorecards)
    {
        var counted = FeedbackDuty.Counted(interview, scorecards).ToList();
        var attributes = Rated(interview.Rubric, counted).Select(attribute => AttributeDebrief.Of(attribute, counted)).ToList();
        return new InterviewDebrief(attributes, Recommended(counted), Scored(counted), [.. attributes.SelectMany(DebriefGap.In)], MissingFrom(interview), [.. Uncounted(interview, scorecards, counted)]);
    }

    /// <summary>The attributes of the rubric in its order, and behind them those that were rated beyond it.</summary>
    private static IEnumerable<RubricAttribute> Rated(InterviewRubric rubric, IReadOnlyList<Scorecard> counted) => rubric.Attributes.Concat(
        counted.SelectMany(scorecard => scorecard.Ratings.Keys).Distinct().Order(StringComparer.Ordinal).Select(RubricAttribute.Named)).DistinctBy(attribute => attribute.Key);

    private static RecommendationDebrief Recommended(IReadOnlyList<Scorecard> counted)
    {
        int[] steps = [.. counted.Where(scorecard => scorecard.Recommendation != Feedback.Recommendation.NoDecision).Select(scorecard => (int)scorecard.Recommendation)];
        return new RecommendationDebrief(
            [.. counted.Select(scorecard => new GivenRecommendation(scorecard.InterviewerId, scorecard.Recommendation))], Agreement.Of(steps, RecommendationWidth));
    }

    private static ScoreDebrief Scored(IReadOnlyList<Scorecard> counted)
    {
        GivenScore[] given = [.. counted.SelectMany(scorecard => scorecard.ShownScore is { } score ? [new GivenScore(scorecard.InterviewerId, score)] : Array.Empty<GivenScore>())];
        return new ScoreDebrief(given, Agreement.Mean([.. given.Select(score => score.Score)]));
    }

    private static IReadOnlyList<MissingScorecard> MissingFrom(Interview interview)
    {
        var owing = FeedbackDuty.Owing(interview).Select(interviewer => new MissingScorecard(interviewer.Id!, MissingReason.Owed));
        var dismissed = FeedbackDuty.Asked(interview)
            .Where(interviewer => interview.Feedback.GetValueOrDefault(interviewer.Id!) == ScorecardStatus.Dismissed)
            .Select(interviewer => new MissingScorecard(interviewer.Id!, MissingReason.Dismissed));
        return [.. owing.Concat(dismissed).OrderBy(missing => missing.InterviewerId, StringComparer.Ordinal)];
    }

    private static IEnumerable<UncountedScorecard> Uncounted(Interview interview, IReadOnlyList<Scorecard> scorecards, IReadOnlyList<Scorecard> counted) =>
        from scorecard in scorecards.Except(counted)
        where scorecard.Status == ScorecardStatus.Submitted
        let isTrainee = interview.Details.Interviewers.Any(interviewer => interviewer.Id == scorecard.InterviewerId)
        orderby scorecard.InterviewerId
        select new UncountedScorecard(
            scorecard.InterviewerId, isTrainee ? UncountedReason.Trainee : UncountedReason.LeftThePanel, scorecard.Recommendation, scorecard.Ratings, scorecard.ShownScore);
}

/// <param name="Agreement">Of those who decided; see <see cref="Debrief.Agreement"/>.</param>
public sealed record RecommendationDebrief(IReadOnlyList<GivenRecommendation> Given, decimal? Agreement);

public sealed record GivenRecommendation(string InterviewerId, Recommendation Recommendation);

/// <param name="Mean">Of the scores, to two decimal places; <c>null</c> where there is none.</param>
public sealed record ScoreDebrief(IReadOnlyList<GivenScore> Given, decimal? Mean);

/// <param name="Score">See <see cref="InterviewRubric.ScoreOf"/>.</param>
public sealed record GivenScore(string InterviewerId, decimal Score);

/// <summary>Somebody who was asked for a scorecard, and has given none.</summary>
public sealed record MissingScorecard(string InterviewerId, MissingReason Reason);

public enum MissingReason
{
    Owed,

    /// <summary>They did not attend.</summary>
    Dismissed,
}

/// <summary>A submitted scorecard that enters no figure.</summary>
public sealed record UncountedScorecard(string InterviewerId, UncountedReason Reason, Recommendation Recommendation, IReadOnlyDictionary<string, int> Ratings, decimal? Score);

public enum UncountedReason
{
    Trainee,

    /// <summary>Its author is not one of the interviewers any more.</summary>
    LeftThePanel,
}
