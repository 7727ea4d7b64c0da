using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Writes the part of a time zone that the times of a file need (RFC 5545, section 3.6.5): each of its offsets by itself, from when on it holds.</summary>
internal static class ZoneLines
{
    /// <summary>Before any interview.</summary>
    private static readonly LocalDateTime Always = new(1970, 1, 1, 0, 0);

    private static readonly OffsetPattern Minutes = OffsetPattern.CreateWithInvariantCulture("+HHmm");

    /// <param name="times">From the first to the last, with a day on each side: a program may look at what surrounds them.</param>
    public static void Write(FileLines lines, DateTimeZone zone, Interval times)
    {
        lines.Add("BEGIN", "VTIMEZONE").Text("TZID", zone.Id);
        foreach (var interval in zone.GetZoneIntervals(new Interval(times.Start - Duration.FromDays(1), times.End + Duration.FromDays(1))))
        {
            var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
            var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
            lines.Add("BEGIN", kind)
                .Time("DTSTART", interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : Always)
                .Add("TZOFFSETFROM", Minutes.Format(before))
                .Add("TZOFFSETTO", Minutes.Format(interval.WallOffset))
                .Text("TZNAME", interval.Name)
                .Add("END", kind);
        }

        lines.Add("END", "VTIMEZONE");
    }
}
