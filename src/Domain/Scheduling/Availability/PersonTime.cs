using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Hours;
using Interviews.Domain.Scheduling.Intervals;
using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>What is known of one person's time, besides their bookings.</summary>
public sealed record PersonTime(Person Entry)
{
    /// <summary>Those of the organization.</summary>
    public IReadOnlyList<LocalDate> Holidays { get; init; } = [];

    /// <summary>What their own calendar says they are busy with.</summary>
    public TimeSet Busy { get; init; } = TimeSet.Empty;

    /// <summary>For when their own calendar is known; outside of it they are neither free nor busy but unknown. <c>null</c> when they have none here.</summary>
    public Interval? Known { get; init; }

    public WeeklyHours Hours => field ??= WeeklyHours.Of(Entry, Holidays);

    /// <param name="fallback">The zone of whoever asks, for a person whose zone nobody has said.</param>
    public DateTimeZone Zone(DateTimeZone fallback) => TimeZones.Find(Entry.TimeZone) ?? fallback;

    /// <summary>The same person without a buffer of their own.</summary>
    internal PersonTime WithoutBuffer() => new(Entry with { BufferMinutes = 0 }) { Holidays = Holidays, Busy = Busy, Known = Known };

    /// <summary>Days of bookings around a day on which the person might start an interview, that have to be looked at so that their limits hold.</summary>
    public int DaysAround => Entry switch
    {
        { MaxPerWeek: not null } => 7,
        { MaxPerDay: not null } => 1,
        _ => 0,
    };
}
