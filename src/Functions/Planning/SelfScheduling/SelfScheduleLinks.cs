using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Planning.SelfScheduling;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary>The stored links: made and withdrawn by staff, found by their tokens.</summary>
public sealed class SelfScheduleLinks(IStore store, StoreUpdates updates, LinkTokens tokens, TimeProvider time)
{
    public async Task<Result<Stored<SelfScheduleLink>>> FindAsync(Actor actor, Guid id, CancellationToken cancellationToken) =>
        await store.ReadAsync<SelfScheduleLink>(actor.OrganizationId, SelfScheduleLink.RecordId(id), cancellationToken) is { } link ? link : Refusal.NotFound("link", id);

    /// <summary>The link that a token is of, whatever has become of it.</summary>
    /// <returns><c>not_found</c> when the token is none of ours.</returns>
    public async Task<Result<FoundLink>> FindAsync(string token, CancellationToken cancellationToken)
    {
        var read = await tokens.ReadAsync(token);
        var link = read is { } known ? await store.ReadAsync<SelfScheduleLink>(known.OrganizationId, SelfScheduleLink.RecordId(known.LinkId), cancellationToken) : null;
        return link is null ? new Refusal(RefusalCode.NotFound, "There is no such link.") : new FoundLink(link, read!.Value.Use);
    }

    /// <summary>From now on nothing can be chosen, looked at or changed with it; the interview that was booked stays.</summary>
    public Task<Result<Stored<SelfScheduleLink>>> RevokeAsync(Actor actor, Guid id, CancellationToken cancellationToken) => updates.UpdateAsync<SelfScheduleLink>(
        store,
        actor.OrganizationId,
        SelfScheduleLink.RecordId(id),
        current => current switch
        {
            null => Refusal.NotFound("link", id),
            { Value.RevokedAt: not null } => current.Value,
            _ => current.Value with { RevokedAt = time.GetCurrentInstant() },
        },
        cancellationToken);
}

/// <param name="Use">What the token is for.</param>
public sealed record FoundLink(Stored<SelfScheduleLink> Link, LinkUse Use);
