namespace Interviews.Domain.Interviews;

/// <summary>What comes of the application; a person's decision, never a scorecard's or a model's.</summary>
public enum HiringDecision
{
    Proceed,
    Hire,
    Reject,
    Maybe,
}
