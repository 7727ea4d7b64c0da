using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>How one interviewer is occupied, how soon and how fully they answer, and how they judge beside their panels.</summary>
/// <param name="Decline">Of the times that they were assigned, how often they were taken off before the start.</param>
/// <param name="Satisfaction">What candidates said of the interviews in which they took part.</param>
public sealed record InterviewerFigures(
    long Interviews,
    long Completed,
    LoadFigures Load,
    Ratio Decline,
    FeedbackFigures Feedback,
    Distribution Recommendation,
    CalibrationFigures Calibration,
    Distribution Satisfaction)
{
    /// <summary>Fewer would tell of single interviews: what one panel thought, or one candidate said.</summary>
    public const int LeastN = 5;

    public static InterviewerFigures Of(Tally tally) => new(
        tally.Get(Counter.Interviews),
        tally.Get(Counter.Completed),
        LoadFigures.Of(tally),
        tally.Ratio(Counter.Declined, tally.Get(Counter.Assigned)),
        FeedbackFigures.Of(tally),
        ScoreFigures.Recommendations(tally),
        CalibrationFigures.Of(tally),
        tally.Ratings(Counter.Satisfaction));

    /// <summary>As the interviewer themselves may see it.</summary>
    public InterviewerFigures ForThemself() => this with { Satisfaction = Satisfaction.AtLeast(LeastN) };
}

/// <summary>Interviews that are to take place or took place, and their planned minutes.</summary>
public sealed record LoadFigures(long Interviews, long Minutes)
{
    public static LoadFigures Of(Tally tally) => new(tally.Get(Counter.LoadInterviews), tally.Get(Counter.LoadMinutes));
}

/// <summary>Own judgment less the panel's mean on the same interview, on average: above 0 is milder, below 0 stricter. Of at least <see cref="InterviewerFigures.LeastN"/> interviews.</summary>
/// <param name="Recommendation">In steps from strong no (1) to strong yes (4).</param>
/// <param name="Rating">In points of the ratings' means, 1 to 5.</param>
public sealed record CalibrationFigures(Average Recommendation, Average Rating)
{
    private const double Million = 1_000_000;

    public static CalibrationFigures Of(Tally tally) => new(Offset(tally, Counter.CalibrationRecommendation), Offset(tally, Counter.CalibrationRating));

    private static Average Offset(Tally tally, string family) =>
        Average.Of(tally.Get(family + Counter.Micro) / Million, tally.Get(family + Counter.N)).AtLeast(InterviewerFigures.LeastN);
}
