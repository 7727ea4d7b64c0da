using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Feedback;

/// <summary>One interviewer's judgment of one interview. There is one per assigned interviewer; edits are versions of it.</summary>
public sealed record Scorecard : IRecord
{
    public required string ScorecardId { get; init; }

    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Whose judgment it is.</summary>
    public required string InterviewerId { get; init; }

    /// <summary>Who typed it in: the interviewer, or staff on their behalf.</summary>
    public required string SubmittedBy { get; init; }

    public required ScorecardStatus Status { get; init; }

    public required Recommendation Recommendation { get; init; }

    /// <summary>1 to 5 by attribute, such as <c>problemSolving</c>; spelled and ordered as in the interview's rubric where it has one.</summary>
    public IReadOnlyDictionary<string, int> Ratings { get; init; } = new Dictionary<string, int>();

    /// <summary>The weighted mean of <see cref="Ratings"/> when it was written; see <see cref="InterviewRubric.ScoreOf"/>. Scorecards of earlier days have none stored.</summary>
    public decimal? Score { get; init; }

    /// <summary><see cref="Score"/>; of a scorecard of earlier days, where all ratings weighed the same, their mean.</summary>
    public decimal? ShownScore => Score ?? InterviewRubric.Open.ScoreOf(Ratings);

    public string? Strengths { get; init; }

    public string? Concerns { get; init; }

    public string? Notes { get; init; }

    /// <summary>1 for the first, one more with each edit.</summary>
    public required int Version { get; init; }

    /// <summary>What earlier versions said, oldest first.</summary>
    public IReadOnlyList<Scorecard> Earlier { get; init; } = [];

    public Instant? SubmittedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    string IRecord.Id => RecordId(InterviewId, InterviewerId);

    public static string RecordId(Guid interviewId, string interviewerId) => $"scorecard:{interviewId}:{interviewerId}";
}

public enum ScorecardStatus
{
    Draft,
    Submitted,

    /// <summary>The interviewer did not attend and owes nothing.</summary>
    Dismissed,
}

/// <summary>There is no neutral middle; <see cref="NoDecision"/> says that the interviewer could not judge.</summary>
public enum Recommendation
{
    StrongNo,
    No,
    Yes,
    StrongYes,
    NoDecision,
}
