using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Recurring;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/cancel</c> with a reason, and <c>DELETE /interviews/{id}</c>, which is the same but may be repeated.</summary>
public sealed class CancelInterviewEndpoints(InterviewService interviews, SeriesService series, InterviewViews views)
{
    [Function("CancelInterview")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public async Task<IResult> CancelAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/cancel")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        Guid id,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var done = body.Value.Scope is { } scope and not SeriesScope.This
            ? await series.ChangeAsync(client, actor, new SeriesRequest(id, scope, SeriesAction.Cancel, body.Value, request.Allows), cancellationToken)
            : await interviews.ExecuteAsync(actor, id, request.Allows, _ => body.Value.Command, cancellationToken);
        return Answer.Of(done, stored => views.Ok(stored, actor));
    }

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

        /// <summary>Which interviews of its series the change concerns.</summary>
        public SeriesScope? Scope { get; init; }

        public Cancel Command => new(Reason, InternalReason);
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => CommandRules.Check(body.Command));
    }
}
