using Interviews.Domain.Analytics.Figures;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>How long things take and where they lead (REQ-ANA-04).</summary>
public sealed record ProcessReport(LocalDate StartDate, LocalDate EndDate, bool Blind, ProcessFigures Process) : IReport<ProcessReport>
{
    static ReportPeriod? IReport<ProcessReport>.UsualPeriod => null;

    public static ProcessReport Of(ReportSource source) => new(source.Scope.From, source.Scope.To, source.Blind, ProcessFigures.Of(source.Sum));
}
