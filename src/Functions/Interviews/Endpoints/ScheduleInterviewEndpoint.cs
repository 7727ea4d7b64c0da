using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews</c> (REQ-INT-02), also with the bodies of earlier clients (REQ-INT-10).</summary>
public sealed class ScheduleInterviewEndpoint(ScheduleCommands commands, NewInterview newInterview, IdempotentCreates creates, TimeProvider time)
{
    [Function("ScheduleInterview")]
    [Allow(Roles.OrganizationWide | Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<ScheduleInterviewRequest>(request, (body, attempt) => ScheduleAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> ScheduleAsync(Actor actor, ScheduleInterviewRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var asked = await commands.OfAsync(actor, body, Guid.CreateVersion7(time.GetUtcNow()), cancellationToken);
        return asked.IsRefused ? asked.Refusal : await newInterview.CreateAsync(asked.Value.Actor, asked.Value.Command, attempt, cancellationToken);
    }
}
