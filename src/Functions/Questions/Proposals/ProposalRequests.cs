using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Questions.Proposals;

/// <summary>Asks for a proposal: the record and the event by which a model is asked are one commit, with that of the idempotency key.</summary>
public sealed class ProposalRequests(InterviewService interviews, TimeProvider time)
{
    internal async Task<Result<Answer>> AskAsync(
        Actor actor, Guid interviewId, ProposalWish wish, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var proposalId = Guid.CreateVersion7(time.GetUtcNow());
        CreatedAnswer? created = null;
        var done = await interviews.ExecuteAsync(
            actor,
            interviewId,
            null,
            (interview, context) =>
            {
                var decided = InterviewDecider.Decide(interview, new RequestQuestionProposal(proposalId), context);
                return Task.FromResult(decided.Then<Decision>(events =>
                {
                    var proposal = Queued(interview, proposalId, wish, context);
                    created = new CreatedAnswer(
                        ProposalView.Of(interview, proposal, actor), $"/api/interviews/{interviewId}/questions/proposals/{proposalId}", ((IRecord)proposal).Id)
                    {
                        Status = StatusCodes.Status202Accepted,
                    };
                    return new Decision(events, [new Write.Create(proposal, QuestionProposal.Kept), .. attempt.Record(created)]);
                }));
            },
            cancellationToken);
        return done.Then<Answer>(_ => created!.With(null));
    }

    private static QuestionProposal Queued(Interview interview, Guid proposalId, ProposalWish wish, DecisionContext context) => new()
    {
        ProposalId = proposalId,
        InterviewId = interview.InterviewId,
        OrganizationId = interview.OrganizationId,
        State = ProposalState.Queued,
        Wish = wish,
        RequestedAt = context.Now,
        RequestedBy = context.Actor.Id,
    };
}
