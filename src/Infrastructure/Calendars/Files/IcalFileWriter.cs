using System.Globalization;
using Interviews.Domain.Calendars.Files;
using Interviews.Domain.Scheduling;
using NodaTime;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Writes calendar files (RFC 5545). The same file is the same text, whenever and wherever it is written.</summary>
public static class IcalFileWriter
{
    /// <summary>How long a program that subscribes may wait before it looks again.</summary>
    private const string Refresh = "PT1H";

    /// <summary>The media type, which names the method, if any, as the file does (RFC 6047, section 2.4).</summary>
    public static string MediaTypeOf(CalendarMethod? method) => $"text/calendar; charset=utf-8{(method is { } asked ? $"; method={Text(asked)}" : string.Empty)}";

    public static string Write(CalendarFile file)
    {
        var lines = new FileLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//Interviews//Interviews//EN");
        if (file.Method is { } method)
        {
            lines.Add("METHOD", Text(method));
        }

        if (file.Name is not null)
        {
            // NAME and REFRESH-INTERVAL are those of RFC 7986; the others are what most programs read.
            lines.Text("NAME", file.Name)
                .Text("X-WR-CALNAME", file.Name)
                .Add("REFRESH-INTERVAL;VALUE=DURATION", Refresh)
                .Add("X-PUBLISHED-TTL", Refresh);
        }

        if (file.Events.Count == 0)
        {
            // No file is without a component (RFC 5545, section 3.6).
            ZoneLines.Write(lines, DateTimeZone.Utc, new Interval(NodaConstants.UnixEpoch, NodaConstants.UnixEpoch));
        }

        foreach (var zone in file.Events.GroupBy(each => ZoneOf(each)))
        {
            if (zone.Key is not null)
            {
                ZoneLines.Write(lines, zone.Key, new Interval(zone.Min(each => each.Start), zone.Max(each => each.End)));
            }
        }

        foreach (var each in file.Events)
        {
            Write(lines, each);
        }

        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static void Write(FileLines lines, CalendarFileEvent written)
    {
        var zone = ZoneOf(written);
        lines.Add("BEGIN", "VEVENT")
            .Text("UID", written.Uid)
            .Add("SEQUENCE", written.Sequence.ToString(CultureInfo.InvariantCulture))
            .Time("DTSTAMP", written.ChangedAt)
            .Time("DTSTART", written.Start, zone)
            .Time("DTEND", written.End, zone)
            .Text("SUMMARY", written.Summary)
            .Text("DESCRIPTION", written.Description)
            .Text("LOCATION", written.Location)
            .Add("STATUS", written.IsCancelled ? "CANCELLED" : "CONFIRMED");
        if (written.Url is not null)
        {
            lines.Add("URL", written.Url);
        }

        if (written.IsPrivate)
        {
            lines.Add("CLASS", "PRIVATE");
        }

        if (written.Organizer is { } organizer)
        {
            lines.Person("ORGANIZER", organizer.Name, organizer.Address);
        }

        if (written.Attendee is { } attendee)
        {
            lines.Person("ATTENDEE", attendee.Name, attendee.Email, $";ROLE={(attendee.Optional ? "OPT" : "REQ")}-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE");
        }

        lines.Add("END", "VEVENT");
    }

    /// <returns><c>null</c> for UTC.</returns>
    private static DateTimeZone? ZoneOf(CalendarFileEvent written) => TimeZones.Find(written.TimeZone) is { Id: not ("UTC" or "Etc/UTC") } zone ? zone : null;

    private static string Text(CalendarMethod method) => method.ToString().ToUpperInvariant();
}
