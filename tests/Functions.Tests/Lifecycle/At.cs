using System.Globalization;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Instants as the scripts write them: <c>Mon 23 Mar 10:00</c>, UTC, in 2026. A weekday that does not fit its date is refused.</summary>
internal static class At
{
    private const string Format = "ddd dd MMM HH:mm";

    public static DateTimeOffset Of(string text) => DateTimeOffset.ParseExact(
        "2026 " + text, ["yyyy " + Format, "yyyy " + Format + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Such as <c>Mon 23 Mar 10:00</c>; what is not on the minute shows it.</summary>
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(instant.UtcTicks % TimeSpan.TicksPerMinute == 0 ? Format : Format + ":ss.fffffff", CultureInfo.InvariantCulture);
}
