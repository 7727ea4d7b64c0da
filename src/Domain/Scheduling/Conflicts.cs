using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;

namespace Interviews.Domain.Scheduling;

/// <summary>Time that is wanted and cannot be had.</summary>
public static class Conflicts
{
    private static readonly Dictionary<string, PersonTime> _nobody = [];

    /// <summary>What stands in the way of a claim; never its own time, nor that of the hold that it takes over.</summary>
    /// <param name="context">With at least the days of <see cref="BookingPlan.Keys(TimeClaim?, TimeClaim?, IReadOnlyDictionary{string, PersonTime})"/>, as far as they exist.</param>
    public static IReadOnlyList<ScheduleConflict> Find(TimeClaim wanted, DecisionContext context)
    {
        var start = wanted.Time.ScheduledAt;
        var starts = new Interval(start, start + Duration.Epsilon);
        var days = context.Booked.ToLookup(day => day.Resource);
        var time = WantedTime(wanted, context);
        var people = PeopleOf(wanted, context);
        var ofPeople = from id in wanted.Participants
                       let isCandidate = id == wanted.CandidateId
                       from obstacle in Obstacles.OfPerson(isCandidate ? null : people.GetValueOrDefault(id), days[Resources.Person(id)], time, starts)
                       where obstacle.Starts.Contains(start)
                       select Conflict(isCandidate ? "candidate" : "interviewer", id, obstacle, wanted.Time);
        var ofRoom = wanted.RoomId is null ? [] : from obstacle in Obstacles.OfRoom(context.Room, days[Resources.Room(wanted.RoomId)], wanted.People, time, starts)
                                                  where obstacle.Starts.Contains(start)
                                                  select Conflict("room", wanted.RoomId, obstacle, wanted.Time);
        return [.. ofPeople.Concat(ofRoom).Distinct().OrderBy(conflict => conflict.Start).ThenBy(conflict => conflict.ResourceId, StringComparer.Ordinal)];
    }

    /// <summary>Says what is in the way of whom and which times are free. A candidate learns only when, nothing of other people and interviews.</summary>
    public static Refusal Refuse(InterviewTime time, IReadOnlyList<ScheduleConflict> conflicts, IReadOnlyList<FreeSlot> alternatives, Actor actor)
    {
        var shown = actor.IsOrganizationWide ? conflicts : [.. conflicts.Select(conflict => conflict.ForCandidates(time)).Distinct()];
        var whom = actor.IsOrganizationWide ? $" for {string.Join(", ", conflicts.Select(conflict => conflict.Words).Distinct())}" : string.Empty;
        return new Refusal(RefusalCode.ScheduleConflict, $"The time from {time.ScheduledAt} to {time.EndsAt} cannot be had{whom}.")
        {
            Extensions = new Dictionary<string, object> { ["conflicts"] = shown, ["alternatives"] = alternatives },
        };
    }

    internal static WantedTime WantedTime(TimeClaim wanted, DecisionContext context) =>
        new(Duration.FromMinutes(wanted.Time.DurationMinutes), wanted.BufferMinutes, TimeZones.Find(wanted.Time.TimeZone) ?? DateTimeZone.Utc, context.Now)
        {
            InPlaceOf = [wanted.Id, .. context.Together, .. context.Hold is { } hold ? (Guid[])[hold.HoldId] : []],
        };

    /// <summary>Hours and limits are the organization's; a candidate's own record keeps to none of them.</summary>
    internal static IReadOnlyDictionary<string, PersonTime> PeopleOf(TimeClaim wanted, DecisionContext context) => wanted.IsSelfTracked ? _nobody : context.People;

    private static ScheduleConflict Conflict(string resource, string id, Obstacle obstacle, InterviewTime time) =>
        new(resource, id, obstacle.InterviewId, obstacle.Cause?.Start ?? time.ScheduledAt, obstacle.Cause?.End ?? time.EndsAt, obstacle.Reason);
}

/// <param name="Resource"><c>interviewer</c>, <c>candidate</c> or <c>room</c>; <c>null</c> toward a candidate.</param>
/// <param name="ResourceId">The id of the person or the room; <c>null</c> toward a candidate.</param>
/// <param name="InterviewId">Whose time it is, where it is another interview's or a hold's; <c>null</c> toward a candidate.</param>
/// <param name="Start">Of what is in the way, without its buffer; of the wanted time, where nothing has a time of its own.</param>
/// <param name="End">As <paramref name="Start"/>.</param>
/// <param name="Reason"><c>null</c> toward a candidate.</param>
public sealed record ScheduleConflict(string? Resource, string? ResourceId, Guid? InterviewId, Instant Start, Instant End, ObstacleReason? Reason)
{
    internal string Words => Reason switch
    {
        ObstacleReason.Held => $"{Resource} '{ResourceId}' (held)",
        ObstacleReason.Busy => $"{Resource} '{ResourceId}' (busy)",
        ObstacleReason.OutsideHours => $"{Resource} '{ResourceId}' (outside working hours)",
        ObstacleReason.DayLimit => $"{Resource} '{ResourceId}' (enough interviews that day)",
        ObstacleReason.WeekLimit => $"{Resource} '{ResourceId}' (enough interviews that week)",
        ObstacleReason.CalendarUnknown => $"{Resource} '{ResourceId}' (calendar unknown)",
        ObstacleReason.RoomTooSmall => $"{Resource} '{ResourceId}' (too small)",
        _ => $"{Resource} '{ResourceId}'",
    };

    internal ScheduleConflict ForCandidates(InterviewTime time) =>
        Reason is ObstacleReason.Taken ? new(null, null, null, Start, End, null) : new(null, null, null, time.ScheduledAt, time.EndsAt, null);
}
