using Interviews.Domain.Access;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Directory;

/// <summary>Tells which room of the directory a location names. Reads all rooms of the organization, a page of 200 at a time.</summary>
public sealed class RoomDirectory(IStore store)
{
    /// <returns>The only room that is called so; <c>null</c> for any other place, and for candidates, who take no room of the organization.</returns>
    internal async Task<string?> FindAsync(Actor actor, string? location, CancellationToken cancellationToken) =>
        actor.IsOrganizationWide ? await FindAsync(actor.OrganizationId, location, cancellationToken) : null;

    /// <returns>The only room that is called so; <c>null</c> for any other place.</returns>
    internal async Task<string?> FindAsync(string organizationId, string? location, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            return null;
        }

        var called = await store.AllAsync(organizationId, new AllRooms(), cancellationToken)
            .Where(room => room.IsCalled(location)).Take(2).ToListAsync(cancellationToken);
        return called is [var only] ? only.RoomId : null;
    }
}
