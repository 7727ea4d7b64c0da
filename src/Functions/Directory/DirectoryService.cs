using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Directory;

/// <summary>What people, candidates and jobs share: an entry is put whole under an id of the client's choosing, and read back.</summary>
public sealed class DirectoryService(IStore store)
{
    /// <param name="make">The entry from the body, or why not.</param>
    /// <param name="follow">What the entry takes over from the one that stood there, if any.</param>
    internal async Task<IResult> PutAsync<TBody, TEntry>(
        HttpRequest request, string documentId, Func<TBody, Result<TEntry>> make, Func<TEntry, object> view, CancellationToken cancellation, Func<TEntry, TEntry?, TEntry>? follow = null)
        where TBody : RequestBody, new()
        where TEntry : class, IDocument
    {
        var actor = request.Actor();
        var body = await request.ReadAsync<TBody>(cancellation);
        var entry = body.Then(make);
        if (entry.IsRefused)
        {
            return new ProblemResult(entry.Refusal);
        }

        while (true)
        {
            var current = await store.ReadAsync<TEntry>(actor.OrganizationId, documentId, cancellation);
            if (request.HasPrecondition() && (current is null || !request.Allows(current.ETag)))
            {
                return new ProblemResult(ETags.Failed(documentId));
            }

            var next = follow is null ? entry.Value : follow(entry.Value, current?.Value);
            Write write = current is null ? new Write.Create(next) : new Write.Replace(next, current.ETag);
            if (await store.CommitAsync(actor.OrganizationId, [write], cancellation) is CommitResult.Committed committed)
            {
                return current is null
                    ? Answer.Created(view(next), request.Path, committed.ETags[documentId])
                    : Answer.Ok(view(next), committed.ETags[documentId]);
            }
        }
    }

    /// <summary>An id in the body must be that of the path.</summary>
    internal static Refusal? SameId(string path, string? body) =>
        body is null || body == path ? null : Refusal.Invalid("id", $"'id' is '{body}' in the body and '{path}' in the path.");

    internal async Task<IResult> GetAsync<TEntry>(
        HttpRequest request, string kind, string id, string documentId, Func<TEntry, object> view, CancellationToken cancellation)
        where TEntry : class, IDocument
    {
        var actor = request.Actor();
        var stored = await store.ReadAsync<TEntry>(actor.OrganizationId, documentId, cancellation);
        return stored is null ? new ProblemResult(Refusal.NotFound(kind, id)) : Answer.Ok(view(stored.Value), stored.ETag);
    }
}
