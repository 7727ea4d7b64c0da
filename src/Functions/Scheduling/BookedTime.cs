using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Domain.Validation;
using NodaTime;

namespace Interviews.Functions.Scheduling;

/// <summary>Reads what a decision about somebody's time has to know, by id, and makes the writes that take or free the time.</summary>
public sealed class BookedTime(IStore store, Attendance attendance)
{
    /// <param name="before">What is held now, by an interview or a hold.</param>
    /// <param name="wanted">What is to be held; <c>null</c> when the decision is not about time, and nothing is read.</param>
    public async Task<TimeRead> ReadAsync(TimeClaim? before, TimeClaim? wanted, DecisionContext context, CancellationToken cancellationToken)
    {
        if (wanted is null)
        {
            return new TimeRead(context, []);
        }

        var organizationId = context.Actor.OrganizationId;
        if (!wanted.IsGivenUp)
        {
            context = context with
            {
                People = await attendance.PeopleAsync(organizationId, wanted.InterviewerIds, Overlap.Padded(wanted.Time, Limits.LongestBufferMinutes), cancellationToken),
                Room = wanted.RoomId is { } room ? await attendance.RoomAsync(organizationId, room, cancellationToken) : null,
            };
        }

        string[] keys = [.. BookingPlan.Keys(before, wanted, context.People).Union(BookingPlan.Keys(context.Hold?.Claim, null, context.People))];
        var days = keys.Length == 0 ? [] : await store.ReadManyAsync<BookedDay>(organizationId, keys, cancellationToken);
        return new TimeRead(context with { Booked = [.. days.Select(day => day.Value)] }, days);
    }

    /// <summary>The same context with the days in which another time can be found.</summary>
    public async Task<DecisionContext> SearchAsync(TimeClaim wanted, DecisionContext context, CancellationToken cancellationToken)
    {
        var read = Alternatives.DaysToRead(wanted.Time, context.People.Values);
        var query = new BookingsBetween([.. wanted.Resources], read.Start, read.End);
        var week = await store.AllAsync(context.Actor.OrganizationId, query, cancellationToken).ToListAsync(cancellationToken);
        var searched = Alternatives.DaysToSearch(wanted.Time);
        var window = new Interval(searched.Start.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), searched.End.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
        var people = await attendance.PeopleAsync(context.Actor.OrganizationId, wanted.InterviewerIds, window, cancellationToken);
        return context with { Booked = week, People = people, Searched = searched };
    }
}

/// <summary>What was read of people's time.</summary>
/// <param name="Context">For the decision.</param>
public sealed record TimeRead(DecisionContext Context, IReadOnlyList<Stored<BookedDay>> Days)
{
    /// <summary>The writes that make the booked days say what the claim says.</summary>
    public IEnumerable<Write> Writes(TimeClaim after)
    {
        var changed = BookingPlan.Changes(after, Context.Booked, Context.People, Context.Now, Context.Hold?.HoldId);
        var guards = BookingPlan.Guards(after, Context.Booked, changed, Context.People);
        var etags = Days.ToDictionary(day => ((IRecord)day.Value).Id, day => day.ETag);
        return changed.Select(Write).OfType<Write>().Concat(guards.Select(day => Domain.Storage.Write.Put(day, ETag(day))));

        string? ETag(BookedDay day) => etags.GetValueOrDefault(((IRecord)day).Id);

        Write? Write(BookedDay day) => (day.Bookings.Count, ETag(day)) switch
        {
            (0, null) => null,
            (0, { } etag) => new Write.Delete(((IRecord)day).Id, etag),
            (_, var etag) => Domain.Storage.Write.Put(day, etag),
        };
    }
}
