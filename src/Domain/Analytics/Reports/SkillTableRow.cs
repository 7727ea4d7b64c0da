using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Figures;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>How one attribute was rated, as a row among others: what stands in one column is of one period.</summary>
/// <param name="Trend">By <see cref="ReportPeriods.Name"/>, every period in which any attribute of the table was rated, in order.</param>
public sealed record SkillTableRow(string Attribute, Distribution Rating, IReadOnlyDictionary<string, SkillMean> Trend)
{
    private static readonly SkillMean _unrated = new(null, 0);

    internal static ReportTable Table(IReadOnlyList<SkillRow> skills, ReportPeriod period)
    {
        var starts = skills.SelectMany(skill => skill.Trend).Select(point => point.Start).Distinct().Order().ToList();
        return new(new SkillTableRow(string.Empty, new Tally().Ratings(Counter.Skill), Trend([])), [.. skills.Select(skill => new SkillTableRow(skill.Attribute, skill.Rating, Trend(skill.Trend)))]);

        IReadOnlyDictionary<string, SkillMean> Trend(IReadOnlyList<SkillPoint> points)
        {
            var rated = points.ToDictionary(point => point.Start, point => new SkillMean(point.Mean, point.N));
            return starts.ToDictionary(start => ReportPeriods.Name(start, period), start => rated.GetValueOrDefault(start, _unrated));
        }
    }
}

/// <param name="Mean"><c>null</c> where the attribute was not rated.</param>
/// <param name="N">How many ratings.</param>
public sealed record SkillMean(double? Mean, long N);
