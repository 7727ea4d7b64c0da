using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Analytics.Facts;

/// <summary>Who was to meet, when and about what.</summary>
/// <param name="AwaitedSince"><see cref="Interview.AwaitedSince"/>.</param>
/// <param name="IsConducted">Somebody known by an id asks the questions, or learns to.</param>
/// <param name="Panel">Interviewers known by an id, trainees left out: they enter no aggregate (REQ-ANA-11).</param>
public sealed record PlanFacts(
    InterviewType Type,
    Difficulty? Difficulty,
    int Round,
    string? CandidateId,
    string? JobId,
    InterviewTime Time,
    Instant CreatedAt,
    Instant? AwaitedSince,
    bool MadeByCandidate,
    bool IsConducted,
    IReadOnlyList<string> Panel)
{
    /// <inheritdoc cref="InterviewTime.ToLocalDay"/>
    public LocalDate Day => Time.ToLocalDay();

    /// <summary>A job seeker's own record of an interview elsewhere; see <see cref="Interview.IsSelfTracked"/>.</summary>
    public bool IsSelfTracked => MadeByCandidate && !IsConducted;
}

/// <param name="Day">For which the interview counted when the interviewer was taken off; a later move does not change it.</param>
public sealed record DeclineFact(string InterviewerId, LocalDate Day);

/// <param name="IsExplained">Says in words what the recommendation rests on.</param>
public sealed record ScorecardFacts(
    string InterviewerId,
    int Version,
    ScorecardStatus Status,
    Recommendation Recommendation,
    IReadOnlyDictionary<string, int> Ratings,
    bool IsExplained,
    Instant? SubmittedAt);
