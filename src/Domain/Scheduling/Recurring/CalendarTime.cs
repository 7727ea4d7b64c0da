using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>A date or a time as iCalendar writes it (RFC 5545, sections 3.3.4 and 3.3.5).</summary>
/// <param name="Local">As written; midnight for a date.</param>
/// <param name="IsUtc">Written with a <c>Z</c>.</param>
public sealed record CalendarTime(LocalDateTime Local, bool IsDate, bool IsUtc)
{
    private static readonly LocalDatePattern _date = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static readonly LocalDateTimePattern _time = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <returns><c>null</c> for anything else. A leap second is taken for the one before it (section 3.3.12), and 24:00 for the beginning of the next day.</returns>
    public static CalendarTime? Parse(string text)
    {
        if (text.Length == 8)
        {
            return _date.Parse(text) is { Success: true } date ? new CalendarTime(date.Value.AtMidnight(), IsDate: true, IsUtc: false) : null;
        }

        var (isUtc, clock) = text.EndsWith('Z') ? (true, text[..^1]) : (false, text);
        var parsed = _time.Parse(clock is { Length: 15 } && clock.EndsWith("60", StringComparison.Ordinal) ? clock[..13] + "59" : clock);
        return parsed.Success ? new CalendarTime(parsed.Value, IsDate: false, isUtc) : null;
    }

    /// <summary>Whether a recurrence that ends with this one (<c>UNTIL</c>) includes a start. A date ends with its last moment.</summary>
    /// <param name="start">In <paramref name="zone"/>.</param>
    public bool IsNotBefore(LocalDateTime start, DateTimeZone zone) => (IsDate, IsUtc) switch
    {
        (true, _) => start.Date <= Local.Date,
        (_, true) => start.InZoneLeniently(zone).ToInstant() <= Local.InUtc().ToInstant(),
        _ => start <= Local,
    };
}
