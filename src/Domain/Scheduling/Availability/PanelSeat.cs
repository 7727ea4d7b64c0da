using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>One part of a panel. Every seat has to be filled, each by one person, and nobody fills two.</summary>
/// <param name="AnyOf">Ids of the people who can fill it; the earlier ones are asked first.</param>
public sealed record PanelSeat(string Name, IReadOnlyList<string> AnyOf);

/// <param name="PersonId">Who fills the seat.</param>
public sealed record SeatChoice(string Name, string PersonId)
{
    /// <summary>Nobody knows whether this person is free: it was asked for to assume so.</summary>
    public bool Assumed { get; init; }
}

/// <summary>A time that is free for all, and who is to come.</summary>
public sealed record Slot(Instant Start, Instant End, IReadOnlyList<SeatChoice> Seats);

/// <summary>A time at which a panel can be filled, and everybody who could fill each of its seats then.</summary>
public sealed record Opening(Instant Start, IReadOnlyList<PanelSeat> Seats);
