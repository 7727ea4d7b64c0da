using Interviews.Domain;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Questions.Proposals;

/// <summary>Has a model propose questions, once for each proposal. What is sent is written down before; the first answer that is written down stays.</summary>
public sealed class ProposalRun(IStore store, StoreUpdates updates, IEnumerable<IEvaluator> evaluators, ProposalReader reader, TimeProvider time)
{
    private Instant Now => time.GetCurrentInstant();

    public async Task RunAsync(Interview interview, QuestionProposalRequested asked, CancellationToken cancellationToken)
    {
        var stored = await reader.FindAsync(asked.OrganizationId, asked.InterviewId, asked.ProposalId, cancellationToken);
        if (stored is not { Value: { IsFinished: false } waiting })
        {
            return; // Answered already, or forgotten.
        }

        if (evaluators.SingleOrDefault() is not { } model)
        {
            await PutUnlessFinishedAsync(waiting.Fail(EvaluationFailure.NotConfigured, Now), cancellationToken);
            return;
        }

        var attempt = ProposalAttempt.Of(waiting, await reader.FactsAsync(interview, waiting, cancellationToken), Now);
        if (!await PutUnlessFinishedAsync(attempt.Document, cancellationToken) || attempt.Request is null)
        {
            return;
        }

        var sent = time.GetTimestamp();
        var outcome = await model.EvaluateAsync(attempt.Request, cancellationToken);
        await PutUnlessFinishedAsync(attempt.Finish(outcome, Duration.FromTimeSpan(time.GetElapsedTime(sent)), Now), cancellationToken);
    }

    /// <summary>Shows that it was tried as often as it may; a replay tries again.</summary>
    public async Task GiveUpAsync(QuestionProposalRequested asked, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(asked.OrganizationId, asked.InterviewId, asked.ProposalId, cancellationToken) is { Value: var waiting })
        {
            await PutUnlessFinishedAsync(waiting.Fail(EvaluationFailure.Unavailable, Now), cancellationToken);
        }
    }

    /// <returns>Whether it was written; <c>false</c> when a finished one is there, which stays, or none any more.</returns>
    private async Task<bool> PutUnlessFinishedAsync(QuestionProposal proposal, CancellationToken cancellationToken)
    {
        var put = await updates.UpdateAsync<QuestionProposal>(
            store,
            proposal.OrganizationId,
            QuestionProposal.RecordId(proposal.InterviewId, proposal.ProposalId),
            existing => existing switch
            {
                null => Refusal.NotFound("proposal", proposal.ProposalId),
                { Value.IsFinished: true } => existing.Value,
                _ => proposal,
            },
            cancellationToken,
            QuestionProposal.Kept);
        return !put.IsRefused && ReferenceEquals(put.Value.Value, proposal);
    }
}
