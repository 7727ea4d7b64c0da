using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>Time that is wanted but taken.</summary>
public static class Conflicts
{
    /// <summary>What stands in the interview's way; never the interview itself.</summary>
    /// <param name="booked">At least the days of <see cref="BookingPlan.DaysToRead"/> for each of its resources, as far as they exist.</param>
    public static IReadOnlyList<ScheduleConflict> Find(Interview wanted, IReadOnlyList<BookedDay> booked)
    {
        var padded = Overlap.Padded(wanted.Time, wanted.Details.BufferMinutes);
        return [.. InTheWay(padded, wanted, booked).Distinct().OrderBy(conflict => conflict.Start).ThenBy(conflict => conflict.ResourceId, StringComparer.Ordinal)];
    }

    /// <summary>Says what is taken by whom and which times are free. A candidate learns only when, nothing of other people and interviews.</summary>
    public static Refusal Refuse(Interview wanted, IReadOnlyList<ScheduleConflict> conflicts, IReadOnlyList<FreeSlot> alternatives, Actor actor)
    {
        var time = wanted.Time;
        var shown = actor.IsOrganizationWide ? conflicts : [.. conflicts.Select(conflict => new ScheduleConflict(null, null, null, conflict.Start, conflict.End)).Distinct()];
        var whom = actor.IsOrganizationWide ? $" for {string.Join(", ", conflicts.Select(conflict => $"{conflict.Resource} '{conflict.ResourceId}'").Distinct())}" : string.Empty;
        return new Refusal(RefusalCode.ScheduleConflict, $"The time from {time.ScheduledAt} to {time.EndsAt} is taken{whom}.")
        {
            Extensions = new Dictionary<string, object> { ["conflicts"] = shown, ["alternatives"] = alternatives },
        };
    }

    internal static IEnumerable<ScheduleConflict> InTheWay(Interval padded, Interview wanted, IReadOnlyList<BookedDay> booked)
    {
        var resources = BookingPlan.ResourcesOf(wanted.Details, wanted.CandidateId).ToHashSet();
        return from day in booked
               where resources.Contains(day.Resource)
               from booking in day.Bookings
               where booking.InterviewId != wanted.InterviewId && Overlap.Between(padded, Overlap.Padded(booking))
               let id = day.Resource[(day.Resource.IndexOf(':', StringComparison.Ordinal) + 1)..]
               select new ScheduleConflict(KindOf(day.Resource, id, wanted), id, booking.InterviewId, booking.Start, booking.End);
    }

    /// <summary>What the resource is to the wanted interview.</summary>
    private static string KindOf(string resource, string id, Interview wanted) =>
        resource == Resources.Room(id) ? "room" : id == wanted.CandidateId ? "candidate" : "interviewer";
}

/// <param name="Resource"><c>interviewer</c>, <c>candidate</c> or <c>room</c>; <c>null</c> toward a candidate.</param>
/// <param name="ResourceId">The id of the person or the room; <c>null</c> toward a candidate.</param>
/// <param name="InterviewId">Whose time it is; <c>null</c> toward a candidate.</param>
/// <param name="Start">Of the other interview, without its buffer.</param>
/// <param name="End">Of the other interview, without its buffer.</param>
public sealed record ScheduleConflict(string? Resource, string? ResourceId, Guid? InterviewId, Instant Start, Instant End);
