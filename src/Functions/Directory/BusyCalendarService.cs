using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Directory;

/// <summary>What is known of people's busy times. A calendar and its months change in one commit, guarded by the calendar's ETag.</summary>
public sealed class BusyCalendarService(IStore store, StoreUpdates updates, IBusyCalendarReader reader, TimeProvider time)
{
    /// <summary>Replaces all that was known with what a file says.</summary>
    /// <param name="precondition">By the ETag of what stands there; <c>null</c> when nothing does.</param>
    /// <returns>The calendar, and whether it is the first.</returns>
    internal async Task<Result<(Stored<BusyCalendar> Calendar, bool IsNew)>> ImportAsync(
        Actor actor, string personId, string file, Func<string?, bool> precondition, CancellationToken cancellationToken)
    {
        var person = await FindPersonAsync(actor, personId, cancellationToken);
        if (person is null)
        {
            return Refusal.NotFound("person", personId);
        }

        var now = LocalTimes.Shortened(time.GetCurrentInstant());
        var periods = reader.Read(file, TimeZones.Find(person.Value.TimeZone), BusyCalendar.Horizon(now));
        if (periods.IsRefused)
        {
            return periods.Refusal;
        }

        var import = BusyImport.Of(actor.OrganizationId, personId, periods.Value, now);
        return await updates.RunAsync<(Stored<BusyCalendar>, bool)>(
            Subject(personId),
            async () =>
            {
                var (current, months) = await ReadAllAsync(actor, personId, cancellationToken);
                if (!precondition(current?.ETag))
                {
                    return ETags.Failed(personId);
                }

                var commit = await store.CommitAsync(actor.OrganizationId, import.Over(current, months), cancellationToken);
                return commit is CommitResult.Committed { ETags: var etags }
                    ? (Result<(Stored<BusyCalendar>, bool)>)(new Stored<BusyCalendar>(import.Calendar, etags[BusyCalendar.RecordId(personId)]), current is null)
                    : null;
            },
            cancellationToken);
    }

    /// <returns>The calendar, or <c>not_found</c>.</returns>
    internal async Task<Result<Stored<BusyCalendar>>> ReadAsync(Actor actor, string personId, CancellationToken cancellationToken) =>
        await store.ReadAsync<BusyCalendar>(actor.OrganizationId, BusyCalendar.RecordId(personId), cancellationToken) is { } stored
            ? stored
            : Refusal.NotFound("busy calendar of", personId);

    /// <summary>The periods within a window, as far as they are known.</summary>
    internal async Task<IReadOnlyList<BusyPeriod>> PeriodsAsync(Actor actor, string personId, Interval window, CancellationToken cancellationToken)
    {
        var days = new DateInterval(window.Start.InUtc().Date, window.End.InUtc().Date);
        var months = await store.ReadManyAsync<BusyMonth>(actor.OrganizationId, [.. BusyCalendar.Keys(personId, days)], cancellationToken);
        return BusyPeriod.Merge(months.SelectMany(month => month.Value.Periods), window);
    }

    /// <summary>Forgets somebody's busy times. Done again, it changes nothing.</summary>
    /// <inheritdoc cref="ImportAsync"/>
    internal async Task<Refusal?> RemoveAsync(Actor actor, string personId, Func<string?, bool> precondition, CancellationToken cancellationToken)
    {
        var removed = await updates.RunAsync<bool>(
            Subject(personId),
            async () =>
            {
                var (current, months) = await ReadAllAsync(actor, personId, cancellationToken);
                if (current is null && await FindPersonAsync(actor, personId, cancellationToken) is null)
                {
                    return Refusal.NotFound("person", personId);
                }

                if (!precondition(current?.ETag))
                {
                    return ETags.Failed(personId);
                }

                var isGone = current is null || await store.CommitAsync(actor.OrganizationId, BusyImport.Remove(current, months), cancellationToken) is CommitResult.Committed;
                return isGone ? (Result<bool>)true : null;
            },
            cancellationToken);
        return removed.Refusal;
    }

    private Task<Stored<Person>?> FindPersonAsync(Actor actor, string personId, CancellationToken cancellationToken) =>
        store.ReadAsync<Person>(actor.OrganizationId, Person.RecordId(personId), cancellationToken);

    private async Task<(Stored<BusyCalendar>? Calendar, IReadOnlyList<Stored<BusyMonth>> Months)> ReadAllAsync(Actor actor, string personId, CancellationToken cancellationToken)
    {
        var calendar = await store.ReadAsync<BusyCalendar>(actor.OrganizationId, BusyCalendar.RecordId(personId), cancellationToken);
        return calendar is null ? (null, []) : (calendar, await store.ReadManyAsync<BusyMonth>(actor.OrganizationId, [.. calendar.Value.Keys()], cancellationToken));
    }

    private static string Subject(string personId) => $"The busy calendar of '{personId}'";
}
