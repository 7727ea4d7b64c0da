using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>Everything that the metrics of an organization, a job, a type or a candidate say. docs/analytics.md defines each figure.</summary>
public sealed record InterviewFigures(
    VolumeFigures Volume, RateFigures Rates, ProcessFigures Process, SuccessByKind Success, ScoreFigures Scores, SatisfactionFigures Satisfaction)
{
    public static InterviewFigures Of(Tally tally) => new(
        VolumeFigures.Of(tally), RateFigures.Of(tally), ProcessFigures.Of(tally), SuccessByKind.Of(tally), ScoreFigures.Of(tally), SatisfactionFigures.Of(tally));
}

/// <param name="Open">Neither completed, cancelled nor missed yet.</param>
public sealed record VolumeFigures(long Interviews, long Completed, long Cancelled, long NoShows, long Open)
{
    public static VolumeFigures Of(Tally tally)
    {
        var (all, completed, cancelled) = (tally.Get(Counter.Interviews), tally.Get(Counter.Completed), tally.Get(Counter.Cancelled));
        var missed = tally.Get(Counter.NoShowCandidate) + tally.Get(Counter.NoShowInterviewer);
        return new(all, completed, cancelled, missed, all - completed - cancelled - missed);
    }

    /// <summary>The denominator of what can only be said of interviews that are over.</summary>
    internal long Concluded => Completed + Cancelled + NoShows;
}

public sealed record RateFigures(
    Ratio Completion, Ratio Cancellation, Ratio NoShow, Ratio NoShowByCandidate, Ratio NoShowByInterviewer, Ratio Rescheduling, long MovesByCandidate, long MovesByCompany)
{
    public static RateFigures Of(Tally tally)
    {
        var volume = VolumeFigures.Of(tally);
        return new(
            tally.Ratio(Counter.Completed, volume.Concluded),
            tally.Ratio(Counter.Cancelled, volume.Concluded),
            Ratio.Of(volume.NoShows, volume.Concluded),
            tally.Ratio(Counter.NoShowCandidate, volume.Concluded),
            tally.Ratio(Counter.NoShowInterviewer, volume.Concluded),
            tally.Ratio(Counter.Rescheduled, volume.Interviews),
            tally.Get(Counter.MovesByCandidate),
            tally.Get(Counter.MovesByCompany));
    }
}

/// <param name="ResponseRate">Of the completed interviews, how many were rated by their candidate.</param>
public sealed record SatisfactionFigures(Distribution Rating, Ratio ResponseRate)
{
    public static SatisfactionFigures Of(Tally tally)
    {
        var rating = tally.Ratings(Counter.Satisfaction);
        return new(rating, Ratio.Of(rating.N, tally.Get(Counter.Completed)));
    }
}
