using NodaTime;
using NodaTime.Text;

namespace Interviews.Demo.Story;

/// <summary>Instants as somebody in a zone reads them off the wall.</summary>
internal static class WallTime
{
    private static readonly ZonedDateTimePattern _date = ZonedDateTimePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu", null);
    private static readonly ZonedDateTimePattern _time = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", null);
    private static readonly ZonedDateTimePattern _dayAndTime = ZonedDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm", null);

    public static string Date(Instant instant, string zone) => _date.Format(In(instant, zone));

    public static string Time(Instant instant, string zone) => _time.Format(In(instant, zone));

    public static string DayAndTime(Instant instant, string zone) => _dayAndTime.Format(In(instant, zone));

    /// <summary><c>Sao Paulo</c>.</summary>
    public static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static ZonedDateTime In(Instant instant, string zone) => instant.InZone(DateTimeZoneProviders.Tzdb[zone]);
}
