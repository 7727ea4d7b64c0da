using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>In which zone a time of a file is, and which instant that makes it in the weeks in which clocks change.</summary>
public sealed class FileZoneTests
{
    /// <summary>As Outlook describes Berlin, for all times since Windows counts them.</summary>
    private const string OutlookBerlin =
        """
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        """;

    [Theory]
    [InlineData("Europe/Berlin", "20260328T090000", "20260330T090000", "2026-03-28T08:00/09:00 2026-03-29T07:00/08:00 2026-03-30T07:00/08:00")]
    [InlineData("Europe/Berlin", "20261024T090000", "20261026T090000", "2026-10-24T07:00/08:00 2026-10-25T08:00/09:00 2026-10-26T08:00/09:00")]
    [InlineData("Europe/Berlin", "20260328T023000", "20260330T023000", "2026-03-28T01:30/02:30 2026-03-29T01:30/02:30 2026-03-30T00:30/01:30")]
    [InlineData("Europe/Berlin", "20261024T023000", "20261026T023000", "2026-10-24T00:30/01:30 2026-10-25T00:30/01:30 2026-10-26T01:30/02:30")]
    [InlineData("America/New_York", "20260307T090000", "20260309T090000", "2026-03-07T14:00/15:00 2026-03-08T13:00/14:00 2026-03-09T13:00/14:00")]
    [InlineData("America/New_York", "20261031T013000", "20261102T013000", "2026-10-31T05:30/06:30 2026-11-01T05:30/06:30 2026-11-02T06:30/07:30")]
    [InlineData("Australia/Lord_Howe", "20260404T014500", "20260406T014500", "2026-04-03T14:45/15:45 2026-04-04T14:45/15:45 2026-04-05T15:15/16:15")]
    [InlineData("Australia/Lord_Howe", "20261003T021500", "20261005T021500", "2026-10-02T15:45/16:45 2026-10-03T15:45/16:45 2026-10-04T15:15/16:15")]
    public void Read_DaysAroundAClockChange_AreAtTheirLocalTime(string zone, string first, string last, string busy) =>
        Ics.Busy(Ics.Event($"DTSTART;TZID={zone}:{first} DURATION:PT1H RRULE:FREQ=DAILY;UNTIL={last}")).ShouldBe(busy);

    /// <summary>On Samoa, 2011-12-30 did not happen: what is written for that day is at the offset before, which is on the day after.</summary>
    [Theory]
    [InlineData("DTSTART;TZID=Pacific/Apia:20111229T090000 DURATION:PT1H RRULE:FREQ=DAILY;COUNT=3", "2011-12-29T19:00/20:00 2011-12-30T19:00/20:00")]
    [InlineData("DTSTART;TZID=Pacific/Apia:20111230T090000 DURATION:PT1H", "2011-12-30T19:00/20:00")]
    public void Read_DayThatWasSkipped_IsTheDayAfter(string properties, string busy) => Ics.Busy(Ics.Event(properties), Ics.Days("2011-12-25", "2012-01-05")).ShouldBe(busy);

