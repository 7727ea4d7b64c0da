namespace Interviews.Domain.Interviews;

/// <summary>Who did not come.</summary>
public enum NoShowParty
{
    Candidate,
    Interviewer,
}
