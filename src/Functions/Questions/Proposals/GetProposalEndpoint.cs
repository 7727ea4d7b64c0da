using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Questions.Proposals;

/// <summary><c>GET /interviews/{id}/questions/proposals/{proposalId}</c>: how far a model's proposal is, and its questions (REQ-QUE-02).</summary>
public sealed class GetProposalEndpoint(ProposalReader reader)
{
    [Function("GetQuestionProposal")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/questions/proposals/{proposalId:guid}")] HttpRequest request,
        Guid id,
        Guid proposalId,
        CancellationToken cancellationToken) => Answer.Of(
        await reader.SeeAsync(request.Actor(), id, proposalId, cancellationToken),
        seen => Answer.Ok(ProposalView.Of(seen.Interview, seen.Stored.Value, request.Actor()), seen.Stored.ETag));
}
