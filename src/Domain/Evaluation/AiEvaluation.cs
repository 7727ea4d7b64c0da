using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Evaluation;

/// <summary>
/// A model's evaluation of an interview, with all that is needed to see how it came about (REQ-EVA-08). Named after the event that asked for it, so that the same
/// event delivered again finds it. Written before anything is sent, and again when the answer is there.
/// </summary>
public sealed record AiEvaluation : IRecord
{
    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Of the event that asked for it.</summary>
    public required long Sequence { get; init; }

    public required EvaluationState State { get; init; }

    /// <summary>Set when, and only when, it failed.</summary>
    public EvaluationFailure? Failure { get; init; }

    public required Instant RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary>When it was answered, or given up.</summary>
    public Instant? FinishedAt { get; init; }

    /// <summary>The criteria as they were when the model was asked.</summary>
    public IReadOnlyList<string> Rubric { get; init; } = [];

    public string? RubricHash { get; init; }

    /// <inheritdoc cref="EvaluationPrompt.Hash"/>
    public string? PromptHash { get; init; }

    /// <summary>Which text each source was; what it said stands in <see cref="Input"/>.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];

    /// <summary>As sent: without names and e-mail addresses of those who took part. <c>null</c> when nothing was sent.</summary>
    public string? Input { get; init; }

    /// <summary>Name and version, as the service reports them.</summary>
    public string? Model { get; init; }

    /// <summary>As it came, or the words of a refusal.</summary>
    public string? RawOutput { get; init; }

    public int? LatencyMilliseconds { get; init; }

    public int? InputTokens { get; init; }

    public int? OutputTokens { get; init; }

    /// <summary>See <see cref="InjectionSigns"/>.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    public IReadOnlyList<CriterionResult> Criteria { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>What people decided of it, oldest first; the last word counts.</summary>
    public IReadOnlyList<EvaluationReview> Reviews { get; init; } = [];

    /// <summary>Not to be asked for again by the same event.</summary>
    public bool IsFinished => State != EvaluationState.Pending;

    string IRecord.Id => RecordId(InterviewId, Sequence);

    public static string RecordId(Guid interviewId, long sequence) => $"evaluation:{interviewId}:{sequence:D8}";

    public AiEvaluation Fail(EvaluationFailure failure, Instant now) => this with { State = EvaluationState.Failed, Failure = failure, FinishedAt = now };
}

/// <inheritdoc cref="MaterialSource"/>
public sealed record SourceReference(string Id, string? InterviewerId, string Field);
