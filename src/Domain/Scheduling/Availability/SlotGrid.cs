using Interviews.Domain.Scheduling.Hours;
using NodaTime;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>
/// The starts that are offered: counted in steps from local midnight in the zone of whoever asks. What the clock skips is not offered; of what it shows twice both are.
/// </summary>
/// <param name="StepMinutes">5 to 60.</param>
public sealed record SlotGrid(DateTimeZone Zone, int StepMinutes)
{
    /// <summary>In order of time.</summary>
    public IEnumerable<Instant> Within(Interval window)
    {
        foreach (var day in LocalSpans.DaysOf(Zone, window))
        {
            var midnight = day.At(0);
            var skipped = Math.Max(0, (int)Math.Ceiling((day.From - midnight).TotalMinutes / StepMinutes)) * StepMinutes;
            for (var minutes = skipped; minutes < LocalSpans.MinutesPerDay; minutes += StepMinutes)
            {
                var start = midnight + Duration.FromMinutes(minutes);
                if (start >= day.To)
                {
                    break;
                }

                yield return start;
            }
        }
    }
}
