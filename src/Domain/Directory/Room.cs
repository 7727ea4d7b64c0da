using Interviews.Domain.Storage;

namespace Interviews.Domain.Directory;

/// <summary>A room of the organization. An interview in person whose location names it takes its time; any other location is a text and takes nothing.</summary>
public sealed record Room : IRecord
{
    public required string RoomId { get; init; }

    public required string OrganizationId { get; init; }

    public required string Name { get; init; }

    /// <summary>What else the room is called.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>How many people fit in; <c>null</c> when nobody says.</summary>
    public int? Capacity { get; init; }

    string IRecord.Id => RecordId(RoomId);

    public static string RecordId(string roomId) => $"room:{roomId}";

    /// <summary>By its id, name or an alias; see <see cref="Identities.OfName"/>.</summary>
    public bool IsCalled(string location)
    {
        var wanted = Identities.OfName(location);
        return Aliases.Prepend(Name).Prepend(RoomId).Any(name => Identities.OfName(name) == wanted);
    }
}
