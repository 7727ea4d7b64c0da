using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Scheduling;

/// <summary>Reads what the directory says of the time of those who are to take part, and of the room.</summary>
public sealed class Attendance(IStore store)
{
    /// <summary>The context with everything that a command that takes time has to know of people and rooms. Any other command reads nothing.</summary>
    public async Task<DecisionContext> KnowAsync(Interview? before, InterviewCommand command, DecisionContext context, CancellationToken cancellationToken)
    {
        var details = (command, before) switch
        {
            (Schedule schedule, _) => schedule.Details,
            (Update update, _) => update.Details,
            (Reschedule, { } interview) => interview.Details,
            (UndoNoShow, { } interview) => interview.Details,
            _ => null,
        };
        return details is null ? context : context with
        {
            People = await PeopleAsync(context.Actor.OrganizationId, details.Interviewers.Select(interviewer => interviewer.Id), cancellationToken),
            Room = details.RoomId is { } room ? await RoomAsync(context.Actor.OrganizationId, room, cancellationToken) : null,
        };
    }

    /// <summary>By id, those whom the directory knows.</summary>
    public async Task<IReadOnlyDictionary<string, PersonTime>> PeopleAsync(string organizationId, IEnumerable<string?> ids, CancellationToken cancellationToken)
    {
        string[] wanted = [.. ids.OfType<string>().Distinct().Select(Person.RecordId)];
        var people = wanted.Length == 0 ? [] : await store.ReadManyAsync<Person>(organizationId, wanted, cancellationToken);
        return people.ToDictionary(person => person.Value.PersonId, person => new PersonTime(person.Value));
    }

    public async Task<Room?> RoomAsync(string organizationId, string roomId, CancellationToken cancellationToken) =>
        (await store.ReadAsync<Room>(organizationId, Room.RecordId(roomId), cancellationToken))?.Value;
}
