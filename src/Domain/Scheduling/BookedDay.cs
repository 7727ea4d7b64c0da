using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>
/// What one resource (a person or a room) is booked for on one UTC day. Committed, guarded by its ETag, with the interview that books,
/// so that of any number of overlapping requests exactly one can win.
/// </summary>
/// <param name="Resource">From <see cref="Resources"/>.</param>
/// <param name="Day">In UTC; a booking that crosses midnight stands on both days.</param>
public sealed record BookedDay(string OrganizationId, string Resource, LocalDate Day, IReadOnlyList<Booking> Bookings) : IRecord
{
    string IRecord.Id => RecordId(Resource, Day);

    public static string RecordId(string resource, LocalDate day) => $"booked:{resource}:{day:yyyy-MM-dd}";
}

/// <param name="BufferMinutes">Kept free before the start and after the end.</param>
public sealed record Booking(Guid InterviewId, Instant Start, Instant End, int BufferMinutes);
