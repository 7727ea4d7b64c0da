using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Functions.Scheduling;

/// <summary>Free slots as clients read them.</summary>
internal static class AvailabilityView
{
    private static readonly LocalDateTimePattern _toTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static object Of(SlotRequest asked, SlotSearch search) => new
    {
        asked.TimeZone,
        asked.DurationMinutes,
        slots = search.Slots().Select(slot => Of(slot, asked.Zone)).ToList(),
        search.Unknown,
    };

    public static string Local(Instant instant, DateTimeZone zone) => _toTheMinute.Format(instant.InZone(zone).LocalDateTime);

    private static object Of(Slot slot, DateTimeZone zone) => new
    {
        slot.Start,
        slot.End,
        localStart = Local(slot.Start, zone),
        slot.Seats,
    };
}
