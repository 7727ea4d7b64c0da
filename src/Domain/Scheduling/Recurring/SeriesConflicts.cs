using NodaTime;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>Why a series cannot be had: all of its interviews or none (REQ-SCH-30).</summary>
public static class SeriesConflicts
{
    private const string Conflicts = "conflicts";
    private const string Alternatives = "alternatives";

    /// <param name="refused">The interviews that cannot be had, at least one.</param>
    /// <param name="total">How many were asked for.</param>
    public static Refusal Refuse(IReadOnlyList<RefusedOccurrence> refused, int total)
    {
        var occurrences = refused.Select(occurrence => new
        {
            occurrence.ScheduledAt,
            occurrence.Refusal.Detail,
            Conflicts = occurrence.Refusal.Extensions.GetValueOrDefault(Conflicts),
            Alternatives = occurrence.Refusal.Extensions.GetValueOrDefault(Alternatives),
        });
        return new Refusal(
            RefusalCode.ScheduleConflict,
            $"{refused.Count} of {total} interviews cannot be had, so none is: those of {string.Join(", ", refused.Select(occurrence => occurrence.ScheduledAt))}.")
        {
            Extensions = new Dictionary<string, object>
            {
                [Conflicts] = refused.SelectMany(occurrence => (IEnumerable<object>)occurrence.Refusal.Extensions[Conflicts]).ToArray(),
                [Alternatives] = Array.Empty<FreeSlot>(),
                ["occurrences"] = occurrences.ToArray(),
            },
        };
    }
}

/// <param name="ScheduledAt">When it was to start.</param>
/// <param name="Refusal"><c>schedule_conflict</c>.</param>
public sealed record RefusedOccurrence(Instant ScheduledAt, Refusal Refusal);
