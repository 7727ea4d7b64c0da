namespace Interviews.Domain.Interviews;

/// <summary>Somebody who asks the questions.</summary>
/// <param name="Id">The id in the directory, or <c>null</c> for a person known by name only, who gets no mail and owes no scorecard.</param>
public sealed record Interviewer(string? Id, string Name, string? Email = null, Seat Seat = Seat.Interviewer)
{
    /// <summary>Shadows watch and reverse shadows are watched; neither fills a seat.</summary>
    public bool IsTrainee => Seat is Seat.Shadow or Seat.ReverseShadow;
}
