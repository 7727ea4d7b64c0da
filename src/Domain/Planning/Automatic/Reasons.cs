using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Planning.Automatic;

/// <summary>Why somebody was chosen, as a recruiter would tell the others.</summary>
internal static class Reasons
{
    private static readonly InstantPattern _day = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd");

    public static string Of(string id, IReadOnlyList<string> pool, Instant start, Workload workload)
    {
        var week = workload.WeekOf(id, start);
        if (pool.Count == 1)
        {
            return $"The only one for this seat; has {Load(week.Interviews)} that week.";
        }

        var weight = pool.Select(workload.Weight).Distinct().Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" for a weight of {workload.Weight(id)}") : string.Empty;
        var last = week.Last is { } before ? $"last booked on {_day.Format(before)}" : "not booked for weeks";
        var turn = week.IsNew ? ", and takes turns with the others" : string.Empty;
        return $"Free, with {Load(week.Interviews)} that week{weight}; {last}{turn}. {pool.Count - 1} other{(pool.Count == 2 ? string.Empty : "s")} could have filled the seat.";
    }

    private static string Load(int interviews) => interviews switch
    {
        0 => "no interview",
        1 => "one interview",
        _ => string.Create(CultureInfo.InvariantCulture, $"{interviews} interviews"),
    };
}
