using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>How one interviewer is occupied, how soon and how fully they answer, and how they judge beside their panels.</summary>
/// <param name="Decline">Of the times that they were assigned, how often they were taken off before the start.</param>
/// <param name="Satisfaction">What candidates said of the interviews in which they took part.</param>
public sealed record InterviewerReport(
    long Interviews,
    long Completed,
    LoadReport Load,
    Ratio Decline,
    FeedbackReport Feedback,
    Distribution Recommendation,
    CalibrationReport Calibration,
    Distribution Satisfaction)
{
    /// <summary>Fewer would tell of single interviews: what one panel thought, or one candidate said.</summary>
    public const int LeastN = 5;

    public static InterviewerReport Of(Tally tally) => new(
        tally.Get(Counter.Interviews),
        tally.Get(Counter.Completed),
        LoadReport.Of(tally),
        tally.Ratio(Counter.Declined, tally.Get(Counter.Assigned)),
        FeedbackReport.Of(tally),
        ScoreReport.Recommendations(tally),
        CalibrationReport.Of(tally),
        tally.Ratings(Counter.Satisfaction));

    /// <summary>As the interviewer themselves may see it.</summary>
    public InterviewerReport ForThemself() => this with { Satisfaction = Satisfaction.AtLeast(LeastN) };
}

/// <summary>Interviews that are to take place or took place, and their planned minutes.</summary>
public sealed record LoadReport(long Interviews, long Minutes)
{
    public static LoadReport Of(Tally tally) => new(tally.Get(Counter.LoadInterviews), tally.Get(Counter.LoadMinutes));
}

/// <summary>Own judgment less the panel's mean on the same interview, on average: above 0 is milder, below 0 stricter. Of at least <see cref="InterviewerReport.LeastN"/> interviews.</summary>
/// <param name="Recommendation">In steps from strong no (1) to strong yes (4).</param>
/// <param name="Rating">In points of the ratings' means, 1 to 5.</param>
public sealed record CalibrationReport(Average Recommendation, Average Rating)
{
    private const double Million = 1_000_000;

    public static CalibrationReport Of(Tally tally) => new(Offset(tally, Counter.CalibrationRecommendation), Offset(tally, Counter.CalibrationRating));

    private static Average Offset(Tally tally, string family) =>
        Average.Of(tally.Get(family + Counter.Micro) / Million, tally.Get(family + Counter.N)).AtLeast(InterviewerReport.LeastN);
}
