namespace Interviews.Domain.Feedback.Debrief;

/// <summary>
/// How far judgments on one scale agree (REQ-FBK-22): 1 less the mean distance of two judgments, over all pairs, as a share of the largest distance that the scale allows.
/// 1 is the same judgment by all; 0 is the two ends of the scale.
/// </summary>
public static class Agreement
{
    private const int Places = 2;

    /// <param name="width">The largest distance, such as 4 for ratings from 1 to 5.</param>
    /// <returns>0 to 1, to two decimal places; <c>null</c> of fewer than two judgments.</returns>
    public static decimal? Of(IReadOnlyList<int> judgments, int width)
    {
        var distances = judgments.SelectMany((one, index) => judgments.Skip(index + 1).Select(other => Math.Abs(one - other))).ToList();
        return distances.Count == 0 ? null : decimal.Round(1 - ((decimal)distances.Sum() / (distances.Count * width)), Places, MidpointRounding.AwayFromZero);
    }

    /// <returns>The mean, to two decimal places; <c>null</c> of nothing.</returns>
    public static decimal? Mean(IReadOnlyList<decimal> values) => values.Count == 0 ? null : decimal.Round(values.Average(), Places, MidpointRounding.AwayFromZero);
}
