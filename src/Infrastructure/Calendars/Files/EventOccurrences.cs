using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Infrastructure.Calendars.Recurrence;
using NodaTime;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>
/// When the events of a file take place (RFC 5545, sections 3.8.4.4 and 3.8.5). An event is also busy at its own start where its rule does not give that: it is the first
/// occurrence to most calendars.
/// </summary>
internal sealed class EventOccurrences(FileZones zones, Interval window, ExpansionLimit limit, FileErrors errors)
{
    /// <param name="replaced">Occurrences that other events replace.</param>
    public IReadOnlyList<BusyPeriod> Of(FileEvent e, IReadOnlyList<FileTime> replaced)
    {
        if (limit.IsExceeded || zones.Of(e.Start) is not { } zone || LengthOf(e, zone) is not { } length)
        {
            return [];
        }

        limit.Spend(e.Added.Count + e.Removed.Count + replaced.Count);
        var local = new LocalWindow((window.Start - length.Most).InZone(zone).LocalDateTime.PlusDays(-1), window.End.InZone(zone).LocalDateTime.PlusDays(1));
        var removed = Moments.Of([.. e.Removed, .. replaced], e.Start, zone, zones);
        removed.Instants.UnionWith(ByRule(e, e.ExceptRules, zone, local).Select(start => start.InZoneLeniently(zone).ToInstant()));
        var periods = ByRule(e, e.Rules, zone, local).Prepend(e.Start.Local)
            .Where(start => !removed.Include(start, zone))
            .Select(start => new BusyPeriod(start.InZoneLeniently(zone).ToInstant(), length.After(start, zone)))
            .Concat(e.Added.SelectMany(added => Added(added, zone, length, removed)))
            .Where(period => period.Start < window.End && period.End > window.Start)
            .ToList();
        if (limit.IsExceeded)
        {
            errors.Add("RRULE", $"The event in line {e.Line} recurs too often: {string.Join(", ", e.Rules.Concat(e.ExceptRules))}. A file may have some {ExpansionLimit.Usual} occurrences.");
        }

        return periods;
    }

    private IEnumerable<LocalDateTime> ByRule(FileEvent e, IEnumerable<RuleParts> rules, DateTimeZone zone, LocalWindow local) =>
        rules.SelectMany(rule => RuleStarts.Of(rule, e.Start.Local, !e.Start.IsDate, local, limit).TakeWhile(start => rule.Reaches(start, zone)));

    private IEnumerable<BusyPeriod> Added(FilePeriod added, DateTimeZone zone, FileLength length, Moments removed)
    {
        if (zones.Of(added.Start, zone) is not { } own || removed.Include(added.Start.Local, own))
        {
            return [];
        }

        var start = added.Start.Local.InZoneLeniently(own).ToInstant();
        var end = added.End is { } said ? zones.InstantOf(said, own) : (added.Length ?? length).After(added.Start.Local, own);
        return end is { } until ? [new BusyPeriod(start, until)] : [];
    }

    /// <summary>How long each occurrence lasts: with <c>DTEND</c> as long as the first one in exact time, with <c>DURATION</c> as it says, and a date by itself the whole day.</summary>
    private FileLength? LengthOf(FileEvent e, DateTimeZone zone)
    {
        var length = e.End is { } end ? Until(end, e.Start, zone) : e.Length ?? FileLength.None;
        return e.Start.IsDate ? length?.WholeDays : length;
    }

    private FileLength? Until(FileTime end, FileTime start, DateTimeZone zone)
    {
        var length = start.IsDate && end.IsDate
            ? new FileLength(Period.DaysBetween(start.Local.Date, end.Local.Date), Duration.Zero)
            : zones.InstantOf(end, zone) is { } ends ? new FileLength(0, ends - start.Local.InZoneLeniently(zone).ToInstant()) : null;
        if (length is null || (Duration.FromDays(length.Days) + length.Exact is var lasts && lasts >= Duration.Zero && lasts <= FileLength.Longest))
        {
            return length;
        }

        errors.Add(end.Line, "is before DTSTART, or a century after it.");
        return null;
    }
}
