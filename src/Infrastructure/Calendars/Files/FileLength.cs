using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>How long something lasts: days, which are as long as the clocks make them, and then hours, minutes and seconds (RFC 5545, section 3.3.6).</summary>
internal sealed record FileLength(int Days, Duration Exact)
{
    /// <summary>A century: more is a slip, and would overflow.</summary>
    public static readonly Duration Longest = Duration.FromDays(36_525);

    public static readonly FileLength None = new(0, Duration.Zero);

    private static readonly FileLength _day = new(1, Duration.Zero);

    /// <summary>An upper bound.</summary>
    public Duration Most => Duration.FromDays(Days) + Exact + Duration.FromDays(1);

    /// <summary>In whole days, at least one.</summary>
    public FileLength WholeDays => Days + (int)Math.Ceiling(Exact.TotalDays) is > 0 and var days ? new FileLength(days, Duration.Zero) : _day;

    public Instant After(LocalDateTime start, DateTimeZone zone) => start.PlusDays(Days).InZoneLeniently(zone).ToInstant() + Exact;

    /// <returns><c>null</c> when there is none, or none that can be.</returns>
    public static FileLength? Read(ContentLine? line, FileErrors errors) => line is null ? null : Read(line.Value, line, errors);

    public static FileLength? Read(string text, ContentLine line, FileErrors errors)
    {
        if (PeriodPattern.Roundtrip.Parse(text.TrimStart('+').ToUpperInvariant()) is { Success: true, Value: { Years: 0, Months: 0 } period } && IsReasonable(period))
        {
            var exact = Duration.FromHours((double)period.Hours) + Duration.FromMinutes(period.Minutes) + Duration.FromSeconds(period.Seconds);
            return new FileLength((period.Weeks * 7) + period.Days, exact);
        }

        errors.Add(line, "is no length of time, such as PT1H30M, from nothing to a century.");
        return null;
    }

    private static bool IsReasonable(Period period)
    {
        var most = (long)Longest.TotalDays;
        return period.Weeks >= 0 && period.Days >= 0 && period.Hours >= 0 && period.Minutes >= 0 && period.Seconds >= 0
            && period.Weeks <= most / 7 && period.Days <= most && period.Hours <= most * 24 && period.Minutes <= most * 24 * 60 && period.Seconds <= most * 24 * 60 * 60;
    }
}
