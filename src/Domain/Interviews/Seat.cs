namespace Interviews.Domain.Interviews;

/// <summary>An interviewer's part in a panel. Trainees never fill a seat, and their scorecards never enter an aggregate.</summary>
public enum Seat
{
    Interviewer,
    Lead,
    Shadow,
    ReverseShadow,
}
