using Interviews.Domain.Calendars;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>What the calendar says of itself.</summary>
internal static class CalendarDecisions
{
    /// <summary>Said again, it changes nothing. The link to the online meeting becomes the interview's, unless somebody gave it another meanwhile.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> Record(Interview state, RecordCalendar command, DecisionContext context)
    {
        if (command.Through < state.CalendarThrough)
        {
            return SchedulingDecisions.Nothing;
        }

        var events = new List<InterviewEvent>();
        var through = command.Through;
        if (command.JoinUrl is { } link && TakesLink(state))
        {
            events.Add(new InterviewUpdated(state.Details with { MeetingUrl = link }, [], [], state.JobId, state.ApplicationId));

            // The calendar need not be told what it told us; but of what else changed meanwhile it does not know.
            through = state.CalendarChange <= through ? state.Sequence + 1 : through;
        }

        var report = new RecordDelivery(DeliveryChannel.Calendar, command.Failure is null ? DeliveryState.Delivered : DeliveryState.Failed, command.Failure);
        if (FollowUpDecisions.Said(state, report, through, context) is { } news)
        {
            events.Add(news);
        }

        return events;
    }

    private static bool TakesLink(Interview state) =>
        state.Status is InterviewStatus.Scheduled or InterviewStatus.Prepared or InterviewStatus.InProgress && CalendarPlan.AwaitsLink(state);
}
