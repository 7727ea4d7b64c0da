using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Interviews.Domain.Scheduling.Recurring;
using NodaTime;
using Period = NodaTime.Period;

namespace Interviews.Infrastructure.Calendars.Recurrence;

/// <summary>
/// The starts of a recurrence rule, as Ical.Net finds them. Zones take no part: a rule recurs in local time (RFC 5545, section 3.3.10), and which instants those are is
/// for whoever asks.
/// </summary>
internal static class RuleStarts
{
    /// <param name="rule">Its <c>UNTIL</c> counts for nothing here.</param>
    /// <param name="first">The start that the rule counts from; a date when <paramref name="hasTime"/> is <c>false</c>.</param>
    /// <param name="window">Other starts are of no interest.</param>
    /// <param name="limit">When it is exceeded, the starts end early.</param>
    /// <returns>In their order; without <paramref name="first"/> where the rule does not give it.</returns>
    public static IEnumerable<LocalDateTime> Of(RuleParts rule, LocalDateTime first, bool hasTime, LocalWindow window, ExpansionLimit limit)
    {
        if (window.End < first)
        {
            yield break;
        }

        var begin = rule.Count is null ? SkipAhead(rule, first, window.Start) : first;
        var origin = rule.Count is null && begin < window.Start ? window.Start : begin;
        var breadth = rule.Breadth;
        var span = PeriodsBetween(rule, origin, window.End) + 3;
        var affordable = limit.Left / breadth;
        var (cost, count) = (0L, 0L);
        try
        {
            foreach (var start in affordable <= 0 ? [null] : Evaluate(rule, begin, hasTime, origin, Math.Min(span, affordable)))
            {
                // Without a start in so many periods there is none within the window, or nobody can afford to look on.
                cost = start is { } at ? Math.Max(++count, (PeriodsBetween(rule, origin, at) + 1) * breadth)
                    : affordable < span ? limit.Left + 1
                    : span * breadth;
                if (start is not { } found || found > window.End || cost > limit.Left)
                {
                    break;
                }

                if (found >= window.Start)
                {
                    yield return found;
                }
            }
        }
        finally
        {
            limit.Spend(cost);
        }
    }

    /// <returns>The starts, and a last <c>null</c> after so many periods without any.</returns>
    private static IEnumerable<LocalDateTime?> Evaluate(RuleParts rule, LocalDateTime begin, bool hasTime, LocalDateTime origin, long periods)
    {
        var evaluator = new RecurrencePatternEvaluator(new RecurrenceRule(rule.WithoutUntil.ToString()));
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = (int)Math.Min(periods, int.MaxValue) };
        using var starts = evaluator.Evaluate(ToIcal(begin, hasTime), ToIcal(origin, hasTime: true), options).GetEnumerator();
        while (true)
        {
            LocalDateTime? next;
            try
            {
                if (!starts.MoveNext())
                {
                    yield break;
                }

                next = LocalDateTime.FromDateTime(starts.Current.StartTime.Value).PlusNanoseconds(begin.NanosecondOfSecond); // Which Ical.Net drops.
            }
            catch (EvaluationLimitExceededException)
            {
                next = null;
            }
            catch (Exception e) when (e is EvaluationOutOfRangeException or ArgumentOutOfRangeException)
            {
                yield break; // Beyond the last year that there is.
            }

            yield return next;
            if (next is null)
            {
                yield break;
            }
        }
    }

    /// <summary>A start shortly before the window from which the rule goes on just as from its first one; by years and months it does not, and those are few.</summary>
    private static LocalDateTime SkipAhead(RuleParts rule, LocalDateTime first, LocalDateTime from)
    {
        var units = Math.Max(0, PeriodsBetween(rule, first, from) - 1) * rule.Interval;
        return rule.Frequency switch
        {
            RuleFrequency.Secondly => first.PlusSeconds(units),
            RuleFrequency.Minutely => first.PlusMinutes(units),
            RuleFrequency.Hourly => first.PlusHours(units),
            RuleFrequency.Daily => first.PlusDays((int)units),
            RuleFrequency.Weekly => first.PlusWeeks((int)units),
            _ => first,
        };
    }

    private static long PeriodsBetween(RuleParts rule, LocalDateTime from, LocalDateTime to) => rule.Frequency switch
    {
        RuleFrequency.Secondly => Period.Between(from, to, PeriodUnits.Seconds).Seconds,
        RuleFrequency.Minutely => Period.Between(from, to, PeriodUnits.Minutes).Minutes,
        RuleFrequency.Hourly => Period.Between(from, to, PeriodUnits.Hours).Hours,
        RuleFrequency.Daily => Period.Between(from, to, PeriodUnits.Days).Days,
        RuleFrequency.Weekly => Period.Between(from, to, PeriodUnits.Weeks).Weeks,
        RuleFrequency.Monthly => Period.Between(from, to, PeriodUnits.Months).Months,
        _ => Period.Between(from, to, PeriodUnits.Years).Years,
    } / rule.Interval;

    private static CalDateTime ToIcal(LocalDateTime local, bool hasTime) => new(local.ToDateTimeUnspecified(), tzId: null, hasTime);
}
