using Interviews.Domain.Scheduling;
using NodaTime;

namespace Interviews.Domain.Lifecycle;

/// <summary>When missing feedback is asked for (REQ-LIF-08).</summary>
public static class FeedbackSchedule
{
    /// <param name="anchor">The end of the interview, or its earlier completion; the request goes out then.</param>
    /// <param name="timeZone">IANA zone id, in which business days begin; UTC stands in for one that is unknown.</param>
    /// <returns>
    /// Request, nudge, one more nudge each business day after the anchor's, escalation and deadline, in order of their due time.
    /// What would come after the deadline is left out.
    /// </returns>
    public static IReadOnlyList<LifecycleStep> From(Instant anchor, string timeZone, LifecycleSettings settings)
    {
        var deadline = anchor + settings.FeedbackDeadline;
        var firstNudge = anchor + settings.FeedbackNudge;
        var nudges = BusinessDays(anchor, deadline, timeZone, settings.BusinessDayNudge)
            .Where(due => due > firstNudge)
            .Prepend(firstNudge)
            .Select((due, index) => new LifecycleStep(LifecycleStepKind.FeedbackNudge, $"feedback-nudge-{index + 1}", due));
        return
        [
            .. nudges
                .Prepend(new LifecycleStep(LifecycleStepKind.FeedbackRequest, "feedback-request", anchor))
                .Append(new LifecycleStep(LifecycleStepKind.Escalation, "escalation", anchor + settings.FeedbackEscalation))
                .Where(step => step.Due < deadline)
                .Append(new LifecycleStep(LifecycleStepKind.FeedbackDeadline, "feedback-deadline", deadline))
                .OrderBy(step => step.Due),
        ];
    }

    /// <summary>Monday to Friday. An hour that the clocks skip that day is taken just after.</summary>
    private static IEnumerable<Instant> BusinessDays(Instant anchor, Instant deadline, string timeZone, LocalTime hour)
    {
        var zone = TimeZones.Find(timeZone) ?? DateTimeZone.Utc;
        var (today, last) = (anchor.InZone(zone).Date, deadline.InZone(zone).Date);
        return from offset in Enumerable.Range(1, Math.Max(0, Period.DaysBetween(today, last)))
               let day = today.PlusDays(offset)
               where day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
               let due = zone.AtLeniently(day + hour).ToInstant()
               where due < deadline
               select due;
    }
}
