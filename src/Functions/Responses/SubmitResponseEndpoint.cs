using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Responses;

/// <summary><c>POST /interviews/{id}/responses</c>: the candidate's first answer to a question; the second is refused and names it.</summary>
public sealed class SubmitResponseEndpoint(ResponseService responses, IdempotentCreates creates)
{
    [Function("SubmitResponse")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/responses")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<ResponseRequest>(given => ResponseRules.Check(given.Answer), cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : await creates.RunAsync(request, body.Value, attempt => SubmitAsync(request.Actor(), id, body.Value.Answer, attempt, cancellationToken), cancellationToken);
    }

    /// <summary><c>POST /interview/submit-response</c>: the same, of the interview that the body names.</summary>
    [Function("SubmitResponseOfBody")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunOfBodyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interview/submit-response")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<EarlierResponseRequest>(EarlierResponseRequest.Check, cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : await creates.RunAsync(
                request, body.Value, attempt => SubmitAsync(request.Actor(), body.Value.InterviewId!.Value, body.Value.Answer, attempt, cancellationToken), cancellationToken);
    }

    private async Task<Result<Answer>> SubmitAsync(Actor actor, Guid id, SubmittedAnswer answer, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        CreatedAnswer? created = null;
        var submitted = await responses.SubmitAsync(
            actor,
            id,
            answer,
            (interview, response) =>
            {
                created = new CreatedAnswer(
                    ResponseView.Of(response, SeenInterview.Of(interview, actor)), $"/api/interviews/{id}/responses/{response.ResponseId}", ((IRecord)response).Id);
                return attempt.Record(created);
            },
            cancellationToken);
        return submitted.Then<Answer>(stored => created!.With(stored.ETag));
    }
}
