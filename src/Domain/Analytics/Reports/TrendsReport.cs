using System.Text.Json.Serialization;
using Interviews.Domain.Analytics.Figures;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>Volume, rates and scores day by day, week by week or month by month (REQ-ANA-05).</summary>
public sealed record TrendsReport(
    LocalDate StartDate,
    LocalDate EndDate,
    ReportPeriod Period,
    bool Blind,
    IReadOnlyList<TrendRow> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor = null) : IReport<TrendsReport>, IListReport<TrendsReport>
{
    static ReportPeriod? IReport<TrendsReport>.UsualPeriod => ReportPeriod.Month;

    IReadOnlyList<string> IListReport<TrendsReport>.Keys => [.. Items.Select(row => ReportPeriods.Key(row.Start))];

    ReportTable IListReport<TrendsReport>.Table => new(TrendRow.Of(MetricsRow.Nothing), Items);

    public static TrendsReport Of(ReportSource source) =>
        new(source.Scope.From, source.Scope.To, source.Scope.Period, source.Blind, [.. source.Rows.Select(TrendRow.Of)]);

    public TrendsReport Page(Range rows, string? nextCursor) => this with { Items = [.. Items.Take(rows)], NextCursor = nextCursor };
}

/// <param name="Start">The first day of the day, week or month.</param>
public sealed record TrendRow(LocalDate Start, VolumeFigures Volume, RateFigures Rates, Ratio PassThrough, ScoreFigures Scores, SatisfactionFigures Satisfaction)
{
    public static TrendRow Of(MetricsRow row)
    {
        var figures = InterviewFigures.Of(row.Tally);
        return new(row.Start, figures.Volume, figures.Rates, figures.Process.PassThrough, figures.Scores, figures.Satisfaction);
    }
}
