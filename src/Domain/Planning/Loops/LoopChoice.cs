using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;

namespace Interviews.Domain.Planning.Loops;

/// <summary>An interview of the loop that is asked for.</summary>
/// <param name="Type">The kind of interview; whoever is still learning it fills no seat.</param>
public sealed record WantedInterview(string Type, Duration Length, IReadOnlyList<PanelSeat> Seats);

/// <summary>What is wanted of the loop, beyond what the search asks.</summary>
/// <param name="CandidateZone">In which the candidate's days are reckoned.</param>
public sealed record LoopWishes(DateTimeZone CandidateZone, LoopRules Rules)
{
    /// <inheritdoc cref="AutomaticWishes.OnlyReasonableHours"/>
    public bool OnlyReasonableHours { get; init; }
}

/// <summary>The times and the people that were chosen for a loop, and why.</summary>
/// <param name="Interviews">In order of time.</param>
/// <param name="Reason">Why this loop and not another, in one sentence.</param>
/// <param name="Considered">How many possible starts there were, of all interviews.</param>
/// <param name="IsBest">No loop is better. Otherwise the search was cut short, and this is the best that it found.</param>
public sealed record LoopChoice(IReadOnlyList<ChosenInterview> Interviews, string Reason, int Considered, bool IsBest);

/// <param name="Position">Of the interview among those that were asked for, from 0.</param>
public sealed record ChosenInterview(int Position, Instant Start, Instant End, IReadOnlyList<ChosenPerson> Seats);

/// <summary>One constraint whose loosening alone would make room for a loop.</summary>
public sealed record LoopRelaxation(string Constraint);
