namespace Interviews.Domain.Questions;

/// <summary>How a question was used, and how well it separates candidates (REQ-QUE-08).</summary>
/// <param name="MeanScore">0 to 100; <c>null</c> without scores.</param>
/// <param name="Judged">Scores in interviews that were decided for or against the candidate: the n of <paramref name="Effectiveness"/>.</param>
/// <param name="Effectiveness"><c>null</c> below <see cref="LeastJudged"/> scores, and with fewer than two on one side.</param>
public sealed record QuestionStatistics(int Asked, int Answered, int Scored, double? MeanScore, int Judged, Effectiveness? Effectiveness)
{
    /// <summary>Fewer scores than these say nothing that could be relied on.</summary>
    public const int LeastJudged = 10;

    public static QuestionStatistics Of(QuestionUsage usage)
    {
        var (scores, judged) = (usage.Scores, usage.ScoresFor.Count + usage.ScoresAgainst.Count);
        return new QuestionStatistics(
            usage.Asked,
            usage.Answered,
            scores.Count,
            scores.Mean,
            judged,
            judged < LeastJudged ? null : Questions.Effectiveness.Of(usage.ScoresFor, usage.ScoresAgainst));
    }
}

/// <summary>The difference of the mean scores of those who were hired or went on and those who were rejected, with its interval of 95 % (Welch's t).</summary>
/// <param name="Difference">In points of 0 to 100. Near 0, the question does not separate; below 0, those who were rejected answer it better.</param>
/// <param name="Low">The lower end of the interval. Above 0, the question separates.</param>
/// <param name="High">Its upper end.</param>
/// <param name="For">How many scores are of those who were hired or went on.</param>
/// <param name="Against">How many are of those who were rejected.</param>
public sealed record Effectiveness(double Difference, double Low, double High, int For, int Against)
{
    /// <returns><c>null</c> with fewer than two scores on one side.</returns>
    public static Effectiveness? Of(ScoreSum scoresFor, ScoreSum scoresAgainst)
    {
        if (scoresFor.Variance is not { } varianceFor || scoresAgainst.Variance is not { } varianceAgainst)
        {
            return null;
        }

        var (errorFor, errorAgainst) = (varianceFor / scoresFor.Count, varianceAgainst / scoresAgainst.Count);
        var difference = scoresFor.Mean!.Value - scoresAgainst.Mean!.Value;
        var error = errorFor + errorAgainst;
        if (error == 0)
        {
            return new Effectiveness(difference, difference, difference, scoresFor.Count, scoresAgainst.Count);
        }

        var freedom = error * error / (errorFor * errorFor / (scoresFor.Count - 1) + errorAgainst * errorAgainst / (scoresAgainst.Count - 1));
        var margin = StudentT.TwoSided95(freedom) * Math.Sqrt(error);
        return new Effectiveness(difference, difference - margin, difference + margin, scoresFor.Count, scoresAgainst.Count);
    }
}
