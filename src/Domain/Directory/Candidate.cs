using NodaTime;

namespace Interviews.Domain.Directory;

/// <param name="Since">When the organization said so.</param>
public sealed record CandidateStatusChange(CandidateStatus Status, Instant Since);

/// <summary>How far a candidate has come. From <see cref="Assigned"/> to <see cref="Hired"/> interviews can be scheduled (REQ-INT-14).</summary>
public enum CandidateStatus
{
    New,
    Screening,
    Assigned,
    Interviewing,
    Offered,
    Hired,
    Rejected,
    Withdrawn,
}
