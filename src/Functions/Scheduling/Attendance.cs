using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Scheduling;

/// <summary>Reads what the directory says of the time of those who are to take part, and of the room.</summary>
public sealed class Attendance(IStore store)
{
    /// <summary>By id, those whom the directory knows.</summary>
    public async Task<IReadOnlyDictionary<string, PersonTime>> PeopleAsync(string organizationId, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] wanted = [.. ids.Distinct().Select(Person.RecordId)];
        var people = wanted.Length == 0 ? [] : await store.ReadManyAsync<Person>(organizationId, wanted, cancellationToken);
        return people.ToDictionary(person => person.Value.PersonId, person => new PersonTime(person.Value));
    }

    public async Task<Room?> RoomAsync(string organizationId, string roomId, CancellationToken cancellationToken) =>
        (await store.ReadAsync<Room>(organizationId, Room.RecordId(roomId), cancellationToken))?.Value;
}
