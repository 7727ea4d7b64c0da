using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Intervals;
using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>Everything that a search for slots has to know: it was read before, nothing is read while searching.</summary>
/// <param name="Window">No interview begins before or ends after it.</param>
/// <param name="Booked">Every booked day of everybody and everything involved: those that the window touches with the buffers, and those around for the limits.</param>
public sealed record SlotSearch(WantedTime Wanted, Interval Window, SlotGrid Grid, IReadOnlyList<BookedDay> Booked)
{
    public IReadOnlyList<PanelSeat> Seats { get; init; } = [];

    /// <summary>Ids of people who have to be free, as far as anything is known of them: the candidate, interviewers who are chosen already.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>By id, the interviewers whom the directory knows.</summary>
    public IReadOnlyDictionary<string, PersonTime> People { get; init; } = new Dictionary<string, PersonTime>();

    /// <summary>The room that has to be free; <c>null</c> when none is needed.</summary>
    public string? RoomId { get; init; }

    /// <summary>The directory's entry of the room.</summary>
    public Room? Room { get; init; }

    /// <summary>What the interview has to lie within, besides; <c>null</c> for anything.</summary>
    public TimeSet? Within { get; init; }

    /// <summary>Whether somebody whose time nobody knows may be taken for free.</summary>
    public bool AssumeFree { get; init; }

    /// <summary>What is to be overlooked, to find out what it costs.</summary>
    public IReadOnlyCollection<ObstacleReason> Overlooked { get; init; } = [];

    /// <summary>The people of a seat in the order in which they are to be asked for a start; <c>null</c> for the order in which the seat names them.</summary>
    public Func<Instant, IReadOnlyList<string>, IReadOnlyList<string>>? Order { get; init; }

    /// <summary>Who of the panel is unknown, and why: such a person is never taken for free by themselves.</summary>
    public IReadOnlyList<UnknownPerson> Unknown =>
    [
        .. Seats.SelectMany(seat => seat.AnyOf).Distinct().Select(id => People.GetValueOrDefault(id) switch
        {
            null => new UnknownPerson(id, UnknownReason.NotInDirectory),
            { Known: { } known } when known.Start > Window.Start || known.End < Window.End => new UnknownPerson(id, UnknownReason.CalendarUnknown),
            _ => null,
        }).OfType<UnknownPerson>(),
    ];

    /// <summary>The starts on the grid at which every seat can be filled and all that is required is free, in order of time. Found as far as they are asked for.</summary>
    public IEnumerable<Slot> Slots() => Possible((start, free) => Seating.Fill(Ordered(start), id => free[id].Contains(start)) is { } seats
        ? new Slot(start, start + Wanted.Length, [.. seats.Select(seat => seat with { Assumed = IsAssumed(seat.PersonId, start) })])
        : null);

    /// <summary>The same starts, each with everybody who could fill each seat, for whoever chooses by themselves.</summary>
    public IEnumerable<Opening> Openings() => Possible((start, free) =>
    {
        PanelSeat[] seats = [.. Ordered(start).Select(seat => seat with { AnyOf = [.. seat.AnyOf.Where(id => free[id].Contains(start))] })];
        return Seating.Fill(seats, _ => true) is null ? null : new Opening(start, seats);
    });

    /// <summary>Whether somebody who fills a seat then is only assumed to be free.</summary>
    public bool IsAssumed(string personId, Instant start) => AssumeFree && People.GetValueOrDefault(personId) switch
    {
        null => true,
        { Known: { } known } => start < known.Start || start + Wanted.Length > known.End,
        _ => false,
    };

    /// <summary>The same search without any buffer.</summary>
    internal SlotSearch Unbuffered() => this with
    {
        Wanted = Wanted with { BufferMinutes = 0 },
        People = People.ToDictionary(person => person.Key, person => person.Value.WithoutBuffer()),
    };

    private IEnumerable<T> Possible<T>(Func<Instant, Dictionary<string, TimeSet>, T?> fill)
        where T : class
    {
        if (StartsIn(Window) is not { } starts)
        {
            return [];
        }

        var days = Booked.ToLookup(day => day.Resource);
        var common = Common(starts, days);
        var free = Seats.SelectMany(seat => seat.AnyOf).Distinct().ToDictionary(id => id, id => FreeStarts(id, starts, days));
        return Grid.Within(starts).Where(common.Contains).Select(start => fill(start, free)).OfType<T>();
    }

    /// <summary>The starts at which somebody who could fill a seat is free; of a stranger to the directory nobody knows.</summary>
    private TimeSet FreeStarts(string personId, Interval starts, ILookup<string, BookedDay> days) => People.GetValueOrDefault(personId) is null && !AssumeFree
        ? TimeSet.Empty
        : Without(starts, Obstacles.OfPerson(People.GetValueOrDefault(personId), days[Resources.Person(personId)], Wanted, starts)
            .Where(obstacle => !(AssumeFree && obstacle.Reason == ObstacleReason.CalendarUnknown)));

    private IReadOnlyList<PanelSeat> Ordered(Instant start) => Order is null ? Seats : [.. Seats.Select(seat => seat with { AnyOf = Order(start, seat.AnyOf) })];

    private TimeSet Common(Interval starts, ILookup<string, BookedDay> days)
    {
        var common = Within is null
            ? TimeSet.Of(starts)
            : TimeSet.Of(starts).Intersect(TimeSet.Of(Within.Intervals.Select(open => Obstacles.StartsWithin(open, Wanted.Length)).OfType<Interval>()));
        foreach (var id in Required)
        {
            common = common.Intersect(Without(starts, Obstacles.OfPerson(People.GetValueOrDefault(id), days[Resources.Person(id)], Wanted, starts)));
        }

        return RoomId is null
            ? common
            : common.Intersect(Without(starts, Obstacles.OfRoom(Room, days[Resources.Room(RoomId)], Seats.Count + Required.Count, Wanted, starts)));
    }

    private Interval? StartsIn(Interval window)
    {
        var (first, last) = (window.Start, window.End - Wanted.Length);
        return last < first ? null : new Interval(first, last + Duration.Epsilon);
    }

    private TimeSet Without(Interval window, IEnumerable<Obstacle> obstacles) =>
        TimeSet.Of(window).Except(TimeSet.Of(obstacles.Where(obstacle => !Overlooked.Contains(obstacle.Reason)).Select(obstacle => obstacle.Starts)));
}

/// <summary>Somebody of whose time nothing is known.</summary>
public sealed record UnknownPerson(string PersonId, UnknownReason Reason);

/// <summary>Why nothing is known of a person's time.</summary>
public enum UnknownReason
{
    /// <summary>The directory has no entry of this id, so nobody knows when they work.</summary>
    NotInDirectory,

    /// <summary>Their calendar is not known for the whole window.</summary>
    CalendarUnknown,
}
