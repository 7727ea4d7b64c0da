using System.Diagnostics.CodeAnalysis;
using Interviews.Domain.Interviews;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>A time span in words, as a message to one reader says it.</summary>
/// <param name="Local">In the reader's zone: <c>Monday, 5 January 2026, 14:00–15:00 (America/Los_Angeles, UTC-08:00)</c>.</param>
/// <param name="Elsewhere">The same in the interview's own zone; <c>null</c> where that is the reader's.</param>
/// <param name="Start">The start alone, for a subject line: <c>Mon 5 Jan 2026, 14:00 (UTC-08:00)</c>.</param>
public sealed record FormattedTime(string Local, string? Elsewhere, string Start)
{
    private static readonly ZonedDateTimePattern DateAndTime = ZonedDateTimePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu, HH:mm", null);
    private static readonly ZonedDateTimePattern TimeOnly = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", null);
    private static readonly ZonedDateTimePattern Brief = ZonedDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu, HH:mm '(UTC'o<+HH:mm>')'", null);
    private static readonly OffsetPattern Offset = OffsetPattern.CreateWithInvariantCulture("'UTC'+HH:mm");

    public static FormattedTime Of(InterviewTime time, string readerZone)
    {
        var there = Zone(time.TimeZone, DateTimeZone.Utc);
        var here = Zone(readerZone, there);
        return new FormattedTime(
            Span(time.ScheduledAt, time.EndsAt, here),
            Canonical(here) == Canonical(there) ? null : Span(time.ScheduledAt, time.EndsAt, there),
            Brief.Format(time.ScheduledAt.InZone(here)));
    }

    /// <summary>One moment in the reader's zone.</summary>
    public static string Moment(Instant instant, string readerZone)
    {
        var at = instant.InZone(Zone(readerZone, DateTimeZone.Utc));
        return $"{DateAndTime.Format(at)} ({at.Zone.Id}, {Offset.Format(at.Offset)})";
    }

    public static bool IsZone([NotNullWhen(true)] string? id) => id is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    private static string Span(Instant from, Instant to, DateTimeZone zone)
    {
        var (start, end) = (from.InZone(zone), to.InZone(zone));
        var sameDay = start.Date == end.Date;

        // The clocks change while the interview runs: both ends say which offset they are in, or the length would look wrong.
        var offsets = Offset.Format(start.Offset) + (start.Offset == end.Offset ? "" : $", from the clock change on {Offset.Format(end.Offset)}");
        return $"{DateAndTime.Format(start)}{(sameDay ? "–" : " – ")}{(sameDay ? TimeOnly : DateAndTime).Format(end)} ({zone.Id}, {offsets})";
    }

    private static DateTimeZone Zone(string id, DateTimeZone otherwise) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? otherwise;

    /// <summary>Old and new names of a zone, such as Asia/Calcutta and Asia/Kolkata, are the same zone.</summary>
    private static string Canonical(DateTimeZone zone) =>
        NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var id) ? id : zone.Id;
}
