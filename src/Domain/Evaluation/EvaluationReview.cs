using NodaTime;

namespace Interviews.Domain.Evaluation;

/// <summary>A person's word on a model's evaluation (REQ-EVA-09).</summary>
/// <param name="Overrides">1 to 5 by criterion: what holds instead of the model's score.</param>
/// <param name="ReviewedBy">The actor's id.</param>
public sealed record EvaluationReview(ReviewDecision Decision, IReadOnlyDictionary<string, int> Overrides, string Reason, string ReviewedBy, Instant ReviewedAt);

public enum ReviewDecision
{
    /// <summary>It can be relied on.</summary>
    Accepted,

    /// <summary>Some of its scores are others.</summary>
    Overridden,

    /// <summary>It counts for nothing.</summary>
    Dismissed,
}
