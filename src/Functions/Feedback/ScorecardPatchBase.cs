using Interviews.Domain.Feedback;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Feedback;

/// <summary>What a patch of a scorecard is applied to: what a PUT would have to say to leave it as it is.</summary>
internal sealed record ScorecardPatchBase(
    Recommendation Recommendation, IReadOnlyDictionary<string, int> Ratings, string? Strengths, string? Concerns, string? Notes, ScorecardStatus? Status)
{
    public static ScorecardPatchBase Of(Scorecard scorecard, RequestPatch<ScorecardRequest> patch) => new(
        scorecard.Recommendation,
        scorecard.Ratings,
        scorecard.Strengths,
        scorecard.Concerns,
        // Another name of the same words.
        patch.Gives("feedback") ? null : scorecard.Notes,
        // Another way to say it.
        patch.Gives("draft") ? null : scorecard.Status);
}
