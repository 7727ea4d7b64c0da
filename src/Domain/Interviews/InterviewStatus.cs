namespace Interviews.Domain.Interviews;

/// <summary>Where in its life an interview stands. Being rescheduled is history, not a state.</summary>
public enum InterviewStatus
{
    Scheduled,
    Prepared,
    InProgress,
    Completed,
    Evaluated,
    Cancelled,
    NoShow,
}

public static class InterviewStatuses
{
    /// <summary>
    /// Whether the interview holds its time, stands in calendars and is worth feedback. A cancelled one does not take place, and neither does one to which a side did not come.
    /// </summary>
    public static bool TakesPlace(this InterviewStatus status) => status is not (InterviewStatus.Cancelled or InterviewStatus.NoShow);
}
