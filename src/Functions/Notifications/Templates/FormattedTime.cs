using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>The time of an interview as text for one reader.</summary>
/// <param name="Local">In the reader's zone: <c>Monday, 5 January 2026, 14:00–15:00 (America/Los_Angeles, UTC-08:00)</c>.</param>
/// <param name="InterviewZone">The same in the interview's zone; <c>null</c> if that is the reader's zone.</param>
/// <param name="Start">The start in the reader's zone, for a subject: <c>Mon 5 Jan 2026, 14:00 (UTC-08:00)</c>.</param>
public sealed record FormattedTime(string Local, string? InterviewZone, string Start)
{
    private static readonly ZonedDateTimePattern DateAndTime = ZonedDateTimePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu, HH:mm", null);
    private static readonly ZonedDateTimePattern TimeOnly = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", null);
    private static readonly ZonedDateTimePattern Brief = ZonedDateTimePattern.CreateWithInvariantCulture("ddd d MMM uuuu, HH:mm '(UTC'o<+HH:mm>')'", null);
    private static readonly OffsetPattern Offset = OffsetPattern.CreateWithInvariantCulture("'UTC'+HH:mm");

    /// <param name="readerZone">An IANA zone id. An unknown id is replaced by the interview's zone and, if that is unknown too, by UTC.</param>
    public static FormattedTime Of(InterviewTime time, string readerZone)
    {
        var interview = TimeZones.Find(time.TimeZone) ?? DateTimeZone.Utc;
        var reader = TimeZones.Find(readerZone) ?? interview;
        return new FormattedTime(
            Range(time.ScheduledAt, time.EndsAt, reader),
            Canonical(reader) == Canonical(interview) ? null : Range(time.ScheduledAt, time.EndsAt, interview),
            Brief.Format(time.ScheduledAt.InZone(reader)));
    }

    /// <summary>An instant in the reader's zone.</summary>
    public static string Format(Instant instant, string readerZone)
    {
        var at = instant.InZone(TimeZones.Find(readerZone) ?? DateTimeZone.Utc);
        return $"{DateAndTime.Format(at)} ({at.Zone.Id}, {Offset.Format(at.Offset)})";
    }

    private static string Range(Instant from, Instant to, DateTimeZone zone)
    {
        var (start, end) = (from.InZone(zone), to.InZone(zone));
        var sameDay = start.Date == end.Date;

        // If the clocks change during the interview, the text gives both offsets, because the length would look wrong otherwise.
        var offsets = Offset.Format(start.Offset) + (start.Offset == end.Offset ? "" : $", from the clock change on {Offset.Format(end.Offset)}");
        return $"{DateAndTime.Format(start)}{(sameDay ? "–" : " – ")}{(sameDay ? TimeOnly : DateAndTime).Format(end)} ({zone.Id}, {offsets})";
    }

    /// <summary>The same id for the old and the new name of a zone, such as Asia/Calcutta and Asia/Kolkata.</summary>
    private static string Canonical(DateTimeZone zone) =>
        NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var id) ? id : zone.Id;
}
