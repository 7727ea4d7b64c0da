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

    /// <summary>The bookings without what was only held and has run out.</summary>
    internal IEnumerable<Booking> Current(Instant now) => Bookings.Where(booking => booking.Counts(now));

    /// <summary>The day with a booking instead of those of <paramref name="replaced"/>, and without what has run out.</summary>
    /// <param name="booking"><c>null</c> for none.</param>
    internal BookedDay With(IReadOnlyList<Guid> replaced, Booking? booking, Instant now)
    {
        var others = Current(now).Where(other => !replaced.Contains(other.InterviewId));
        return this with
        {
            Bookings = [.. (booking is null ? others : others.Append(booking)).OrderBy(other => other.Start).ThenBy(other => other.InterviewId)],
        };
    }
}

/// <param name="InterviewId">Whose time it is: an interview's, or a hold's while <see cref="HeldUntil"/> says so.</param>
/// <param name="BufferMinutes">Kept free before the start and after the end.</param>
public sealed record Booking(Guid InterviewId, Instant Start, Instant End, int BufferMinutes)
{
    /// <summary>It is only held, and counts for nothing from then on; <c>null</c> for an interview.</summary>
    public Instant? HeldUntil { get; init; }

    public bool Counts(Instant now) => HeldUntil is not { } until || now < until;
}
