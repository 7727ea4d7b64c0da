using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Directory;

/// <param name="Since">When the organisation said so.</param>
public sealed record CandidateStatusChange(CandidateStatus Status, Instant Since);

/// <summary>How far a candidate has come. From <see cref="Assigned"/> to <see cref="Hired"/> interviews can be scheduled (requirement document 004).</summary>
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

public sealed record Job : IDocument
{
    public required string JobId { get; init; }

    public required string OrganizationId { get; init; }

    public string? Title { get; init; }

    /// <summary>The person who is told when feedback stays out.</summary>
    public string? HiringOwnerId { get; init; }

    /// <summary>The attributes that a scorecard of this job rates.</summary>
    public IReadOnlyList<string> ScorecardAttributes { get; init; } = [];

    string IDocument.Id => DocumentId(JobId);

    public static string DocumentId(string jobId) => $"job:{jobId}";
}
