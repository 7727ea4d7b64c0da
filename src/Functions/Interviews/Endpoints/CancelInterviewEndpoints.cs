using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/cancel</c> with a reason, and <c>DELETE /interviews/{id}</c>, which is the same but may be repeated.</summary>
public sealed class CancelInterviewEndpoints(InterviewCommands commands, InterviewService interviews)
{
    [Function("CancelInterview")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/cancel")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(request, id, (body, _) => new Cancel(body.Reason, body.InternalReason), cancellationToken);

    [Function("DeleteInterview")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "interviews/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (!read.IsRefused && read.Value.Value.Status == InterviewStatus.Cancelled)
        {
            return Answer.NoContent;
        }

        var done = await interviews.ExecuteAsync(actor, id, request.Allows, _ => new Cancel(null), cancellationToken);
        return Answer.Of(done, _ => Answer.NoContent);
    }

    internal sealed record Request : RequestBody
    {
        [Alias("cancellationReason")]
        public string? Reason { get; init; }

        public string? InternalReason { get; init; }
    }
}
