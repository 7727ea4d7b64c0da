using System.Text.Json.Serialization;
using Interviews.Domain.Analytics.Figures;
using NodaTime;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>How each attribute of scorecards was rated, and how that moves (REQ-ANA-06).</summary>
/// <param name="Items">In order of the attribute.</param>
public sealed record SkillsReport(
    LocalDate StartDate,
    LocalDate EndDate,
    ReportPeriod Period,
    bool Blind,
    IReadOnlyList<SkillRow> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor = null) : IReport<SkillsReport>, IListReport<SkillsReport>
{
    static ReportPeriod? IReport<SkillsReport>.UsualPeriod => ReportPeriod.Month;

    IReadOnlyList<string> IListReport<SkillsReport>.Keys => [.. Items.Select(row => row.Attribute)];

    ReportTable IListReport<SkillsReport>.Table => SkillTableRow.Table(Items, Period);

    public static SkillsReport Of(ReportSource source)
    {
        var trends = source.Rows
            .SelectMany(row => SkillFigures.Of(row.Tally).Select(skill => (skill.Attribute, Point: new SkillPoint(row.Start, skill.Rating.Mean, skill.Rating.N))))
            .ToLookup(each => each.Attribute, each => each.Point, StringComparer.Ordinal);
        IEnumerable<SkillRow> rows = SkillFigures.Of(source.Sum).Select(skill => new SkillRow(skill.Attribute, skill.Rating, [.. trends[skill.Attribute]]));
        return new(source.Scope.From, source.Scope.To, source.Scope.Period, source.Blind, [.. rows]);
    }

    public SkillsReport Page(Range rows, string? nextCursor) => this with { Items = [.. Items.Take(rows)], NextCursor = nextCursor };
}

/// <param name="Trend">The periods in which the attribute was rated, in order.</param>
public sealed record SkillRow(string Attribute, Distribution Rating, IReadOnlyList<SkillPoint> Trend);

/// <param name="Start">The first day of the day, week or month.</param>
/// <param name="N">How many ratings.</param>
public sealed record SkillPoint(LocalDate Start, double? Mean, long N);
