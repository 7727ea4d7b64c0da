using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>When an interview takes place: an instant, a length, and the zone in which people speak of it.</summary>
/// <param name="ScheduledAt">The start.</param>
/// <param name="DurationMinutes">15 to 480.</param>
/// <param name="TimeZone">IANA zone id.</param>
public sealed record InterviewTime(Instant ScheduledAt, int DurationMinutes, string TimeZone)
{
    public Instant EndsAt => ScheduledAt + Duration.FromMinutes(DurationMinutes);
}
