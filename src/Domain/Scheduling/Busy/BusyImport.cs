using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Scheduling.Busy;

/// <summary>Somebody's busy times as they are from an upload on: everything that was known before is replaced at once.</summary>
public sealed record BusyImport(BusyCalendar Calendar, IReadOnlyList<BusyMonth> Months)
{
    /// <param name="periods">Everything within the horizon of <paramref name="now"/>; sorted, and neither overlapping nor touching.</param>
    public static BusyImport Of(string organizationId, string personId, IReadOnlyList<BusyPeriod> periods, Instant now)
    {
        var known = BusyCalendar.Horizon(now);
        var calendar = new BusyCalendar
        {
            PersonId = personId,
            OrganizationId = organizationId,
            ImportedAt = now,
            KnownFrom = known.Start,
            KnownThrough = known.End,
            PeriodCount = periods.Count,
        };
        return new BusyImport(calendar, BusyMonth.Split(organizationId, personId, periods));
    }

    /// <summary>One batch that replaces what is stored with this.</summary>
    /// <param name="before">Every month of the calendar that is replaced.</param>
    public IReadOnlyList<Write> Over(Stored<BusyCalendar>? current, IReadOnlyList<Stored<BusyMonth>> before)
    {
        var standing = before.ToDictionary(month => month.Value.Month);
        return
        [
            Write.Put(Calendar, current?.ETag),
            .. Months.Select(month => Write.Put(month, standing.GetValueOrDefault(month.Month)?.ETag)),
            .. Removals(before.Where(month => Months.All(kept => kept.Month != month.Value.Month))),
        ];
    }

    /// <summary>One batch after which nothing of a calendar is left.</summary>
    /// <param name="months">All of them.</param>
    public static IReadOnlyList<Write> Remove(Stored<BusyCalendar> calendar, IReadOnlyList<Stored<BusyMonth>> months) =>
        [new Write.Delete(BusyCalendar.RecordId(calendar.Value.PersonId), calendar.ETag), .. Removals(months)];

    private static IEnumerable<Write> Removals(IEnumerable<Stored<BusyMonth>> months) =>
        months.Select(month => new Write.Delete(BusyMonth.RecordId(month.Value.PersonId, month.Value.Month), month.ETag));
}
