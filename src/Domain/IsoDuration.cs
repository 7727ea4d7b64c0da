using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain;

/// <summary>ISO 8601 durations of a fixed length, such as <c>PT24H</c> and <c>P1DT12H</c>. Months and years have none and are refused.</summary>
public static class IsoDuration
{
    public static bool TryParse(string text, out Duration duration)
    {
        duration = Duration.Zero;
        if (!PeriodPattern.Roundtrip.Parse(text.Trim()).TryGetValue(Period.Zero, out var period) || period.Months != 0 || period.Years != 0)
            return false;
        try
        {
            duration = period.ToDuration();
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The shortest of the usual spellings, such as <c>PT24H</c> for a day; one text for one duration.</summary>
    public static string Format(Duration duration) =>
        duration == Duration.Zero ? "PT0S" : PeriodPattern.Roundtrip.Format(new PeriodBuilder
        {
            Hours = (long)duration.TotalHours,
            Minutes = duration.Minutes,
            Seconds = duration.Seconds,
            Nanoseconds = duration.SubsecondNanoseconds,
        }.Build());
}
