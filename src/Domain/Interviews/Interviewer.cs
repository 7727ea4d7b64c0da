namespace Interviews.Domain.Interviews;

/// <summary>Somebody who asks the questions.</summary>
/// <param name="Id">The id in the directory, or <c>null</c> for a person known by name only, who gets no mail and owes no scorecard.</param>
public sealed record Interviewer(string? Id, string Name, string? Email = null, Seat Seat = Seat.Interviewer)
{
    /// <summary>The directory does not know the <see cref="Id"/>. Another system may own it, so it is accepted, and the interview warns of it until it is known.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Shadows watch and reverse shadows are watched; neither fills a seat.</summary>
    public bool IsTrainee => Seat is Seat.Shadow or Seat.ReverseShadow;
}
