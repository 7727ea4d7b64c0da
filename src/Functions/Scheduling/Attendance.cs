using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Scheduling.Intervals;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Scheduling;

/// <summary>Reads what the directory and people's own calendars say of the time of those who are to take part, and of the room: all of it by id.</summary>
public sealed class Attendance(IStore store)
{
    /// <summary>By id, those whom the directory knows.</summary>
    /// <param name="window">For when busy times are needed.</param>
    public async Task<IReadOnlyDictionary<string, PersonTime>> PeopleAsync(string organizationId, IEnumerable<string> ids, Interval window, CancellationToken cancellationToken)
    {
        var people = await ReadAsync<Person>(organizationId, ids.Distinct().Select(Person.RecordId), cancellationToken);
        var calendars = (await ReadAsync<BusyCalendar>(organizationId, people.Select(person => BusyCalendar.RecordId(person.PersonId)), cancellationToken))
            .ToDictionary(calendar => calendar.PersonId);
        var days = new DateInterval(window.Start.InUtc().Date, window.End.InUtc().Date);
        var busy = (await ReadAsync<BusyMonth>(organizationId, calendars.Keys.SelectMany(id => BusyCalendar.Keys(id, days)), cancellationToken))
            .ToLookup(month => month.PersonId, month => month.Periods);
        var holidays = people.Count == 0 ? [] : await HolidaysAsync(organizationId, cancellationToken);
        return people.ToDictionary(person => person.PersonId, person => new PersonTime(person)
        {
            Holidays = holidays,
            Known = calendars.GetValueOrDefault(person.PersonId) is { } known ? new Interval(known.KnownFrom, known.KnownThrough) : null,
            Busy = TimeSet.Of(busy[person.PersonId].SelectMany(periods => periods).Select(period => new Interval(period.Start, period.End))),
        });
    }

    public async Task<Room?> RoomAsync(string organizationId, string roomId, CancellationToken cancellationToken) =>
        (await store.ReadAsync<Room>(organizationId, Room.RecordId(roomId), cancellationToken))?.Value;

    private async Task<IReadOnlyList<LocalDate>> HolidaysAsync(string organizationId, CancellationToken cancellationToken) =>
        [.. (await store.ReadAsync<Organization>(organizationId, Organization.RecordId, cancellationToken))?.Value.Holidays.Select(holiday => holiday.Date) ?? []];

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string organizationId, IEnumerable<string> ids, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        string[] wanted = [.. ids];
        return wanted.Length == 0 ? [] : [.. (await store.ReadManyAsync<T>(organizationId, wanted, cancellationToken)).Select(stored => stored.Value)];
    }
}
