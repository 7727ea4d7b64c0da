using Interviews.Domain;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Infrastructure.Calendars.Recurrence;
using NodaTime;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Reads calendar files. Recurrence is by Ical.Net; lines, zones and limits are ours, see docs/decisions/0019.</summary>
internal sealed class IcalBusyReader : IBusyCalendarReader
{
    /// <summary>One for each hour of the time that a file is read for: nobody has more, and they fit into one commit.</summary>
    private const int MostPeriods = 10_000;

    public Result<IReadOnlyList<BusyPeriod>> Read(string file, DateTimeZone? owner, Interval window)
    {
        var (errors, limit) = (new FileErrors(), new ExpansionLimit(ExpansionLimit.Usual));
        var calendars = new ComponentReader(errors).Read(file);
        var periods = new List<BusyPeriod>();
        foreach (var calendar in errors.Refusal is null ? calendars : [])
        {
            if (calendar.Property("CALSCALE") is { } scale && !scale.Value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase))
            {
                errors.Add(scale, "is another calendar than GREGORIAN.");
            }

            var zones = new FileZones(calendar, owner, window.End, limit, errors);
            periods.AddRange(OfEvents(calendar, zones, new EventOccurrences(zones, window, limit, errors), errors));
            periods.AddRange(OfFreeBusy(calendar, zones, errors));
        }

        if (limit.IsExceeded && errors.Refusal is null)
        {
            errors.Add("VTIMEZONE", "The time zones of the file change too often.");
        }

        if (errors.Refusal is { } refusal)
        {
            return refusal;
        }

        var merged = BusyPeriod.Merge(periods, window).ToArray();
        return merged.Length <= MostPeriods ? merged : Refusal.Invalid(FileErrors.Body, $"The file has {merged.Length} busy periods; {MostPeriods} is the most.");
    }

    private static List<BusyPeriod> OfEvents(Component calendar, FileZones zones, EventOccurrences occurrences, FileErrors errors)
    {
        var events = calendar.Parts(Component.Event).TakeWhile(_ => !errors.IsFull).Select(part => FileEvent.Read(part, errors)).OfType<FileEvent>().ToList();
        var replacing = events.Where(e => e is { Replaces: not null, Uid: not null }).ToLookup(e => e.Uid!);
        var outdated = replacing.SelectMany(e => e).GroupBy(e => (e.Uid, zones.InstantOf(e.Replaces!, zones.Of(e.Start))))
            .SelectMany(same => same.OrderBy(e => e.Sequence).SkipLast(1)).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. from e in events.TakeWhile(_ => !errors.IsFull)
               where e.IsBusy && !outdated.Contains(e)
               let replaced = e is { Replaces: null, Uid: { } uid } ? replacing[uid].Select(other => other.Replaces!) : []
               from period in occurrences.Of(e, [.. replaced])
               select period,
        ];
    }

    /// <summary>Times that another system has worked out (RFC 5545, section 3.6.4).</summary>
    private static IEnumerable<BusyPeriod> OfFreeBusy(Component calendar, FileZones zones, FileErrors errors) =>
        from part in calendar.Parts(Component.FreeBusy)
        from line in part.All("FREEBUSY")
        where !"FREE".Equals(line.Parameters.GetValueOrDefault("FBTYPE"), StringComparison.OrdinalIgnoreCase)
        from period in FilePeriod.ReadAll(line, errors)
        let zone = zones.Of(period.Start)
        where zone is not null
        let end = period.End is { } ends ? zones.InstantOf(ends, zone) : period.Length?.After(period.Start.Local, zone)
        where end is not null
        select new BusyPeriod(period.Start.Local.InZoneLeniently(zone).ToInstant(), end.Value);
}
