using Interviews.Domain.Feedback;
using NodaTime;

namespace Interviews.Functions.Feedback;

/// <summary>A scorecard as the API shows it to those who may see it.</summary>
public sealed record ScorecardView(
    string Id,
    Guid InterviewId,
    string InterviewerId,
    string SubmittedBy,
    ScorecardStatus Status,
    Recommendation Recommendation,
    IReadOnlyDictionary<string, int> Ratings,
    decimal? Score,
    string? Strengths,
    string? Concerns,
    string? Notes,
    int Version,
    Instant? SubmittedAt,
    Instant UpdatedAt)
{
    public static ScorecardView Of(Scorecard scorecard) => new(
        scorecard.ScorecardId,
        scorecard.InterviewId,
        scorecard.InterviewerId,
        scorecard.SubmittedBy,
        scorecard.Status,
        scorecard.Recommendation,
        scorecard.Ratings,
        scorecard.ShownScore,
        scorecard.Strengths,
        scorecard.Concerns,
        scorecard.Notes,
        scorecard.Version,
        scorecard.SubmittedAt,
        scorecard.UpdatedAt);
}
