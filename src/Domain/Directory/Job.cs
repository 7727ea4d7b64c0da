using Interviews.Domain.Storage;

namespace Interviews.Domain.Directory;

public sealed record Job : IRecord
{
    public required string JobId { get; init; }

    public required string OrganizationId { get; init; }

    public string? Title { get; init; }

    /// <summary>The person who is told when feedback stays out.</summary>
    public string? HiringOwnerId { get; init; }

    /// <summary>The attributes that a scorecard of this job rates.</summary>
    public IReadOnlyList<string> ScorecardAttributes { get; init; } = [];

    string IRecord.Id => RecordId(JobId);

    public static string RecordId(string jobId) => $"job:{jobId}";
}
