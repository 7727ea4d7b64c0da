using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Directory;

/// <summary>What people, candidates, jobs, rooms and the organization share: an entry is put whole under its id, changed in part, and read back.</summary>
public sealed class DirectoryService(IStore store, StoreUpdates updates, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    /// <param name="make">The entry from the body, or why not.</param>
    /// <param name="follow">What the entry takes over from the one that stood there, if any.</param>
    internal async Task<IResult> PutAsync<TBody, TEntry>(
        HttpRequest request, string documentId, Func<TBody, Result<TEntry>> make, Func<TEntry, object> view, CancellationToken cancellationToken, Func<TEntry, TEntry?, TEntry>? follow = null)
        where TBody : RequestBody, new()
        where TEntry : class, IRecord
    {
        var actor = request.Actor();
        var body = await request.ReadAsync<TBody>(given => make(given).Refusal, cancellationToken);
        var entry = body.Then(make);
        if (entry.IsRefused)
        {
            return new ProblemResult(entry.Refusal);
        }

        var isNew = false;
        var put = await updates.UpdateAsync<TEntry>(store, actor.OrganizationId, documentId, Next, cancellationToken);
        return Answer.Of(put, stored => isNew ? Answer.Created(view(stored.Value), request.Path, stored.ETag) : Answer.Ok(view(stored.Value), stored.ETag));

        Result<TEntry> Next(Stored<TEntry>? current)
        {
            isNew = current is null;
            return (current is null ? request.AllowsNew() : request.Allows(current.ETag))
                ? Changed(follow is null ? entry.Value : follow(entry.Value, current?.Value), current?.Value)
                : ETags.Failed(documentId);
        }
    }

    /// <summary>A JSON merge patch of an entry: the same as a PUT of the entry with the changes in it.</summary>
    /// <inheritdoc cref="PutAsync"/>
    internal async Task<IResult> PatchAsync<TBody, TEntry>(
        HttpRequest request, string kind, string id, string documentId, Func<TBody, Result<TEntry>> make, Func<TEntry, object> view, CancellationToken cancellationToken, Func<TEntry, TEntry, TEntry>? follow = null)
        where TBody : RequestBody, new()
        where TEntry : class, IRecord
    {
        var patch = await request.ReadPatchAsync<TBody>(cancellationToken);
        if (patch.IsRefused)
        {
            return new ProblemResult(patch.Refusal);
        }

        var patched = await updates.UpdateAsync<TEntry>(store, request.Actor().OrganizationId, documentId, Next, cancellationToken);
        return Answer.Of(patched, stored => Answer.Ok(view(stored.Value), stored.ETag));

        Result<TEntry> Next(Stored<TEntry>? current) => current switch
        {
            null => patch.Value.Unread ?? Refusal.NotFound(kind, id),
            _ when !request.Allows(current.ETag) => ETags.Failed(documentId),
            _ => patch.Value.Over(view(current.Value), given => make(given).Refusal).Then(make).Then<TEntry>(entry => Changed(follow is null ? entry : follow(entry, current.Value), current.Value)),
        };
    }

    /// <summary>The very same object when nothing differs: a system that puts all of its entries every night writes only what has changed.</summary>
    private static TEntry Changed<TEntry>(TEntry entry, TEntry? current)
        where TEntry : class, IRecord => current is not null && RecordJson.Write(entry).AsSpan().SequenceEqual(RecordJson.Write(current)) ? current : entry;

    /// <summary>The entry, unless something is wrong with it or with what is said beside it: an id in the body must be that of the path.</summary>
    internal static Result<TEntry> Under<TEntry>(string path, string? body, Result<TEntry> entry, params IEnumerable<Refusal?> beside)
    {
        var otherId = body is null || body == path ? null : Refusal.Invalid("id", $"'id' is '{body}' in the body and '{path}' in the path.");
        return Refusal.All([otherId, .. beside, entry.Refusal]) is { } refusal ? refusal : entry;
    }

    internal async Task<IResult> GetAsync<TEntry>(
        HttpRequest request, string kind, string id, string documentId, Func<TEntry, object> view, CancellationToken cancellationToken)
        where TEntry : class, IRecord
    {
        var actor = request.Actor();
        var stored = await store.ReadAsync<TEntry>(actor.OrganizationId, documentId, cancellationToken);
        return stored is null ? new ProblemResult(Refusal.NotFound(kind, id)) : Answer.Ok(view(stored.Value), stored.ETag);
    }

    /// <summary>One page of the entries of a kind; <c>q</c> is part of their name or address.</summary>
    /// <param name="find">The query for the part that was asked for, if any.</param>
    internal async Task<IResult> ListAsync<TEntry>(HttpRequest request, Func<string?, FindEntries<TEntry>> find, Func<TEntry, object> view, CancellationToken cancellationToken)
        where TEntry : class, IRecord
    {
        var organizationId = request.Actor().OrganizationId;
        var parameters = new QueryReader(request);
        var (query, limit, cursor) = (find(parameters.Text("q")), parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var continuation = _cursor.Read(organizationId, query, cursor);
        if (continuation.IsRefused)
        {
            return new ProblemResult(continuation.Refusal);
        }

        var page = await store.QueryAsync(organizationId, query, limit, continuation.Value, cancellationToken);
        return Answer.Ok(new ListPage<object>(
            [.. page.Items.Select(stored => view(stored.Value))],
            page.Continuation is null ? null : _cursor.Write(organizationId, query, page.Continuation)));
    }
}
