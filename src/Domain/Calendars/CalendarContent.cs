using Interviews.Domain.Interviews;

namespace Interviews.Domain.Calendars;

/// <summary>The part of an interview that calendars show. What leaves it as it is need not be written to them.</summary>
public static class CalendarContent
{
    /// <summary>A cancelled interview, and one to which a side did not come, stand in no calendar.</summary>
    public static bool TakesPlace(Interview interview) => interview.Status is not (InterviewStatus.Cancelled or InterviewStatus.NoShow);

    public static bool IsTheSame(Interview before, Interview after) =>
        TakesPlace(before) == TakesPlace(after)
        && before.Time == after.Time
        && (before.Details.Type, before.Details.Location, before.Details.MeetingUrl, before.Details.VideoProvider)
            == (after.Details.Type, after.Details.Location, after.Details.MeetingUrl, after.Details.VideoProvider)
        && before.Details.Interviewers.SequenceEqual(after.Details.Interviewers);
}
