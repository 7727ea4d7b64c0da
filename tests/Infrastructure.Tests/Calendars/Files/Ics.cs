using System.Globalization;
using Interviews.Domain;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Infrastructure.Calendars.Files;
using NodaTime;
using NodaTime.Text;
using Shouldly;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>Calendar files as tests write them, and what is read of them.</summary>
internal static class Ics
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>A year and a month from Monday 2026-03-02 on.</summary>
    public static readonly Interval Window = BusyCalendar.Horizon(Instant.FromUtc(2026, 3, 2, 9, 0));

    private static readonly InstantPattern _toTheMinute = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Stands for a blank within a value.</summary>
    public const char Blank = '·';

    /// <summary>A file with one event.</summary>
    /// <param name="properties">Of the event, separated by blanks or line breaks.</param>
    public static string Event(string properties) => Calendar($"BEGIN:VEVENT {properties} END:VEVENT");

    /// <param name="lines">Separated by blanks or line breaks.</param>
    public static string Calendar(string lines) => string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. lines.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries), "END:VCALENDAR", ""]).Replace(Blank, ' ');

    /// <summary>The periods of a file whose owner is in Berlin, such as <c>2026-03-10T09:00/10:00</c> in UTC; an end on another day has its date too.</summary>
    public static string Busy(string file, Interval? window = null)
    {
        var read = Read(file, window);
        read.IsRefused.ShouldBeFalse(read.Refusal?.Detail);
        return string.Join(' ', read.Value.Select(period => $"{_toTheMinute.Format(period.Start)}/{End(period)}"));
    }

    /// <returns>Why the file is refused.</returns>
    public static string Refused(string file, string field, DateTimeZone? owner = null)
    {
        var refusal = new IcalBusyReader().Read(file, owner ?? Berlin, Window).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.ValidationFailed);
        refusal.Errors.Keys.ShouldBe([field], refusal.Detail);
        return string.Join(' ', refusal.Errors[field]);
    }

    public static Result<IReadOnlyList<BusyPeriod>> Read(string file, Interval? window = null) => new IcalBusyReader().Read(file, Berlin, window ?? Window);

    /// <summary>From the first day to the last one, in UTC.</summary>
    public static Interval Days(string from, string to) => new(Midnight(from), Midnight(to) + Duration.FromDays(1));

    private static string End(BusyPeriod period)
    {
        var text = _toTheMinute.Format(period.End);
        return period.End.InUtc().Date == period.Start.InUtc().Date ? text[(text.IndexOf('T', StringComparison.Ordinal) + 1)..] : text;
    }

    private static Instant Midnight(string date) => Instant.FromDateTimeUtc(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
}
