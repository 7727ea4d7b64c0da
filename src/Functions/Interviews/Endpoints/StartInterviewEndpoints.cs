using FluentValidation;
using System.Text.Json;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/start</c> (REQ-INT-23); <c>DELETE</c> takes it back while nothing followed.</summary>
public sealed class StartInterviewEndpoints(InterviewCommands commands)
{
    [Function("StartInterview")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/start")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(request, id, (body, _) => body.Command, cancellationToken);

    [Function("UndoStart")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> UndoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "interviews/{id:guid}/start")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<NoBody>(request, id, (_, _) => new UndoStart(), cancellationToken);

    internal sealed record Request : RequestBody
    {
        public string? Location { get; init; }

        public Dictionary<string, JsonElement>? DeviceInfo { get; init; }

        public StartInterview Command => new(Location, DeviceInfo?.ToDictionary(fact => fact.Key, fact => fact.Value.ToString()) ?? []);
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => CommandRules.Check(body.Command));
    }
}
