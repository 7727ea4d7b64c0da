namespace Interviews.Support;

/// <summary>Working hours of somebody who always works, for tests that are about something else.</summary>
public static class AroundTheClock
{
    /// <summary>As the API takes them.</summary>
    public static IReadOnlyList<object> Hours { get; } =
        [.. Enum.GetValues<DayOfWeek>().Select(day => new { day = day.ToString(), from = "00:00", to = "24:00" })];
}
