using NodaTime;

namespace Interviews.Domain.Interviews;

/// <summary>Durations as settings and effect keys write them.</summary>
internal static class IsoDuration
{
    /// <returns>ISO 8601 in hours, minutes and seconds, such as <c>PT24H</c> or <c>PT1H30M</c>; one text for one duration.</returns>
    public static string Text(Duration duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var (hours, minutes, rest) = (seconds / 3_600, seconds % 3_600 / 60, seconds % 60);
        return seconds == 0
            ? "PT0S"
            : $"PT{(hours == 0 ? string.Empty : $"{hours}H")}{(minutes == 0 ? string.Empty : $"{minutes}M")}{(rest == 0 ? string.Empty : $"{rest}S")}";
    }
}
