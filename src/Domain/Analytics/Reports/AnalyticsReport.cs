using Interviews.Domain.Analytics.Figures;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>Everything that is counted, of the organization, a job or a type (REQ-ANA-01).</summary>
public sealed record AnalyticsReport(
    LocalDate StartDate,
    LocalDate EndDate,
    bool Blind,
    VolumeFigures Volume,
    RateFigures Rates,
    ProcessFigures Process,
    SuccessByKind Success,
    ScoreFigures Scores,
    SatisfactionFigures Satisfaction) : IReport<AnalyticsReport>
{
    static ReportPeriod? IReport<AnalyticsReport>.UsualPeriod => null;

    public static AnalyticsReport Of(ReportSource source)
    {
        var (scope, figures) = (source.Scope, InterviewFigures.Of(source.Sum));
        return new(scope.From, scope.To, source.Blind, figures.Volume, figures.Rates, figures.Process, figures.Success, figures.Scores, figures.Satisfaction);
    }
}
