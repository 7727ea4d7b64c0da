namespace Interviews.Domain.Feedback;

/// <summary>What somebody asks of one interviewer's scorecard.</summary>
/// <param name="InterviewerId">Whose scorecard it is.</param>
public abstract record ScorecardCommand(string InterviewerId);

/// <param name="ScorecardId">Chosen by the caller (UUID version 7).</param>
/// <param name="Draft">Kept for later; counts for nobody yet.</param>
public sealed record PostScorecard(string ScorecardId, string InterviewerId, ScorecardContent Content, bool Draft) : ScorecardCommand(InterviewerId);

/// <summary>A further version of the scorecard that exists.</summary>
public sealed record PutScorecard(string InterviewerId, ScorecardContent Content, bool Draft) : ScorecardCommand(InterviewerId);

/// <summary>The interviewer did not attend and owes nothing.</summary>
/// <param name="ScorecardId">For the record when there is none yet.</param>
public sealed record DismissScorecard(string ScorecardId, string InterviewerId) : ScorecardCommand(InterviewerId);

/// <param name="Recommendation">Required unless it is a draft.</param>
public sealed record ScorecardContent(Recommendation? Recommendation)
{
    /// <summary>1 to 5 by attribute.</summary>
    public IReadOnlyDictionary<string, int> Ratings { get; init; } = new Dictionary<string, int>();

    public string? Strengths { get; init; }

    public string? Concerns { get; init; }

    public string? Notes { get; init; }
}
