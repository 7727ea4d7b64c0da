using Interviews.Domain.Documents;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>
/// Questions that a model proposes for an interview, with all that is needed to see how they came about (REQ-QUE-02, REQ-EVA-08). Written with the event that asks for
/// it, again before anything is sent, and again when the answer is there. It is forgotten after a while: an interview asks nothing of it until somebody sets it.
/// </summary>
public sealed record QuestionProposal : IRecord
{
    /// <summary>How long the store keeps it after it was last written.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    public required Guid ProposalId { get; init; }

    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    public required ProposalState State { get; init; }

    /// <summary>Set when, and only when, it failed.</summary>
    public EvaluationFailure? Failure { get; init; }

    public required ProposalWish Wish { get; init; }

    public required Instant RequestedAt { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary>When it was answered, or given up.</summary>
    public Instant? FinishedAt { get; init; }

    /// <summary>What became of reading the résumé; <c>null</c> until that was tried, and where there is none to read.</summary>
    public DocumentTextState? Resume { get; init; }

    /// <inheritdoc cref="ProposalPrompt.Hash"/>
    public string? PromptHash { get; init; }

    /// <summary>As sent: without names, addresses and numbers by which the candidate could be known. <c>null</c> when nothing was sent.</summary>
    public string? Input { get; init; }

    /// <summary>Name and version, as the service reports them.</summary>
    public string? Model { get; init; }

    /// <summary>As it came, or the words of a refusal.</summary>
    public string? RawOutput { get; init; }

    public int? LatencyMilliseconds { get; init; }

    public int? InputTokens { get; init; }

    public int? OutputTokens { get; init; }

    /// <summary>Of the résumé; see <see cref="InjectionSigns"/>.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>None of them is of a bank.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>What the model wrote beside them, and why that is not proposed.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Not to be asked for again. What could not be reached can be replayed.</summary>
    public bool IsFinished => State is not (ProposalState.Queued or ProposalState.Running) && Failure != EvaluationFailure.Unavailable;

    /// <summary>Why there are fewer questions than were wished for; <c>null</c> when there are not.</summary>
    public string? Reason => State == ProposalState.Done && Questions.Count < Wish.Count ? $"Only {Questions.Count} of the questions that the model wrote can be proposed." : null;

    string IRecord.Id => RecordId(InterviewId, ProposalId);

    public static string RecordId(Guid interviewId, Guid proposalId) => $"questionProposal:{interviewId}:{proposalId}";

    public QuestionProposal Fail(EvaluationFailure failure, Instant now) => this with { State = ProposalState.Failed, Failure = failure, FinishedAt = now };
}

/// <summary>What kind of questions are wished for.</summary>
/// <param name="Count">At most so many.</param>
/// <param name="Types">Any of these; empty for all.</param>
/// <param name="FocusAreas">What the questions should be about, in a few words each.</param>
/// <param name="JobId">The job that they are for.</param>
/// <param name="UseResume">Whether a résumé goes with it.</param>
/// <param name="ResumeId">The document; <c>null</c> also when there is none that the one who asks may see.</param>
public sealed record ProposalWish(
    int Count, IReadOnlyList<QuestionType> Types, Difficulty? Difficulty, IReadOnlyList<string> FocusAreas, string? JobId, bool UseResume, Guid? ResumeId);

/// <summary>Where a proposal stands; by the names of the states of <see cref="Evaluation.Answers.ResponseEvaluation"/>.</summary>
public enum ProposalState
{
    /// <summary>Asked for; nobody has begun.</summary>
    Queued,

    /// <summary>Begun, not answered yet.</summary>
    Running,

    /// <summary>The model has answered, and what can be proposed of it is there.</summary>
    Done,

    /// <summary>There are no questions, for a reason that is told (REQ-EVA-05).</summary>
    Failed,
}
