using Interviews.Domain.Interviews;

namespace Interviews.Domain.Calendars;

/// <summary>The part of an interview that calendars show. What leaves it as it is need not be written to them.</summary>
public static class CalendarContent
{
    public static bool IsTheSame(Interview before, Interview after) =>
        before.Status.TakesPlace() == after.Status.TakesPlace()
        && before.Time == after.Time
        && (before.Details.Type, before.Details.Location, before.Details.MeetingUrl, before.Details.VideoProvider)
            == (after.Details.Type, after.Details.Location, after.Details.MeetingUrl, after.Details.VideoProvider)
        && before.Details.Interviewers.SequenceEqual(after.Details.Interviewers);
}
