using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Scheduling.Busy;

/// <summary>When somebody is busy in one UTC month. A month without any such time has no record.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Periods">Sorted, and neither overlapping nor touching. One that goes beyond the month stands in each month that it touches, whole.</param>
public sealed record BusyMonth(string OrganizationId, string PersonId, LocalDate Month, IReadOnlyList<BusyPeriod> Periods) : IRecord
{
    string IRecord.Id => RecordId(PersonId, Month);

    // Its own kind of id: 'busy:p:2026-01' could be the calendar of somebody whose id is 'p:2026-01'.
    public static string RecordId(string personId, LocalDate month) => $"busy-month:{personId}:{month:yyyy-MM}";

    /// <summary>The first day of the month that a day is in.</summary>
    public static LocalDate Of(LocalDate day) => new(day.Year, day.Month, 1);

    /// <summary>The months that the periods touch.</summary>
    /// <param name="periods">Sorted, and neither overlapping nor touching.</param>
    public static IReadOnlyList<BusyMonth> Split(string organizationId, string personId, IEnumerable<BusyPeriod> periods) =>
    [
        .. from period in periods
           from month in MonthsOf(period)
           group period by month into touching
           orderby touching.Key
           select new BusyMonth(organizationId, personId, touching.Key, [.. touching]),
    ];

    private static IEnumerable<LocalDate> MonthsOf(BusyPeriod period)
    {
        var last = Of((period.End - Duration.Epsilon).InUtc().Date);
        for (var month = Of(period.Start.InUtc().Date); month <= last; month = month.PlusMonths(1))
        {
            yield return month;
        }
    }
}
