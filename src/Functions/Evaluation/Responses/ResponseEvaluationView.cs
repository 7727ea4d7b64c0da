using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using NodaTime;

namespace Interviews.Functions.Evaluation.Responses;

/// <summary>A response's evaluation as the API shows it.</summary>
/// <param name="Notice">What the evaluator is, for a person to read.</param>
/// <param name="EvaluatorVersion">Of the procedure, or of the model as its service reports it.</param>
/// <param name="Score">0 to 100, after people had their word; <c>null</c> wherever there is no judgment.</param>
/// <param name="Reason">In the evaluator's own words.</param>
/// <param name="Signs">Why a person should look first.</param>
/// <param name="Review">The last word of a person.</param>
/// <param name="Record">How it came about; for staff.</param>
internal sealed record ResponseEvaluationView(
    Guid InterviewId,
    Guid ResponseId,
    int ResponseVersion,
    ResponseEvaluationState State,
    EvaluationFailure? Failure,
    EvaluatorKind Evaluator,
    string? EvaluatorVersion,
    string Notice,
    IReadOnlyList<AnswerCriterionResult> Criteria,
    int? Score,
    string? Reason,
    IReadOnlyList<string> Signs,
    Instant RequestedAt,
    string RequestedBy,
    Instant? FinishedAt,
    EvaluationReview? Review,
    IReadOnlyList<EvaluationReview> EarlierReviews,
    ResponseEvaluationRecord? Record)
{
    private const string ByAModel = "A language model wrote this as advice, from the candidate's answer. People decide, and can override it.";

    private const string ByTheProcedure =
        "A fixed procedure computed this from the words of the answer and what the question expects. It is no language model and understands nothing. People decide, and can override it.";

    public static ResponseEvaluationView Of(ResponseEvaluation evaluation, Actor actor) => new(
        evaluation.InterviewId,
        evaluation.ResponseId,
        evaluation.ResponseVersion,
        evaluation.State,
        evaluation.Failure,
        evaluation.Evaluator,
        evaluation.Model,
        evaluation.Evaluator == EvaluatorKind.Model ? ByAModel : ByTheProcedure,
        evaluation.Criteria,
        evaluation.ScoreThatCounts,
        evaluation.Reason,
        evaluation.Signs,
        evaluation.RequestedAt,
        evaluation.RequestedBy,
        evaluation.FinishedAt,
        evaluation.Reviews is [.., var last] ? last : null,
        [.. evaluation.Reviews.SkipLast(1)],
        actor.IsOrganizationWide ? ResponseEvaluationRecord.Of(evaluation) : null);
}

/// <summary>What is kept so that anybody can see later how the evaluation came about (REQ-EVA-08).</summary>
internal sealed record ResponseEvaluationRecord(
    string? PromptHash, string? RubricHash, string? Input, string? RawOutput, int? LatencyMilliseconds, int? InputTokens, int? OutputTokens)
{
    public static ResponseEvaluationRecord Of(ResponseEvaluation evaluation) => new(
        evaluation.PromptHash,
        evaluation.RubricHash,
        evaluation.Input,
        evaluation.RawOutput,
        evaluation.LatencyMilliseconds,
        evaluation.InputTokens,
        evaluation.OutputTokens);
}