    [Fact]
    public void Read_WholeDaysOfTheOwnerAroundASkippedDay_AreThoseThatThereWere()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];

        var read = new Infrastructure.Calendars.Files.IcalBusyReader().Read(
            Ics.Calendar("BEGIN:VEVENT DTSTART:20111230 END:VEVENT BEGIN:VEVENT DTSTART:20111231 END:VEVENT"), apia, Ics.Days("2011-12-25", "2012-01-05"));

        var only = read.Value.ShouldHaveSingleItem();
        (only.Start, only.End).ShouldBe((Instant.FromUtc(2011, 12, 30, 10, 0), Instant.FromUtc(2011, 12, 31, 10, 0)));
    }

    [Theory]
    [InlineData("W. Europe Standard Time", "2026-03-28T08:00/09:00 2026-03-29T07:00/08:00")]
    [InlineData("w. europe standard time", "2026-03-28T08:00/09:00 2026-03-29T07:00/08:00")]
    [InlineData("Eastern Standard Time", "2026-03-28T13:00/14:00 2026-03-29T13:00/14:00")]
    [InlineData("UTC", "2026-03-28T09:00/10:00 2026-03-29T09:00/10:00")]
    public void Read_WindowsZoneWithoutItsDescription_IsThatOfTheCldr(string zone, string busy) => Ics.Busy(Daily(zone, string.Empty)).ShouldBe(busy);

    [Theory]
    [InlineData("W. Europe Standard Time")]
    [InlineData("Customized Time Zone")]
    [InlineData("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna")]
    [InlineData("/freeassociation.sourceforge.net/Europe/Berlin")]
    public void Read_ZoneThatTheFileDescribes_IsAsItSays(string zone) =>
        Ics.Busy(Daily(zone, Described(zone, OutlookBerlin))).ShouldBe("2026-03-28T08:00/09:00 2026-03-29T07:00/08:00");

    /// <summary>Its author meant this by it, whatever Windows means.</summary>
    [Fact]
    public void Read_WindowsZoneThatTheFileDescribesOtherwise_IsAsTheFileSays() =>
        Ics.Busy(Daily("Eastern Standard Time", Described("Eastern Standard Time", OutlookBerlin))).ShouldBe("2026-03-28T08:00/09:00 2026-03-29T07:00/08:00");

    [Fact]
    public void Read_ZoneOfIana_IsTheOneOfTheDatabaseWhateverTheFileSays() =>
        Ics.Busy(Daily("America/New_York", Described("America/New_York", OutlookBerlin))).ShouldBe("2026-03-28T13:00/14:00 2026-03-29T13:00/14:00");

    [Theory]
    [InlineData("20260329T023000", "2026-03-29T01:30/02:30")]
    [InlineData("20261025T023000", "2026-10-25T00:30/01:30")]
    [InlineData("19700710T100000", "")]
    [InlineData("20990710T100000", "")]
    public void Read_TimeOfAClockChangeThatTheFileDescribes_IsAsTheRfcSays(string start, string busy) =>
        Ics.Busy(Ics.Calendar($"{Described("Custom", OutlookBerlin)} BEGIN:VEVENT DTSTART;TZID=Custom:{start} DURATION:PT1H END:VEVENT")).ShouldBe(busy);

    /// <summary>Offsets with seconds, rules that end, times of their own: all that such a description can have.</summary>
    [Fact]
    public void Read_ZoneWithoutRules_ChangesWhereItSays()
    {
        var zone = Described(
            "Custom",
            """
            BEGIN:STANDARD DTSTART:18900101T000000 TZOFFSETFROM:+005328 TZOFFSETTO:+0100 END:STANDARD
            BEGIN:DAYLIGHT DTSTART:19900325T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 RRULE:FREQ=YEARLY;UNTIL=20260329T010000Z;BYMONTH=3;BYDAY=-1SU END:DAYLIGHT
            BEGIN:STANDARD DTSTART:19901028T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 RRULE:FREQ=YEARLY;UNTIL=20251026T010000Z;BYMONTH=10;BYDAY=-1SU END:STANDARD
            BEGIN:STANDARD DTSTART:20260501T000000 TZOFFSETFROM:+0200 TZOFFSETTO:+0530 RDATE:20260501T000000,20260601T000000 END:STANDARD
            """);
        var events = string.Join(' ', new[] { "20260301", "20260401", "20260510" }.Select(day => $"BEGIN:VEVENT DTSTART;TZID=Custom:{day}T100000 DURATION:PT1H END:VEVENT"));

        Ics.Busy(Ics.Calendar($"{zone} {events}")).ShouldBe("2026-03-01T09:00/10:00 2026-04-01T08:00/09:00 2026-05-10T04:30/05:30");
    }

    [Theory]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("CET+1")]
    [InlineData("Nowhere Standard Time")]
    public void Read_UnknownZone_IsRefusedByName(string zone)
    {
        var detail = Ics.Refused(Daily(zone, string.Empty), "TZID");

        detail.ShouldContain($"'{zone}'");
        detail.ShouldContain("Line 4");
    }

    [Fact]
    public void Read_SeveralUnknownZones_AreAllNamed()
    {
        var detail = Ics.Refused(
            Ics.Calendar("BEGIN:VEVENT DTSTART;TZID=Here:20260310T090000 END:VEVENT BEGIN:VEVENT DTSTART:20260310T090000Z DTEND;TZID=There:20260310T100000 END:VEVENT"), "TZID");

        detail.ShouldContain("'Here'");
        detail.ShouldContain("'There'");
    }

    [Fact]
    public void Read_UnknownZoneOfWhatIsNotBusy_IsNoMatter() =>
        Ics.Busy(Ics.Event("DTSTART;TZID=Here:20260310T090000 TRANSP:TRANSPARENT")).ShouldBe("");

    [Theory]
    [InlineData("DTSTART:20260310T090000")]
    [InlineData("DTSTART;VALUE=DATE:20260310")]
    public void Read_TimeWithoutZoneOfAnOwnerWithoutZone_IsRefused(string start)
    {
        var refusal = new Infrastructure.Calendars.Files.IcalBusyReader().Read(Ics.Event($"{start} DURATION:P1D"), null, Ics.Window).Refusal.ShouldNotBeNull();

        refusal.Errors.Keys.ShouldBe(["timeZone"]);
        refusal.Detail.ShouldContain("Line 4");
    }

    private static string Daily(string zone, string description) =>
        Ics.Calendar($"{description} BEGIN:VEVENT DTSTART;TZID=\"{Unbroken(zone)}\":20260328T090000 DURATION:PT1H RRULE:FREQ=DAILY;COUNT=2 END:VEVENT");

    private static string Described(string zone, string observances) => $"BEGIN:VTIMEZONE TZID:{Unbroken(zone)} {observances} END:VTIMEZONE";

    private static string Unbroken(string zone) => zone.Replace(' ', Ics.Blank);
}
