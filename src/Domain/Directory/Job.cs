using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
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

    /// <summary>The scorecard of its interviews, before <see cref="ScorecardAttributes"/>.</summary>
    public string? ScorecardTemplateId { get; init; }

    /// <summary>The rounds of its interviews, each at most once. A next round takes from it what the request leaves out.</summary>
    public IReadOnlyList<PlannedRound> Plan { get; init; } = [];

    string IRecord.Id => RecordId(JobId);

    public static string RecordId(string jobId) => $"job:{jobId}";
}

/// <summary>What an interview of one round is to be; whatever is <c>null</c> or empty is as in the round before.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Seats">Who could come; people are chosen when the round is scheduled.</param>
/// <param name="ScorecardTemplateId">Which scorecard is to be filled in, before that of the job.</param>
public sealed record PlannedRound(int Round, InterviewType? Type, InterviewMode? Mode, int? DurationMinutes, IReadOnlyList<PanelSeat> Seats, string? ScorecardTemplateId);
