using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Evaluation.Answers;

/// <summary>
/// The evaluation of one response that was asked for last, with all that is needed to see how it came about (REQ-QUE-11). Written with the event that asks for it,
/// again before anything is sent to a model, and again when the judgment is there. Those before it are kept as <see cref="EarlierResponseEvaluation"/>.
/// </summary>
public sealed record ResponseEvaluation : IRecord
{
    public required Guid InterviewId { get; init; }

    public required Guid ResponseId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Of the event that asked for it.</summary>
    public required long Sequence { get; init; }

    /// <summary>Which version of the response is judged.</summary>
    public required int ResponseVersion { get; init; }

    public required ResponseEvaluationState State { get; init; }

    /// <summary>Set when, and only when, it failed.</summary>
    public EvaluationFailure? Failure { get; init; }

    public required EvaluatorKind Evaluator { get; init; }

    public required Instant RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary>When it was judged, or given up.</summary>
    public Instant? FinishedAt { get; init; }

    public string? RubricHash { get; init; }

    /// <summary>See <see cref="AnswerPrompt.Hash"/>; <c>null</c> where no model is asked.</summary>
    public string? PromptHash { get; init; }

    /// <summary>What was judged: for a model as sent, without names and e-mail addresses of those who take part.</summary>
    public string? Input { get; init; }

    /// <summary>Name and version: of the model as its service reports them, or of the procedure.</summary>
    public string? Model { get; init; }

    /// <summary>As it came from the model, or the words of a refusal.</summary>
    public string? RawOutput { get; init; }

    public int? LatencyMilliseconds { get; init; }

    public int? InputTokens { get; init; }

    public int? OutputTokens { get; init; }

    /// <summary>See <see cref="InjectionSigns"/>.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public IReadOnlyList<AnswerCriterionResult> Criteria { get; init; } = [];

    /// <summary>0 to 100, as it was judged: see <see cref="AnswerCriterionResult.Mean"/>. <c>null</c> wherever there is no judgment.</summary>
    public int? Score { get; init; }

    /// <summary>How the score came about, or why there is none, in a judge's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>What people decided of it, oldest first; the last word counts.</summary>
    public IReadOnlyList<EvaluationReview> Reviews { get; init; } = [];

    /// <summary>Not to be asked for again by the same event. What could not be reached can be replayed.</summary>
    public bool IsFinished => State is not (ResponseEvaluationState.Queued or ResponseEvaluationState.Running) && Failure != EvaluationFailure.Unavailable;

    /// <summary>0 to 100: what counts after people had their word. Nothing counts while a person has to look first.</summary>
    public int? ScoreThatCounts => (State, Reviews) switch
    {
        (_, [.., { Decision: ReviewDecision.Dismissed }]) => null,
        (_, [.., { Decision: ReviewDecision.Overridden } last]) => AnswerCriterionResult.Mean([.. Criteria.Select(criterion =>
            last.Overrides.TryGetValue(criterion.Key, out var score) ? criterion with { Score = score } : criterion)]),
        (ResponseEvaluationState.NeedsReview, _) => null,
        _ => Score,
    };

    /// <summary>Whether a request for an evaluation asks for this one: it goes on, or a model has judged the same words by the same prompt. What failed is tried again.</summary>
    /// <param name="facts">As they are now.</param>
    /// <param name="byModel">Whether a model would be asked.</param>
    public bool Answers(ResponseFacts facts, bool byModel, Instant now) => State switch
    {
        ResponseEvaluationState.Queued or ResponseEvaluationState.Running => ResponseVersion == facts.Response.Version,
        ResponseEvaluationState.Failed => false,
        _ => byModel && Evaluator == EvaluatorKind.Model && ResponseEvaluationAttempt.Ask(this, facts, now).Document is var again && (again.Input, again.PromptHash) == (Input, PromptHash),
    };

    string IRecord.Id => RecordId(InterviewId, ResponseId);

    public static string RecordId(Guid interviewId, Guid responseId) => $"responseEvaluation:{interviewId}:{responseId}";

    public ResponseEvaluation Fail(EvaluationFailure failure, Instant now) => this with { State = ResponseEvaluationState.Failed, Failure = failure, FinishedAt = now };
}

/// <summary>An evaluation of a response that another one took the place of.</summary>
public sealed record EarlierResponseEvaluation(string OrganizationId, ResponseEvaluation Evaluation) : IRecord
{
    string IRecord.Id => $"earlierResponseEvaluation:{Evaluation.InterviewId}:{Evaluation.ResponseId}:{Evaluation.Sequence:D8}";

    public static EarlierResponseEvaluation Of(ResponseEvaluation evaluation) => new(evaluation.OrganizationId, evaluation);
}

public enum ResponseEvaluationState
{
    /// <summary>Asked for; nobody has begun.</summary>
    Queued,

    /// <summary>Begun, not judged yet.</summary>
    Running,

    /// <summary>There is a judgment.</summary>
    Done,

    /// <summary>There is none, because the answer says too little, or nothing that was said of it could be proved.</summary>
    Abstained,

    /// <summary>There is none, for a reason that is told; never a default in its place (REQ-EVA-05).</summary>
    Failed,

    /// <summary>There is a model's judgment of an answer that tries to instruct it: it counts only when a person has looked (REQ-EVA-07).</summary>
    NeedsReview,
}

/// <summary>What judged an answer.</summary>
public enum EvaluatorKind
{
    /// <summary>A fixed procedure; see <see cref="IAnswerJudge"/>.</summary>
    Embedded,

    /// <summary>A language model; see <see cref="IEvaluator"/>.</summary>
    Model,
}
