namespace Interviews.Domain.Access;

/// <summary>What a caller may be; a token can carry several.</summary>
[Flags]
public enum Role
{
    None = 0,
    Admin = 1,
    Recruiter = 2,
    Interviewer = 4,
    Candidate = 8,

    /// <summary>A connected system, such as an ATS or HRIS.</summary>
    Service = 16,
}
