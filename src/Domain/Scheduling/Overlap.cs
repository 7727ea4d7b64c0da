using Interviews.Domain.Interviews;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>When two stretches of time stand in each other's way: half-open, each padded by its own buffer (REQ-SCH-01, REQ-SCH-02).</summary>
public static class Overlap
{
    // Far outside what can be scheduled; a time beyond them is refused, and must not overflow on the way there.
    private static readonly Instant _earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant _latest = Instant.FromUtc(2500, 1, 1, 0, 0);

    /// <summary>One that begins when the other ends is not in its way.</summary>
    public static bool Between(Interval one, Interval other) => one.Start < other.End && other.Start < one.End;

    /// <summary>The time with its buffer on both sides.</summary>
    public static Interval Padded(InterviewTime time, int bufferMinutes)
    {
        var start = Instant.Max(_earliest, Instant.Min(_latest, time.ScheduledAt));
        return Padded(start, start + Duration.FromMinutes(Math.Clamp(time.DurationMinutes, 0, Limits.LongestMinutes)), bufferMinutes);
    }

    public static Interval Padded(Booking booking) => Padded(booking.Start, booking.End, booking.BufferMinutes);

    private static Interval Padded(Instant start, Instant end, int bufferMinutes)
    {
        var buffer = Duration.FromMinutes(Math.Clamp(bufferMinutes, 0, Limits.LongestBufferMinutes));
        return new Interval(start - buffer, end + buffer);
    }
}
