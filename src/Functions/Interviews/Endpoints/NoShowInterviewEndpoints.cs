using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/no-show</c> says who did not come; <c>DELETE</c> takes it back.</summary>
public sealed class NoShowInterviewEndpoints(InterviewCommands commands)
{
    [Function("ReportNoShow")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/no-show")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(request, id, (body, _) => body.Command, cancellationToken);

    [Function("UndoNoShow")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> UndoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "interviews/{id:guid}/no-show")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<NoBody>(request, id, (_, _) => new UndoNoShow(), cancellationToken);

    internal sealed record Request : RequestBody
    {
        public NoShowParty? Party { get; init; }

        [Alias("reason")]
        public string? Notes { get; init; }

        public ReportNoShow Command => new(Party ?? NoShowParty.Candidate, Notes);
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => CommandRules.Check(body.Command));
    }
}
