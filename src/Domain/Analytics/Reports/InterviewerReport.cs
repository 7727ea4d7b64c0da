using System.Text.Json.Serialization;
using Interviews.Domain.Analytics.Figures;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>
/// Load, promptness and calibration of one interviewer (REQ-ANA-08). An interview enters the comparison with its panel only once their own scorecard is in, so
/// nothing of it is told before (REQ-ANA-10).
/// </summary>
public sealed record InterviewerReport(
    LocalDate StartDate,
    LocalDate EndDate,
    ReportPeriod Period,
    bool Blind,
    string InterviewerId,
    InterviewerFigures Summary,
    IReadOnlyList<LoadRow> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor = null) : IReport<InterviewerReport>, IListReport<InterviewerReport>
{
    static ReportPeriod? IReport<InterviewerReport>.UsualPeriod => ReportPeriod.Week;

    IReadOnlyList<string> IListReport<InterviewerReport>.Keys => [.. Items.Select(row => ReportPeriods.Key(row.Start))];

    ReportTable IListReport<InterviewerReport>.Table => new(LoadRow.Of(MetricsRow.Nothing), Items);

    public static InterviewerReport Of(ReportSource source)
    {
        var (scope, figures) = (source.Scope, InterviewerFigures.Of(source.Sum));
        return new(
            scope.From,
            scope.To,
            scope.Period,
            source.Blind,
            scope.Subject.PersonId!,
            source.Reader.IsOrganizationWide ? figures : figures.ForThemself(),
            [.. source.Rows.Select(LoadRow.Of)]);
    }

    public InterviewerReport Page(Range rows, string? nextCursor) => this with { Items = [.. Items.Take(rows)], NextCursor = nextCursor };
}

/// <param name="Start">The first day of the day, week or month.</param>
public sealed record LoadRow(LocalDate Start, LoadFigures Load)
{
    public static LoadRow Of(MetricsRow row) => new(row.Start, LoadFigures.Of(row.Tally));
}
