using Interviews.Domain.Access;
using Interviews.Domain.Responses;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Responses;

/// <summary><c>PUT</c> and <c>PATCH /interviews/{id}/responses/{responseId}</c>: the candidate answers again. What was said before is kept as an earlier version.</summary>
public sealed class EditResponseEndpoints(ResponseService responses)
{
    [Function("PutResponse")]
    [Allow(Role.Candidate)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}/responses/{responseId:guid}")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<ResponseRequest>(ResponseRequest.CheckContent, cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : Answer.Of(await responses.EditAsync(request.Actor(), id, responseId, request.Allows, body.Value.For, cancellationToken), Ok);
    }

    [Function("PatchResponse")]
    [Allow(Role.Candidate)]
    public async Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "interviews/{id:guid}/responses/{responseId:guid}")] HttpRequest request,
        Guid id,
        Guid responseId,
        CancellationToken cancellationToken)
    {
        var patch = await request.ReadPatchAsync<ResponseRequest>(cancellationToken);
        if (patch.IsRefused)
        {
            return new ProblemResult(patch.Refusal);
        }

        var patched = await responses.EditAsync(
            request.Actor(),
            id,
            responseId,
            request.Allows,
            existing => patch.Value.Over(ResponsePatchBase.Of(existing), ResponseRequest.CheckContent).Then(given => given.For(existing)),
            cancellationToken);
        return Answer.Of(patch.Value.OrUnread(patched), Ok);
    }

    private static IResult Ok(SeenResponse seen) => Answer.Ok(ResponseView.Of(seen.Response.Value, seen.Interview), seen.Response.ETag);

    /// <summary>What a patch is applied to: what a PUT would have to say to leave the response as it is.</summary>
    private sealed record ResponsePatchBase(
        Guid? QuestionId, string QuestionText, string? Response, CodeAnswer? Code, string? AudioUrl, string? VideoUrl, IReadOnlyList<TranscriptWord>? Transcript, int? ResponseTime)
    {
        public static ResponsePatchBase Of(InterviewResponse response) => new(
            response.QuestionId,
            response.QuestionText,
            response.Content.Text,
            response.Content.Code,
            response.Content.AudioUrl,
            response.Content.VideoUrl,
            response.Content.Transcript?.Words,
            response.Content.ResponseTime);
    }
}
