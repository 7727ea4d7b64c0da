using Interviews.Domain.Scheduling.Recurring;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Scheduling.Recurring;

public sealed class CalendarTimeTests
{
    private static readonly DateTimeZone _berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("20260301", "2026-03-01T00:00:00", true, false)]
    [InlineData("20260301T101500", "2026-03-01T10:15:00", false, false)]
    [InlineData("20260301T101500Z", "2026-03-01T10:15:00", false, true)]
    [InlineData("20161231T235960Z", "2016-12-31T23:59:59", false, true)]
    [InlineData("20260301T240000", "2026-03-02T00:00:00", false, false)]
    public void Parse_DateOrTime_IsWhatIsWritten(string text, string local, bool isDate, bool isUtc) =>
        CalendarTime.Parse(text).ShouldBe(new CalendarTime(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value, isDate, isUtc));

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("20260230")]
    [InlineData("2026-03-01")]
    [InlineData("20260301T10")]
    [InlineData("20260301T106000")]
    [InlineData("20260301T101500+0100")]
    [InlineData("20260301T101500ZZ")]
    public void Parse_AnythingElse_IsNothing(string text) => CalendarTime.Parse(text).ShouldBeNull();

    /// <summary>As in UNTIL, whose value is included (RFC 5545, section 3.3.10). In Berlin, 10:00 is 09:00 in UTC.</summary>
    [Theory]
    [InlineData("20260302", true)]
    [InlineData("20260301", false)]
    [InlineData("20260302T090000Z", true)]
    [InlineData("20260302T085959Z", false)]
    [InlineData("20260302T100000", true)]
    [InlineData("20260302T095959", false)]
    public void IsNotBefore_Start_CountsAsItIsWritten(string until, bool included) =>
        CalendarTime.Parse(until)!.IsNotBefore(new LocalDateTime(2026, 3, 2, 10, 0), _berlin).ShouldBe(included);
}
