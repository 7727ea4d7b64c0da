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

        if (!wanted.IsGivenUp)
        {
            context = await WithPeopleAsync([wanted], context, cancellationToken);
        }

        return await ReadAsync(BookingPlan.Keys(before, wanted, context.People).Union(BookingPlan.Keys(context.Hold?.Claim, null, context.People)), context, cancellationToken);
    }

    /// <summary>For decisions about new interviews that are committed together. Their rooms are not looked at.</summary>
    public async Task<TimeRead> ReadAsync(IReadOnlyList<TimeClaim> wanted, DecisionContext context, CancellationToken cancellationToken)
    {
        context = await WithPeopleAsync(wanted, context, cancellationToken);
        return await ReadAsync(wanted.SelectMany(claim => BookingPlan.Keys(null, claim, context.People)).Distinct(), context, cancellationToken);
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

    private async Task<DecisionContext> WithPeopleAsync(IReadOnlyList<TimeClaim> wanted, DecisionContext context, CancellationToken cancellationToken)
    {
        var touched = wanted.Select(claim => Overlap.Padded(claim.Time, Limits.LongestBufferMinutes)).ToList();
        var window = new Interval(touched.Min(span => span.Start), touched.Max(span => span.End));
        var organizationId = context.Actor.OrganizationId;
        return context with
        {
            People = await attendance.PeopleAsync(organizationId, wanted.SelectMany(claim => claim.InterviewerIds), window, cancellationToken),
            Room = wanted is [{ RoomId: { } room }] ? await attendance.RoomAsync(organizationId, room, cancellationToken) : null,
        };
    }

    private async Task<TimeRead> ReadAsync(IEnumerable<string> ids, DecisionContext context, CancellationToken cancellationToken)
    {
        string[] keys = [.. ids];
        var days = keys.Length == 0 ? [] : await store.ReadManyAsync<BookedDay>(context.Actor.OrganizationId, keys, cancellationToken);
        return new TimeRead(context with { Booked = [.. days.Select(day => day.Value)] }, days);
    }
}

/// <summary>What was read of people's time.</summary>
/// <param name="Context">For the decision.</param>
public sealed record TimeRead(DecisionContext Context, IReadOnlyList<Stored<BookedDay>> Days)
{
    /// <summary>By id, the days that are to be written, in the order in which they came up.</summary>
    private IReadOnlyDictionary<string, DayToWrite> ToWrite { get; init; } = new Dictionary<string, DayToWrite>();

    /// <summary>The writes that make the booked days say what the claim says.</summary>
    public IEnumerable<Write> Writes(TimeClaim after) => With(after).Writes();

    /// <summary>The same time with a claim in it, for the decision on the next claim of the same commit.</summary>
    public TimeRead With(TimeClaim after)
    {
        var changed = BookingPlan.Changes(after, Context.Booked, Context.People, Context.Now, Context.Hold?.HoldId);
        var guards = BookingPlan.Guards(after, Context.Booked, changed, Context.People);
        var (booked, toWrite) = (Context.Booked.ToDictionary(IdOf), new OrderedDictionary<string, DayToWrite>(ToWrite));
        foreach (var (day, isGuard) in changed.Select(day => (day, false)).Concat(guards.Select(day => (day, true))))
        {
            booked[IdOf(day)] = day;
            toWrite[IdOf(day)] = new DayToWrite(day, isGuard || toWrite.GetValueOrDefault(IdOf(day))?.IsGuard == true);
        }

        return this with { Context = Context with { Booked = [.. booked.Values] }, ToWrite = toWrite };
    }

    /// <summary>Each day that a claim changed or guards, once, whatever number of claims came.</summary>
    public IEnumerable<Write> Writes()
    {
        var etags = Days.ToDictionary(day => IdOf(day.Value), day => day.ETag);
        return ToWrite.Values.Select(write => Write(write, etags.GetValueOrDefault(IdOf(write.Day)))).OfType<Write>();
    }

    private static Write? Write(DayToWrite write, string? etag) => (write.Day.Bookings.Count, etag) switch
    {
        _ when write.IsGuard => Domain.Storage.Write.Put(write.Day, etag),
        (0, null) => null,
        (0, { } known) => new Write.Delete(IdOf(write.Day), known),
        _ => Domain.Storage.Write.Put(write.Day, etag),
    };

    private static string IdOf(BookedDay day) => ((IRecord)day).Id;

    /// <param name="IsGuard">It is written although nothing of it need change.</param>
    private sealed record DayToWrite(BookedDay Day, bool IsGuard);
}
