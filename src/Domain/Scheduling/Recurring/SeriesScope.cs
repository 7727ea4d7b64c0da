using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>Which interviews of a series a change concerns (REQ-SCH-31).</summary>
public enum SeriesScope
{
    This,

    /// <summary>The addressed interview and those that start after it.</summary>
    Following,

    All,
}

public static class SeriesScopes
{
    /// <summary>The addressed interview, and of the others those that are still to come: what has begun, is over or was cancelled stays as it is.</summary>
    /// <returns>In the order of their starts.</returns>
    public static IReadOnlyList<Interview> Concerned(this SeriesScope scope, Interview addressed, IEnumerable<Interview> series, Instant now)
    {
        return [.. series.Where(Concerns).Append(addressed).OrderBy(interview => interview.Time.ScheduledAt)];

        bool Concerns(Interview interview) => interview.InterviewId != addressed.InterviewId
            && interview.Status is InterviewStatus.Scheduled or InterviewStatus.Prepared
            && interview.Time.ScheduledAt > now
            && (scope == SeriesScope.All || (scope == SeriesScope.Following && interview.Time.ScheduledAt > addressed.Time.ScheduledAt));
    }
}
