using System.Text.Json.Serialization;
using Interviews.Domain.Analytics.Figures;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>One candidate's interviews (REQ-ANA-07). The candidate learns how many there were and when: the members that can be <c>null</c> are absent then.</summary>
public sealed record CandidateReport(
    LocalDate StartDate,
    LocalDate EndDate,
    ReportPeriod Period,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Blind,
    string CandidateId,
    VolumeFigures Volume,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RateFigures? Rates,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ProcessFigures? Process,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SuccessByKind? Success,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreFigures? Scores,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SatisfactionFigures? Satisfaction,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SkillFigures>? Skills,
    IReadOnlyList<VolumeRow> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor = null) : IReport<CandidateReport>, IListReport<CandidateReport>
{
    static ReportPeriod? IReport<CandidateReport>.UsualPeriod => ReportPeriod.Month;

    IReadOnlyList<string> IListReport<CandidateReport>.Keys => [.. Items.Select(row => ReportPeriods.Key(row.Start))];

    ReportTable IListReport<CandidateReport>.Table => new(VolumeRow.Of(MetricsRow.Nothing), Items);

    public static CandidateReport Of(ReportSource source)
    {
        var (scope, sum) = (source.Scope, source.Sum);
        var figures = InterviewFigures.Of(sum);
        var whole = new CandidateReport(
            scope.From,
            scope.To,
            scope.Period,
            source.Blind,
            scope.Subject.PersonId!,
            figures.Volume,
            figures.Rates,
            figures.Process,
            figures.Success,
            figures.Scores,
            figures.Satisfaction,
            SkillFigures.Of(sum),
            [.. source.Rows.Select(VolumeRow.Of)]);

        // Staff who are the candidate themselves are that first: nobody reads what was thought of them.
        return source.Reader.IsOrganizationWide && source.Reader.Id != whole.CandidateId ? whole : whole.ForThemself();
    }

    public CandidateReport Page(Range rows, string? nextCursor) => this with { Items = [.. Items.Take(rows)], NextCursor = nextCursor };

    private CandidateReport ForThemself() => new(StartDate, EndDate, Period, null, CandidateId, Volume, null, null, null, null, null, null, Items);
}

/// <param name="Start">The first day of the day, week or month.</param>
public sealed record VolumeRow(LocalDate Start, VolumeFigures Volume)
{
    public static VolumeRow Of(MetricsRow row) => new(row.Start, VolumeFigures.Of(row.Tally));
}
