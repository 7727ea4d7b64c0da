using System.Globalization;
using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>How one interviewer usually rates, and how far from their panels (REQ-FBK-22). Each of at least <see cref="InterviewerFigures.LeastN"/> scorecards.</summary>
/// <param name="Mean">The mean of all ratings that they gave, 1 to 5; <c>N</c> counts the scorecards with a rating.</param>
/// <param name="FromPanel">The mean of a scorecard's ratings less that of the panel on the same interview, theirs included; <c>N</c> counts the interviews with two such scorecards or more.</param>
public sealed record InterviewerCalibration(string InterviewerId, Average Mean, Average FromPanel)
{
    public static InterviewerCalibration Of(string interviewerId, Tally tally)
    {
        var given = tally.Counts
            .Where(counter => counter.Key.StartsWith(Counter.Skill, StringComparison.Ordinal))
            .Select(counter => (Rating: int.Parse(counter.Key.AsSpan(counter.Key.LastIndexOf('.') + 1), CultureInfo.InvariantCulture), Count: counter.Value))
            .ToList();
        var mean = new Average(Figure.Quotient(given.Sum(each => each.Rating * each.Count), given.Sum(each => each.Count)), tally.Get(Counter.FeedbackRated));
        return new InterviewerCalibration(interviewerId, mean.AtLeast(InterviewerFigures.LeastN), CalibrationFigures.Of(tally).Rating);
    }
}
