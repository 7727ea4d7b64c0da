using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions.Proposals;
using Interviews.Functions.Questions.Asked;
using Interviews.Functions.Questions.Generation;
using NodaTime;

namespace Interviews.Functions.Questions.Proposals;

/// <summary>A proposal as the API shows it.</summary>
/// <param name="Notice">Who wrote the questions, for a person to read.</param>
/// <param name="EvaluatorVersion">Of the model as its service reports it.</param>
/// <param name="Reason">Why there are fewer questions than were asked for.</param>
/// <param name="Signs">Why to look twice at what comes of this résumé.</param>
/// <param name="Resume">What became of reading it; <c>null</c> unless it was to be used, and until it was read.</param>
/// <param name="Record">How it came about; for staff.</param>
internal sealed record ProposalView(
    Guid ProposalId,
    Guid InterviewId,
    ProposalState State,
    EvaluationFailure? Failure,
    EvaluatorKind Evaluator,
    string? EvaluatorVersion,
    string Notice,
    IReadOnlyList<InterviewQuestionsView.Item> Questions,
    string? Reason,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<string> Signs,
    ResumeView? Resume,
    Instant RequestedAt,
    string RequestedBy,
    Instant? FinishedAt,
    ProposalRecord? Record)
{
    private const string ByAModel = "A language model wrote these questions. Nothing is asked of them before somebody has chosen it.";

    public static ProposalView Of(Interview interview, QuestionProposal proposal, Actor actor) => new(
        proposal.ProposalId,
        proposal.InterviewId,
        proposal.State,
        proposal.Failure,
        EvaluatorKind.Model,
        proposal.Model,
        ByAModel,
        [.. proposal.Questions.Select((question, index) => InterviewQuestionsView.Item.Numbered(question, index + 1))],
        proposal.Reason,
        proposal.LeftOut,
        proposal.Signs,
        ResumeOf(proposal),
        proposal.RequestedAt,
        proposal.RequestedBy,
        proposal.FinishedAt,
        InterviewAccess.On(interview, actor).IsOrganizationWide ? ProposalRecord.Of(proposal) : null);

    private static ResumeView? ResumeOf(QuestionProposal proposal) =>
        proposal.Wish.UseResume && (proposal.Input is not null || proposal.Wish.ResumeId is null) ? ResumeView.Of(proposal.Wish.ResumeId, proposal.Resume) : null;
}

/// <summary>What is kept so that anybody can see later how the questions came about (REQ-EVA-08).</summary>
internal sealed record ProposalRecord(string? PromptHash, string? Input, string? RawOutput, int? LatencyMilliseconds, int? InputTokens, int? OutputTokens)
{
    public static ProposalRecord Of(QuestionProposal proposal) => new(
        proposal.PromptHash, proposal.Input, proposal.RawOutput, proposal.LatencyMilliseconds, proposal.InputTokens, proposal.OutputTokens);
}
