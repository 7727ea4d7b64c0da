using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;

namespace Interviews.Functions.Analytics.Rebuild;

/// <summary><c>GET /operations/{id}</c>: how work that was answered with 202 stands (REQ-OPS-11).</summary>
public sealed class GetOperationEndpoint(RebuildOperations operations)
{
    [Function("GetOperation")]
    [Allow(Role.Admin)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "operations/{operationId:guid}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        Guid operationId,
        CancellationToken cancellationToken)
    {
        var operation = await operations.FindAsync(request.Actor().OrganizationId, operationId.ToString(), cancellationToken);
        return operation is null
            ? new ProblemResult(Refusal.NotFound("operation", operationId))
            : Answer.Ok(await operations.ViewAsync(client, operation, cancellationToken));
    }
}

/// <param name="Kind">What is done.</param>
/// <param name="Progress">What was read so far; <c>null</c> before the first page, and once the run is forgotten.</param>
internal sealed record OperationView(string Id, string Kind, OperationStatus Status, Instant CreatedAt, RebuildProgress? Progress);

internal enum OperationStatus
{
    Running,
    Succeeded,
    Failed,
}
