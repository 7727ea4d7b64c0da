using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Infrastructure.Storage;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Directory;

/// <summary>
/// What people, candidates, jobs, rooms and the organization share, and whatever else has a list by name: an entry is put whole under its id, changed in part, and read back.
/// </summary>
public sealed class DirectoryService(IStore store, StoreUpdates updates, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    /// <param name="make">The entry from the body, or why not.</param>
    /// <param name="follow">The entry with what it takes over from the one that stood there, if any; or why it cannot stand in its place.</param>
    /// <param name="alongside">Further writes of the commit, made from the entry as it was, if it was, and as it is to be.</param>
    /// <param name="missing">The answer where nothing stands there; <c>null</c> where an entry is made by being put.</param>
    internal async Task<IResult> PutAsync<TBody, TEntry>(
        HttpRequest request,
        string documentId,
        Func<TBody, Result<TEntry>> make,
        Func<TEntry, object> view,
        CancellationToken cancellationToken,
        Func<TEntry, TEntry?, Task<Result<TEntry>>>? follow = null,
        Func<TEntry?, TEntry, Task<IReadOnlyList<Write>>>? alongside = null,
        Refusal? missing = null)
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
        var put = await updates.UpdateAsync<TEntry>(store, actor.OrganizationId, documentId, NextAsync, alongside, cancellationToken);
        return Answer.Of(put, stored => isNew ? Answer.Created(view(stored.Value), request.Path, stored.ETag) : Answer.Ok(view(stored.Value), stored.ETag));

        async Task<Result<TEntry>> NextAsync(Stored<TEntry>? current)
        {
            isNew = current is null;
            if (isNew && missing is not null)
            {
                return missing;
            }

            return (current is null ? request.AllowsNew() : request.Allows(current.ETag)) ? await FollowingAsync(entry.Value, current?.Value, follow) : ETags.Failed(documentId);
        }
    }

    /// <summary>A JSON merge patch of an entry: the same as a PUT of the entry with the changes in it.</summary>
    /// <inheritdoc cref="PutAsync"/>
    internal async Task<IResult> PatchAsync<TBody, TEntry>(
        HttpRequest request,
        string kind,
        string id,
        string documentId,
        Func<TBody, Result<TEntry>> make,
        Func<TEntry, object> view,
        CancellationToken cancellationToken,
        Func<TEntry, TEntry?, Task<Result<TEntry>>>? follow = null,
        Func<TEntry?, TEntry, Task<IReadOnlyList<Write>>>? alongside = null)
        where TBody : RequestBody, new()
        where TEntry : class, IRecord
    {
        var patch = await request.ReadPatchAsync<TBody>(cancellationToken);
        if (patch.IsRefused)
        {
            return new ProblemResult(patch.Refusal);
        }

        var patched = await updates.UpdateAsync<TEntry>(store, request.Actor().OrganizationId, documentId, NextAsync, alongside, cancellationToken);
        return Answer.Of(patched, stored => Answer.Ok(view(stored.Value), stored.ETag));

        async Task<Result<TEntry>> NextAsync(Stored<TEntry>? current)
        {
            if (current is null)
            {
                return patch.Value.Unread ?? Refusal.NotFound(kind, id);
            }

            if (!request.Allows(current.ETag))
            {
                return ETags.Failed(documentId);
            }

            var entry = patch.Value.Over(view(current.Value), given => make(given).Refusal).Then(make);
            return entry.IsRefused ? entry : await FollowingAsync(entry.Value, current.Value, follow);
        }
    }

    private static async Task<Result<TEntry>> FollowingAsync<TEntry>(TEntry entry, TEntry? current, Func<TEntry, TEntry?, Task<Result<TEntry>>>? follow)
        where TEntry : class, IRecord
    {
        var followed = follow is null ? entry : await follow(entry, current);
        return followed.Then<TEntry>(next => Changed(next, current));
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

    /// <summary>Makes an entry whose id nobody chose.</summary>
    /// <param name="path">Of the list; the id follows.</param>
    /// <param name="alongside">Further writes of the commit.</param>
    internal async Task<Result<Answer>> CreateAsync<TEntry>(
        TEntry entry, string path, string id, Func<TEntry, object> view, IdempotentCreates.Attempt attempt, IReadOnlyList<Write> alongside, CancellationToken cancellationToken)
        where TEntry : class, IRecord
    {
        var created = new CreatedAnswer(view(entry), $"/api/{path}/{id}", entry.Id);
        Write[] writes = [new Write.Create(entry), .. alongside, .. attempt.Record(created)];

        // Nobody else can have made an entry of this id, so only the same request can be in the way.
        return await store.CommitAsync(entry.OrganizationId, writes, cancellationToken) is CommitResult.Committed committed
            ? created.With(committed.ETags[entry.Id])
            : IdempotencyRecord.InFlight;
    }

    /// <param name="alongside">Further writes of the commit, made from the entry.</param>
    internal async Task<IResult> DeleteAsync<TEntry>(
        HttpRequest request, string kind, string id, string documentId, CancellationToken cancellationToken, Func<TEntry, Task<IReadOnlyList<Write>>>? alongside = null)
        where TEntry : class, IRecord
    {
        var organizationId = request.Actor().OrganizationId;
        var deleted = await updates.RunAsync<TEntry>($"'{documentId}'", TryAsync, cancellationToken);
        return Answer.Of(deleted, _ => Answer.NoContent);

        async Task<Result<TEntry>?> TryAsync()
        {
            var current = await store.ReadAsync<TEntry>(organizationId, documentId, cancellationToken);
            if (current is null)
            {
                return Refusal.NotFound(kind, id);
            }

            if (!request.Allows(current.ETag))
            {
                return ETags.Failed(documentId);
            }

            IReadOnlyList<Write> further = alongside is null ? [] : await alongside(current.Value);
            return await store.CommitAsync(organizationId, [new Write.Delete(documentId, current.ETag), .. further], cancellationToken) is CommitResult.Committed ? (Result<TEntry>)current.Value : null;
        }
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
