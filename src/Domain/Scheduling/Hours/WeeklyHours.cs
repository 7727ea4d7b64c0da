using System.Globalization;
using Interviews.Domain.Directory;
using Interviews.Domain.Scheduling.Intervals;
using NodaTime;

namespace Interviews.Domain.Scheduling.Hours;

/// <summary>
/// Hours that come back every week, and the days on which they are other ones. An instant is within them when the local time that it has in their zone is: across a
/// change of the clocks they stay where the clock shows them, and hours up to midnight go on with those that begin there.
/// </summary>
public sealed class WeeklyHours
{
    private readonly ILookup<IsoDayOfWeek, (int From, int To)> _days;
    private readonly ILookup<LocalDate, (int From, int To)> _exceptions;
    private readonly HashSet<LocalDate> _exceptionDays;

    /// <param name="hours">Each valid by the rules of the directory; none for 09:00-17:00, Monday to Friday.</param>
    public WeeklyHours(IReadOnlyList<WorkingHours> hours, IReadOnlyList<HoursException> exceptions)
    {
        _days = (hours.Count == 0 ? _usual : hours).ToLookup(day => IsoDay(day.Day), day => (Minutes(day.From), Minutes(day.To)));
        _exceptions = exceptions.Where(day => !day.Off).ToLookup(day => day.Date, day => (Minutes(day.From!), Minutes(day.To!)));
        _exceptionDays = [.. exceptions.Select(day => day.Date)];
    }

    private static readonly WorkingHours[] _usual =
    [
        .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new WorkingHours(day, "09:00", "17:00")),
    ];

    /// <param name="holidays">Days off for everybody; what the person says of such a day goes before.</param>
    public static WeeklyHours Of(Person person, IReadOnlyList<LocalDate> holidays) => new(
        person.WorkingHours,
        [.. person.Exceptions, .. holidays.Except(person.Exceptions.Select(day => day.Date)).Select(date => new HoursException(date, null, null, Off: true))]);

    /// <summary>Every instant of the window that is within the hours.</summary>
    public TimeSet Within(Interval window, DateTimeZone zone) => TimeSet.Of(
        from day in LocalSpans.DaysOf(zone, window)
        from hours in _exceptionDays.Contains(day.Day) ? _exceptions[day.Day] : _days[day.Day.DayOfWeek]
        let start = Instant.Max(day.From, day.At(hours.From))
        let end = Instant.Min(day.To, day.At(hours.To))
        where start < end
        select new Interval(start, end));

    private static int Minutes(string clock) => (int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(clock.AsSpan(3, 2), CultureInfo.InvariantCulture);

    private static IsoDayOfWeek IsoDay(DayOfWeek day) => day == DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day;
}
