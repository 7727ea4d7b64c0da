using NodaTime;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Starts of occurrences by which a file speaks of them: a time is meant as an instant, in whichever zone it is written; a date means all that begins on that day.</summary>
internal sealed record Moments(HashSet<Instant> Instants, HashSet<LocalDate> Days)
{
    /// <param name="start">Of the event whose occurrences are meant; those of one that takes whole days are meant by their day however they are written.</param>
    /// <param name="zone">Of that event.</param>
    public static Moments Of(IReadOnlyList<FileTime> times, FileTime start, DateTimeZone zone, FileZones zones)
    {
        var days = times.Where(time => time.IsDate || start.IsDate).Select(time => time.Local.Date);
        var instants = times.Where(time => !time.IsDate && !start.IsDate).Select(time => zones.InstantOf(time, zone)).OfType<Instant>();
        return new Moments([.. instants], [.. days]);
    }

    public bool Include(LocalDateTime start, DateTimeZone zone) => Days.Contains(start.Date) || (Instants.Count > 0 && Instants.Contains(start.InZoneLeniently(zone).ToInstant()));
}
