using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Analytics.Reports;

/// <summary>The length of time that one row of a report stands for.</summary>
public enum ReportPeriod
{
    Day,

    /// <summary>From Monday to Sunday (ISO 8601).</summary>
    Week,

    Month,
}

/// <summary>Which documents a report of some days is made of, and which row each belongs to.</summary>
public static class ReportPeriods
{
    private static readonly LocalDatePattern _month = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");

    /// <summary>Whole months are read as such where no shorter row asks for their days, so that years cost as much as weeks.</summary>
    /// <returns>Ranges that do not overlap and together are all days from <paramref name="from"/> to <paramref name="to"/>, both included.</returns>
    public static IReadOnlyList<(MetricsGrain Grain, LocalDate From, LocalDate To)> Ranges(LocalDate from, LocalDate to, ReportPeriod period)
    {
        var firstMonth = from.Day == 1 ? from : Month(from).PlusMonths(1);
        var afterMonths = Month(to.PlusDays(1));
        if (period != ReportPeriod.Month || firstMonth >= afterMonths)
        {
            return [(MetricsGrain.Day, from, to)];
        }

        (MetricsGrain Grain, LocalDate From, LocalDate To)[] ranges =
        [
            (MetricsGrain.Day, from, firstMonth.PlusDays(-1)),
            (MetricsGrain.Month, firstMonth, afterMonths.PlusMonths(-1)),
            (MetricsGrain.Day, afterMonths, to),
        ];
        return [.. ranges.Where(range => range.From <= range.To)];
    }

    /// <summary>The first day of the row that a day or month belongs to.</summary>
    public static LocalDate RowOf(LocalDate date, ReportPeriod period) => period switch
    {
        ReportPeriod.Day => date,
        ReportPeriod.Week => date.DayOfWeek == IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday),
        _ => Month(date),
    };

    /// <summary>What a row sorts by among others of its period.</summary>
    /// <param name="start">Its first day.</param>
    public static string Key(LocalDate start) => LocalDatePattern.Iso.Format(start);

    /// <summary>What a row is called: <c>2026-01</c> for a month, else its first day.</summary>
    /// <param name="start">Its first day.</param>
    public static string Name(LocalDate start, ReportPeriod period) => period == ReportPeriod.Month ? _month.Format(start) : Key(start);

    private static LocalDate Month(LocalDate date) => new(date.Year, date.Month, 1);
}
