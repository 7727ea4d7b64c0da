using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>An interview that looks for its time.</summary>
/// <param name="BufferMinutes">Kept free before and after, for everybody; whoever keeps a larger buffer keeps that one.</param>
/// <param name="Zone">In which people speak of it.</param>
/// <param name="Now">Holds that have run out by then are over.</param>
public sealed record WantedTime(Duration Length, int BufferMinutes, DateTimeZone Zone, Instant Now)
{
    /// <summary>Interviews and holds whose time it gives up when it takes its own: itself when it is moved, the hold that it comes from.</summary>
    public IReadOnlyList<Guid> InPlaceOf { get; init; } = [];

    internal bool IsInTheWay(Booking booking) => booking.Counts(Now) && !InPlaceOf.Contains(booking.InterviewId);
}
