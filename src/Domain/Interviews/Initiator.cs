namespace Interviews.Domain.Interviews;

/// <summary>Who asked for another time.</summary>
public enum Initiator
{
    Candidate,
    Company,
}
