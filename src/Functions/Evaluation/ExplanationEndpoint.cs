using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary><c>GET /interviews/{id}/explanation</c>: what was judged, by which criteria, and by whom or what, for its candidate and for staff (REQ-EVA-21).</summary>
public sealed class ExplanationEndpoint(IStore store, InterviewService interviews, EvaluationReader reader)
{
    private const string HowToAsk = "Ask the organization that invited you, and nothing but people will judge your interviews from then on.";

    [Function("GetExplanation")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/explanation")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var explained = await ExplainAsync(actor, id, cancellationToken);
        if (explained.IsRefused)
        {
            return new ProblemResult(explained.Refusal);
        }

        var organization = await store.ReadAsync<Organization>(actor.OrganizationId, Organization.RecordId, cancellationToken);
        return Answer.Ok(new
        {
            interviewId = id,
            explained.Value.PeopleOnly,
            explained.Value.Judgments,
            howToAskForPeopleOnly = HowToAsk,
            contact = organization?.Value.ContactEmail,
        });
    }

    private async Task<Result<Explanation>> ExplainAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var interview = read.Value.Value;
        if (!EvaluationAccess.Sees(interview, actor) && !InterviewAccess.IsCandidateOf(interview, actor))
        {
            return Refusal.NotFound("explanation of interview", id); // Who still owes a scorecard learns nothing of what others made of it.
        }

        var known = await reader.FactsAsync(interview, cancellationToken);
        var advice = interview.EvaluationAsked is { } asked
            ? await store.ReadAsync<AiEvaluation>(actor.OrganizationId, AiEvaluation.RecordId(id, asked.Sequence), cancellationToken)
            : null;
        return Explanation.Of(new ExplainedFacts(
            interview,
            known.Candidate,
            known.Scorecards,
            advice?.Value,
            await store.AllAsync(actor.OrganizationId, new ResponsesOfInterview(id), cancellationToken).ToListAsync(cancellationToken),
            await store.AllAsync(actor.OrganizationId, new EvaluationsOfResponses(id), cancellationToken).ToListAsync(cancellationToken)));
    }
}
