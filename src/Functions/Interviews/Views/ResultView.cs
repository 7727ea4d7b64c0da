using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Functions.Interviews.Views;

/// <summary>The overall result of an interview as the API shows it.</summary>
/// <param name="Score">0 to 100.</param>
internal record ResultView(
    Guid InterviewId, InterviewStatus Status, int? Score, string? Feedback, HiringDecision? Decision, string EvaluatedBy, Instant EvaluatedAt, IReadOnlyList<ResponseResult> Responses)
{
    /// <returns><c>null</c> when there is no result that the actor may see.</returns>
    public static ResultView? Of(SeenInterview seen) => seen.Shown is { Evaluation: { } evaluation } interview
        ? new(interview.InterviewId, interview.Status, evaluation.Score, evaluation.Feedback, interview.Decision, evaluation.EvaluatedBy, evaluation.EvaluatedAt, evaluation.Responses)
        : null;
}

/// <summary>The same in a list, with what it is of.</summary>
internal sealed record ListedResultView : ResultView
{
    private ListedResultView(ResultView result, Interview interview)
        : base(result)
    {
        (CandidateId, CandidateName, JobId) = (interview.CandidateId, interview.CandidateName, interview.JobId);
        (Type, ScheduledAt) = (interview.Details.Type, interview.Time.ScheduledAt);
    }

    public string? CandidateId { get; }

    public string? CandidateName { get; }

    public string? JobId { get; }

    public InterviewType Type { get; }

    public Instant ScheduledAt { get; }

    /// <inheritdoc cref="ResultView.Of"/>
    public static new ListedResultView? Of(SeenInterview seen) => ResultView.Of(seen) is { } result ? new(result, seen.Shown) : null;
}
