namespace Interviews.Domain.Feedback.Debrief;

/// <summary>How the panel rated one attribute.</summary>
/// <param name="Mean">To two decimal places; <c>null</c> where nobody rated it.</param>
/// <param name="Spread">The highest rating less the lowest; <c>null</c> where nobody rated it.</param>
/// <param name="Agreement">See <see cref="Debrief.Agreement"/>.</param>
public sealed record AttributeDebrief(string Key, string Label, decimal Weight, IReadOnlyList<GivenRating> Ratings, decimal? Mean, int? Spread, decimal? Agreement)
{
    private const int Width = RubricAttribute.HighestPoint - RubricAttribute.LowestPoint;

    /// <param name="counted">The scorecards that count.</param>
    public static AttributeDebrief Of(RubricAttribute attribute, IReadOnlyList<Scorecard> counted)
    {
        GivenRating[] given =
        [
            .. from scorecard in counted
               where scorecard.Ratings.ContainsKey(attribute.Key)
               select new GivenRating(scorecard.InterviewerId, scorecard.Ratings[attribute.Key]),
        ];
        int[] points = [.. given.Select(rating => rating.Rating)];
        return new AttributeDebrief(
            attribute.Key,
            attribute.Label,
            attribute.Weight,
            given,
            Debrief.Agreement.Mean([.. points.Select(point => (decimal)point)]),
            points.Length == 0 ? null : points.Max() - points.Min(),
            Debrief.Agreement.Of(points, Width));
    }
}

/// <param name="Rating">1 to 5.</param>
public sealed record GivenRating(string InterviewerId, int Rating);
