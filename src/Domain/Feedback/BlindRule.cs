namespace Interviews.Domain.Feedback;

/// <summary>From when on those who are assigned see what the others judged (REQ-FBK-21); see <see cref="BlindMode"/>.</summary>
public enum BlindRule
{
    /// <summary>Once they have submitted their own scorecard.</summary>
    AfterOwn,

    /// <summary>Once they have submitted their own scorecard, and the organization has decided.</summary>
    Always,

    /// <summary>At once.</summary>
    Never,
}
