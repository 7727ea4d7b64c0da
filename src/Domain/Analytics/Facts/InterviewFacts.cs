using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Analytics.Facts;

/// <summary>
/// What the metrics need to know of one interview, and how far it was counted. Made of the interview's events and scorecards alone; holds no names, notes or free text.
/// </summary>
public sealed record InterviewFacts : IFacts
{
    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <inheritdoc cref="AnalyticsGenerations"/>
    public required int Generation { get; init; }

    /// <summary>
    /// How long after the end feedback is late, in seconds. Kept here because what was added must be taken away again as it was added, whatever the setting is by then;
    /// a rebuild takes the setting of its day.
    /// </summary>
    public required long LateAfterSeconds { get; init; }

    /// <summary>Of the last event that is part of this; 0 before the first.</summary>
    public long Sequence { get; init; }

    /// <summary><c>null</c> until the interview's first event came; a scorecard may come before it.</summary>
    public PlanFacts? Plan { get; init; }

    public InterviewStatus Status { get; init; }

    /// <summary>Interviewers who were taken off before the start, one entry each time.</summary>
    public IReadOnlyList<DeclineFact> Declines { get; init; } = [];

    public int MovesByCandidate { get; init; }

    public int MovesByCompany { get; init; }

    public NoShowParty? Absent { get; init; }

    public Instant? CompletedAt { get; init; }

    public int? ActualMinutes { get; init; }

    public int? PerformanceRating { get; init; }

    /// <summary>0 to 100: the evaluation's, or else the completion's.</summary>
    public int? Score { get; init; }

    public HiringDecision? Decision { get; init; }

    /// <summary>When the decision became the one it is.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>1 to 5.</summary>
    public int? CandidateRating { get; init; }

    /// <summary>One for each interviewer, in order of their id; the latest version that came.</summary>
    public IReadOnlyList<ScorecardFacts> Scorecards { get; init; } = [];

    string IRecord.Id => RecordId(Generation, InterviewId);

    public ScorecardFacts? ScorecardOf(string interviewerId) => Scorecards.FirstOrDefault(scorecard => scorecard.InterviewerId == interviewerId);

    public IReadOnlyList<Contribution> Contributions() => InterviewContributions.Of(this);

    public static InterviewFacts None(string organizationId, int generation, Guid interviewId, Duration lateAfter) =>
        new() { OrganizationId = organizationId, Generation = generation, InterviewId = interviewId, LateAfterSeconds = (long)lateAfter.TotalSeconds };

    public static string RecordId(int generation, Guid interviewId) => $"{GenerationPrefix(generation)}{interviewId}";

    public static string GenerationPrefix(int generation) => $"interviewFacts:{generation:D8}:";
}
