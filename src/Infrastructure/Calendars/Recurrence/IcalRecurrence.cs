using Interviews.Domain;
using Interviews.Domain.Scheduling.Recurring;
using NodaTime;

namespace Interviews.Infrastructure.Calendars.Recurrence;

/// <summary>Series of interviews by Ical.Net.</summary>
internal sealed class IcalRecurrence : IRecurrence
{
    /// <summary>Nothing is scheduled later; see <c>LocalTimes</c>.</summary>
    private static readonly LocalDateTime _last = new(2499, 12, 31, 23, 59, 59);

    public Result<IReadOnlyList<Instant>> Starts(RecurringTime time) => SeriesStarts.Of(time, rule =>
        RuleStarts.Of(rule, time.First, hasTime: true, new LocalWindow(time.First, _last), new ExpansionLimit(ExpansionLimit.Usual)));
}
