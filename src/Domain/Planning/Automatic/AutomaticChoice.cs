using Interviews.Domain.Scheduling.Availability;
using NodaTime;

namespace Interviews.Domain.Planning.Automatic;

/// <summary>The slot and the people that were chosen, and why.</summary>
/// <param name="Reason">Why this slot and not another, in one sentence.</param>
/// <param name="Considered">How many slots there were.</param>
public sealed record AutomaticChoice(Instant Start, Instant End, IReadOnlyList<ChosenPerson> Seats, string Reason, int Considered);

/// <param name="Seat">The seat's name; <see cref="AutomaticScheduler.ShadowSeat"/> for somebody who learns.</param>
/// <param name="Reason">Why this person and not another of the seat, in one sentence.</param>
public sealed record ChosenPerson(string Seat, string PersonId, string Reason)
{
    /// <inheritdoc cref="SeatChoice.Assumed"/>
    public bool Assumed { get; init; }

    /// <summary>They watch, and fill no seat.</summary>
    public bool IsShadow { get; init; }
}

/// <summary>What is wanted of the choice, beyond what the search asks.</summary>
/// <param name="CandidateZone">In which the candidate's day is reckoned.</param>
public sealed record AutomaticWishes(DateTimeZone CandidateZone)
{
    /// <summary>The kind of interview; whoever is still learning it fills no seat.</summary>
    public string? Type { get; init; }

    /// <summary>The candidate's reasonable hours are not only preferred but kept to.</summary>
    public bool OnlyReasonableHours { get; init; }

    /// <summary>Somebody who is learning this type is to watch.</summary>
    public bool WithShadow { get; init; }
}

/// <summary>One constraint whose loosening alone would make room.</summary>
/// <param name="Slots">How many slots there would be.</param>
public sealed record Relaxation(string Constraint, int Slots);
