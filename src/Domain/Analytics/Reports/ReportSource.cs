using Interviews.Domain.Access;
using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>What a report is made of, and for whom.</summary>
/// <param name="Blind">The reader is not to know yet what others thought of a candidate: it is in no row (REQ-ANA-10).</param>
/// <param name="Rows">In order of time.</param>
public sealed record ReportSource(ReportScope Scope, Actor Reader, bool Blind, IReadOnlyList<MetricsRow> Rows)
{
    public IReadOnlyList<MetricsRow> Rows { get; } = Blind ? [.. Rows.Select(row => row with { Tally = row.Tally.WithoutJudgments() })] : Rows;

    public Tally Sum => Tally.Of(Rows.Select(row => row.Tally.Counts));
}
