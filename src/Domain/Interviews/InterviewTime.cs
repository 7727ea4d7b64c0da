using Interviews.Domain.Scheduling;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>When an interview takes place: an instant, a length, and the zone in which people speak of it.</summary>
/// <param name="ScheduledAt">The start.</param>
/// <param name="DurationMinutes">15 to 480.</param>
/// <param name="TimeZone">IANA zone id.</param>
public sealed record InterviewTime(Instant ScheduledAt, int DurationMinutes, string TimeZone)
{
    public Instant EndsAt => ScheduledAt + Duration.FromMinutes(DurationMinutes);

    /// <summary>The date of the start where the interview takes place: the day it counts for in reports.</summary>
    public LocalDate ToLocalDay() => ScheduledAt.InZone(TimeZones.Find(TimeZone) ?? DateTimeZone.Utc).Date;
}
