using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary><c>GET</c> and <c>DELETE /dead-letters/{id}</c>: look at one, or give it up.</summary>
public sealed class DeadLetterEndpoints(DeadLetterStore deadLetters)
{
    [Function("GetDeadLetter")]
    [Allow(Role.Admin)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "dead-letters/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        Answer.Of(await FindAsync(deadLetters, request, id, cancellationToken), stored => Answer.Ok(DeadLetterView.Of(stored.Value), stored.ETag));

    [Function("DiscardDeadLetter")]
    [Allow(Role.Admin)]
    public async Task<IResult> DiscardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "dead-letters/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var found = await FindToChangeAsync(deadLetters, request, id, cancellationToken);
        if (!found.IsRefused)
        {
            await deadLetters.DiscardAsync(found.Value, cancellationToken);
        }

        return Answer.Of(found, _ => Answer.NoContent);
    }

    /// <summary>Refused also when the caller's <c>If-Match</c> names another version.</summary>
    internal static async Task<Result<Stored<DeadLetter>>> FindToChangeAsync(
        DeadLetterStore deadLetters, HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(deadLetters, request, id, cancellationToken);
        return found.Then<Stored<DeadLetter>>(stored => request.Allows(stored.ETag) ? stored : ETags.Failed(id));
    }

    private static async Task<Result<Stored<DeadLetter>>> FindAsync(
        DeadLetterStore deadLetters, HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var stored = DeadLetter.IsKey(id) ? await deadLetters.FindAsync(request.Actor().OrganizationId, id, cancellationToken) : null;
        return stored is null ? Refusal.NotFound("dead letter", id) : stored;
    }
}
