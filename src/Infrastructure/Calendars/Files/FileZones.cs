using Interviews.Domain.Scheduling;
using Interviews.Infrastructure.Calendars.Recurrence;
using NodaTime;
using NodaTime.TimeZones;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>
/// Which zone the times of a calendar are in. A name is one of IANA's; or one that the file describes itself (<c>VTIMEZONE</c>), since that is what its author meant by it;
/// or one of Windows, by the table of the Unicode CLDR. Any other is refused, and none is guessed.
/// </summary>
internal sealed class FileZones(Component calendar, DateTimeZone? owner, Instant last, ExpansionLimit limit, FileErrors errors)
{
    private const int LongestName = 100;

    private static readonly Dictionary<string, string> _windows = new(TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DateTimeZone?> _found = [];
    private DateTimeZone? _owner = owner;

    /// <param name="floating">The zone of times that say none; by default that of the calendar's owner, as for whole days.</param>
    /// <returns><c>null</c> when nobody knows the zone, which is an error then.</returns>
    public DateTimeZone? Of(FileTime time, DateTimeZone? floating = null) => time switch
    {
        { IsUtc: true } => DateTimeZone.Utc,
        { IsDate: false, Line.Zone: { } name } => Named(name, time.Line),
        { IsDate: false } when floating is not null => floating,
        _ => OfOwner(time.Line),
    };

    /// <summary>A time of the file as an instant. One that the clocks skip has the offset before the change, and one that happens twice is the first (RFC 5545, section 3.3.5).</summary>
    /// <inheritdoc cref="Of"/>
    public Instant? InstantOf(FileTime time, DateTimeZone? floating = null) => Of(time, floating) is { } zone ? time.Local.InZoneLeniently(zone).ToInstant() : null;

    private DateTimeZone? Named(string name, ContentLine line)
    {
        if (!_found.TryGetValue(name, out var zone))
        {
            zone = TimeZones.Find(name) ?? Described(name) ?? TimeZones.Find(_windows.GetValueOrDefault(name));
            _found.Add(name, zone);
        }

        if (zone is null)
        {
            var shortened = name.Length <= LongestName ? name : name[..LongestName] + "…";
            errors.Add("TZID", $"Line {line.Number}: the time zone '{shortened}' is neither one of IANA nor of Windows, and the file has no VTIMEZONE for it.");
        }

        return zone;
    }

    private DateTimeZone? OfOwner(ContentLine line)
    {
        if (_owner is null && calendar.Property("X-WR-TIMEZONE") is { Value: { } name } said)
        {
            _owner = Named(name, said);
        }

        if (_owner is null)
        {
            errors.Add("timeZone", $"Line {line.Number}: '{line.Name}' has no time zone, and neither the person has a 'timeZone' nor the file a X-WR-TIMEZONE.");
        }

        return _owner;
    }

    private ObservedZone? Described(string name)
    {
        if (calendar.Parts(Component.TimeZone).FirstOrDefault(part => part.Property("TZID")?.Value == name) is not { } described)
        {
            return null;
        }

        var observances = Component.Observances.SelectMany(described.Parts).Select(part => Observance.Read(part, errors)).OfType<Observance>().OrderBy(part => part.Start).ToList();
        if (observances.Count == 0)
        {
            errors.Add("TZID", $"The VTIMEZONE in line {described.Line} says nothing of the offset to UTC.");
            return null;
        }

        var end = (last + Duration.FromDays(2)).InUtc().LocalDateTime;
        return ObservedZone.Of(name, observances[0].From, observances.SelectMany(part => part.Onsets(end, limit), (part, onset) => (onset, part.To)));
    }
}
