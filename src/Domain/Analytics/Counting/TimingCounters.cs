using Interviews.Domain.Analytics.Facts;
using NodaTime;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>How long things took. A time that was recorded out of order counts as none at all, never as less.</summary>
internal static class TimingCounters
{
    public static void Add(Tally tally, InterviewFacts facts, PlanFacts plan)
    {
        if (plan.AwaitedSince is { } since)
        {
            tally.Add(Counter.TimeToScheduleN);
            tally.Add(Counter.TimeToScheduleSeconds, Seconds(since, plan.CreatedAt));
        }

        tally.Add(Counter.LeadTimeSeconds, Seconds(plan.CreatedAt, plan.Time.ScheduledAt));
        if (OutcomeCounters.TookPlace(facts) && facts.ActualMinutes is { } minutes)
        {
            tally.Add(Counter.DurationN);
            tally.Add(Counter.DurationActualMinutes, minutes);
            tally.Add(Counter.DurationPlannedMinutes, plan.Time.DurationMinutes);
        }

        if (OutcomeCounters.IsDecided(facts) && facts.DecidedAt is { } decidedAt)
        {
            tally.Add(Counter.DecisionSeconds, Seconds(End(facts, plan), decidedAt));
        }
    }

    /// <summary>The planned end, or an earlier completion: when feedback begins to be asked for.</summary>
    public static Instant End(InterviewFacts facts, PlanFacts plan) =>
        facts.CompletedAt is { } completedAt ? Instant.Min(completedAt, plan.Time.EndsAt) : plan.Time.EndsAt;

    /// <summary>Whole seconds, at least 0.</summary>
    public static long Seconds(Instant from, Instant to) => Math.Max(0, (long)Math.Floor((to - from).TotalSeconds));
}
