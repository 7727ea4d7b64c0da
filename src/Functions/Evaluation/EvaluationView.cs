using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Functions.Messaging;
using NodaTime;

namespace Interviews.Functions.Evaluation;

/// <summary>An evaluation as the API shows it: what a model advised and what people said of it, apart from each other.</summary>
/// <param name="Advice">The model's part; <c>null</c> where there is none.</param>
/// <param name="Review">The last word of a person.</param>
/// <param name="Record">How it came about; for staff.</param>
public sealed record EvaluationView(
    Guid InterviewId,
    EvaluationState State,
    EvaluationFailure? Failure,
    Instant RequestedAt,
    string RequestedBy,
    Instant? FinishedAt,
    AdviceView? Advice,
    EvaluationReview? Review,
    IReadOnlyList<EvaluationReview> EarlierReviews,
    EvaluationRecord? Record)
{
    public static EvaluationView Of(SeenEvaluation seen, Actor actor, Channels channels)
    {
        var (interview, asked, evaluation) = (seen.Interview, seen.Interview.EvaluationAsked!, seen.Stored?.Value);
        var standing = EvaluationProgress.Of(interview, evaluation, channels.Evaluation);
        return new(
            interview.InterviewId,
            standing.State,
            standing.Failure,
            asked.At,
            asked.By,
            evaluation?.FinishedAt,
            evaluation is { State: EvaluationState.Completed or EvaluationState.NeedsReview } ? AdviceView.Of(evaluation) : null,
            evaluation is { Reviews: [.., var last] } ? last : null,
            [.. evaluation?.Reviews.SkipLast(1) ?? []],
            actor.IsOrganizationWide && evaluation is not null ? EvaluationRecord.Of(evaluation) : null);
    }
}

/// <param name="Signs">Why a person should look first.</param>
public sealed record AdviceView(string MadeBy, string Notice, string? Model, string? Summary, IReadOnlyList<CriterionView> Criteria, IReadOnlyList<string> Signs)
{
    private const string Advice = "A language model wrote this as advice, from what the interviewers wrote. People decide, and can override it.";

    public static AdviceView Of(AiEvaluation evaluation)
    {
        var sources = evaluation.Sources.ToDictionary(source => source.Id);
        return new(
            "model",
            Advice,
            evaluation.Model,
            evaluation.Summary,
            [.. evaluation.Criteria.Select(criterion => CriterionView.Of(criterion, sources))],
            evaluation.Signs);
    }
}

/// <param name="Quote">As the model read it: without names.</param>
public sealed record CriterionView(string Criterion, int? Score, Abstention? Abstained, string? Quote, SourceReference? Source, string? Rationale)
{
    public static CriterionView Of(CriterionResult criterion, Dictionary<string, SourceReference> sources) => new(
        criterion.Criterion,
        criterion.Score,
        criterion.Abstained,
        criterion.Quote,
        criterion.SourceId is { } id ? sources.GetValueOrDefault(id) : null,
        criterion.Rationale);
}

/// <summary>What is kept so that anybody can see later how the advice came about (REQ-EVA-08).</summary>
public sealed record EvaluationRecord(
    string? Model, string? PromptHash, string? RubricHash, string? Input, string? RawOutput, int? LatencyMilliseconds, int? InputTokens, int? OutputTokens)
{
    public static EvaluationRecord Of(AiEvaluation evaluation) => new(
        evaluation.Model,
        evaluation.PromptHash,
        evaluation.RubricHash,
        evaluation.Input,
        evaluation.RawOutput,
        evaluation.LatencyMilliseconds,
        evaluation.InputTokens,
        evaluation.OutputTokens);
}
