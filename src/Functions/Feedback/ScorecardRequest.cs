using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Feedback;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Feedback;

/// <summary>A scorecard as clients send it. <c>feedback</c> counts as notes (REQ-FBK-18).</summary>
[ServerOwned("id", "interviewId", "submittedBy", "score", "version", "submittedAt", "updatedAt")]
internal sealed record ScorecardRequest : RequestBody
{
    /// <summary>Whose scorecard it is; by default the caller's own.</summary>
    public string? InterviewerId { get; init; }

    public Recommendation? Recommendation { get; init; }

    public Dictionary<string, int>? Ratings { get; init; }

    public string? Strengths { get; init; }

    public string? Concerns { get; init; }

    public string? Notes { get; init; }

    public FeedbackText? Feedback { get; init; }

    public bool? Draft { get; init; }

    /// <summary><c>draft</c>, <c>submitted</c>, or <c>dismissed</c> for an interviewer who did not attend.</summary>
    public ScorecardStatus? Status { get; init; }

    public bool IsDraft => Draft ?? Status == ScorecardStatus.Draft;

    public bool IsDismissal => Status == ScorecardStatus.Dismissed;

    /// <summary>It says whether it is a draft in a way that cannot be read.</summary>
    private bool IsUndecided => (Draft is null && Given.Contains(nameof(Draft))) || (Status is null && Given.Contains(nameof(Status)));

    public ScorecardContent Content => new(Recommendation)
    {
        Ratings = Ratings ?? [],
        Strengths = Strengths,
        Concerns = Concerns,
        Notes = (Notes, Feedback) switch
        {
            ({ } notes, { } feedback) => $"{notes}\n{feedback.AsNotes()}",
            var (notes, feedback) => notes ?? feedback?.AsNotes(),
        },
    };

    /// <summary>Of a scorecard that is dismissed, the content does not matter.</summary>
    public static Refusal? Check(ScorecardRequest body) => body.IsDismissal ? null : ScorecardRules.Check(body.Content, body.IsDraft || body.IsUndecided);

    internal sealed class Validator : AbstractValidator<ScorecardRequest>
    {
        public Validator() => this.Keeps(Check);
    }
}
