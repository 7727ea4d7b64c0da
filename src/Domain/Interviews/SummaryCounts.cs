using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>What the cards of a dashboard count (REQ-WEB-01).</summary>
/// <param name="Today">Take place on the day of the zone, or did.</param>
/// <param name="ThisWeek">Take place in the week of the zone, Monday to Sunday, or did.</param>
/// <param name="Upcoming">Begin later and are still to be held.</param>
/// <param name="Completed">Began within <see cref="Past"/> and were completed.</param>
/// <param name="Cancelled">Would have begun within <see cref="Past"/>.</param>
/// <param name="FeedbackOverdue">Lack a scorecard for so long that the lifecycle escalates it.</param>
public sealed record SummaryCounts(CountQuery Today, CountQuery ThisWeek, CountQuery Upcoming, CountQuery Completed, CountQuery Cancelled, CountQuery FeedbackOverdue)
{
    /// <summary>How far back what is over is counted.</summary>
    public static readonly Duration Past = Duration.FromDays(30);

    private static readonly IReadOnlyList<InterviewStatus> _takingPlace = [.. Enum.GetValues<InterviewStatus>().Where(status => status.TakesPlace())];

    public static SummaryCounts At(Instant now, DateTimeZone zone, LifecycleSettings lifecycle)
    {
        var today = now.InZone(zone).Date;
        var monday = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        return new SummaryCounts(
            Days(today, 1, zone),
            Days(monday, 7, zone),
            new InterviewsStarting(OpenInterviews.Statuses, now),
            new InterviewsStarting([InterviewStatus.Completed, InterviewStatus.Evaluated], now - Past, now),
            new InterviewsStarting([InterviewStatus.Cancelled], now - Past, now),
            new InterviewsOwed(now - lifecycle.FeedbackEscalation));
    }

    private static InterviewsStarting Days(LocalDate first, int count, DateTimeZone zone) =>
        new(_takingPlace, zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(first.PlusDays(count)).ToInstant());
}
