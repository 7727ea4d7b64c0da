using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>How long things take and where they lead (REQ-ANA-04).</summary>
public sealed record ProcessFigures(
    Average TimeToScheduleHours,
    Average LeadTimeHours,
    Ratio Rescheduling,
    DurationFigures Duration,
    FeedbackFigures Feedback,
    Average DecisionTimeHours,
    Ratio PassThrough,
    IReadOnlyDictionary<string, Ratio> PassThroughByRound,
    IReadOnlyDictionary<string, Ratio> PassThroughByType,
    OfferFigures Offers)
{
    public static ProcessFigures Of(Tally tally) => new(
        tally.Hours(Counter.TimeToScheduleSeconds, tally.Get(Counter.TimeToScheduleN)),
        tally.Hours(Counter.LeadTimeSeconds, tally.Get(Counter.Interviews)),
        tally.Ratio(Counter.Rescheduled, tally.Get(Counter.Interviews)),
        DurationFigures.Of(tally),
        FeedbackFigures.Of(tally),
        tally.Hours(Counter.DecisionSeconds, tally.Get(Counter.Decided)),
        PassThroughOf(tally, string.Empty),
        Each(tally, Counter.Round),
        Each(tally, Counter.Type),
        OfferFigures.Of(tally));

    internal static Ratio PassThroughOf(Tally tally, string family) => tally.Ratio(family + Counter.Passed, tally.Get(family + Counter.Decided));

    private static Dictionary<string, Ratio> Each(Tally tally, string family) =>
        tally.Members(family).ToDictionary(member => member, member => PassThroughOf(tally, $"{family}{member}."));
}

/// <summary>Of completed interviews whose length was recorded.</summary>
/// <param name="OverrunMinutes">Actual less planned; negative where interviews end early.</param>
public sealed record DurationFigures(Average ActualMinutes, Average PlannedMinutes, Average OverrunMinutes)
{
    public static DurationFigures Of(Tally tally)
    {
        var (n, actual, planned) = (tally.Get(Counter.DurationN), tally.Get(Counter.DurationActualMinutes), tally.Get(Counter.DurationPlannedMinutes));
        return new(Average.Of(actual, n), Average.Of(planned, n), Average.Of(actual - planned, n));
    }
}

/// <param name="Complete">Of the scorecards that came: with a recommendation, a rating and an explanation. The next three are its parts.</param>
public sealed record FeedbackFigures(
    long Asked, long Submitted, long Outstanding, Average SubmissionHours, Ratio Late, Ratio Complete, Ratio WithRecommendation, Ratio WithRatings, Ratio WithExplanation)
{
    public static FeedbackFigures Of(Tally tally)
    {
        var (asked, submitted) = (tally.Get(Counter.FeedbackAsked), tally.Get(Counter.FeedbackSubmitted));
        return new(
            asked,
            submitted,
            asked - submitted,
            tally.Hours(Counter.FeedbackSeconds, submitted),
            tally.Ratio(Counter.FeedbackLate, submitted),
            tally.Ratio(Counter.FeedbackComplete, submitted),
            tally.Ratio(Counter.FeedbackDecided, submitted),
            tally.Ratio(Counter.FeedbackRated, submitted),
            tally.Ratio(Counter.FeedbackExplained, submitted));
    }
}

/// <param name="Acceptance">Of the offers that were answered.</param>
public sealed record OfferFigures(long Made, long Accepted, long Declined, long Open, Ratio Acceptance)
{
    public static OfferFigures Of(Tally tally)
    {
        var (made, accepted, declined) = (tally.Get(Counter.OffersMade), tally.Get(Counter.OffersAccepted), tally.Get(Counter.OffersDeclined));
        return new(made, accepted, declined, made - accepted - declined, Ratio.Of(accepted, accepted + declined));
    }
}
