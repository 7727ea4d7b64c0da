using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>When one event makes somebody busy whose zone is Berlin: UTC+1 in winter, UTC+2 from 2026-03-29 to 2026-10-25.</summary>
public sealed class EventTimeTests
{
    [Theory]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T100000Z", "2026-03-10T09:00/10:00")]
    [InlineData("dtstart:20260310t090000z dtend:20260310t100000z", "2026-03-10T09:00/10:00")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260310T090000 DTEND;TZID=Europe/Berlin:20260310T100000", "2026-03-10T08:00/09:00")]
    [InlineData("DTSTART;TZID=\"Europe/Berlin\":20260710T090000 DTEND;TZID=Europe/London:20260710T100000", "2026-07-10T07:00/09:00")]
    [InlineData("DTSTART;TZID=America/New_York;X-A=\"a;b:c\":20260310T090000 DURATION:PT1H30M", "2026-03-10T13:00/14:30")]
    [InlineData("DTSTART:20260310T090000 DTEND:20260310T100000", "2026-03-10T08:00/09:00")]
    [InlineData("DTSTART:20260310T090000Z DURATION:P1D", "2026-03-10T09:00/2026-03-11T09:00")]
    [InlineData("DTSTART:20260310T090000Z DURATION:P1W", "2026-03-10T09:00/2026-03-17T09:00")]
    [InlineData("DTSTART:20260310T090000Z DURATION:+P1DT2H3M", "2026-03-10T09:00/2026-03-11T11:03")]
    [InlineData("DTSTART:20260310T090000Z", "")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T090000Z", "")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T100000Z STATUS:CONFIRMED TRANSP:OPAQUE", "2026-03-10T09:00/10:00")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T100000Z STATUS:TENTATIVE", "2026-03-10T09:00/10:00")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T100000Z STATUS:CANCELLED", "")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T100000Z TRANSP:TRANSPARENT", "")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T100000Z transp:transparent", "")]
    public void Read_Event_IsBusyForItsTime(string properties, string busy) => Ics.Busy(Ics.Event(properties)).ShouldBe(busy);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260310 DTEND;VALUE=DATE:20260311", "2026-03-09T23:00/2026-03-10T23:00")]
    [InlineData("DTSTART:20260310", "2026-03-09T23:00/2026-03-10T23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260310 DTEND;VALUE=DATE:20260310", "2026-03-09T23:00/2026-03-10T23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260310 DURATION:P2D", "2026-03-09T23:00/2026-03-11T23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260310 DURATION:PT36H", "2026-03-09T23:00/2026-03-11T23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260310 DTEND:20260311T120000Z", "2026-03-09T23:00/2026-03-11T23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260328 DTEND;VALUE=DATE:20260330", "2026-03-27T23:00/2026-03-29T22:00")]
    [InlineData("DTSTART;VALUE=DATE:20260310 DTEND;VALUE=DATE:20260311 TRANSP:TRANSPARENT", "")]
    public void Read_WholeDays_AreThoseOfTheOwner(string properties, string busy) => Ics.Busy(Ics.Event(properties)).ShouldBe(busy);

    [Theory]
    [InlineData("20260329T023000", "2026-03-29T01:30/02:30")] // Skipped: as if the clocks had not gone forward yet.
    [InlineData("20261025T023000", "2026-10-25T00:30/01:30")] // Happens twice: the first.
    public void Read_TimeOfAClockChange_IsAsTheRfcSays(string start, string busy) =>
        Ics.Busy(Ics.Event($"DTSTART;TZID=Europe/Berlin:{start} DURATION:PT1H")).ShouldBe(busy);

    /// <summary>A day is as long as the clocks make it, and hours are hours.</summary>
    [Theory]
    [InlineData("DURATION:P1D", "2026-03-28T11:00/2026-03-29T10:00")]
    [InlineData("DURATION:PT24H", "2026-03-28T11:00/2026-03-29T11:00")]
    [InlineData("DTEND;TZID=Europe/Berlin:20260329T120000", "2026-03-28T11:00/2026-03-29T10:00")]
    public void Read_LengthAcrossAClockChange_CountsDaysByTheClockAndHoursExactly(string length, string busy) =>
        Ics.Busy(Ics.Event($"DTSTART;TZID=Europe/Berlin:20260328T120000 {length}")).ShouldBe(busy);

    [Fact]
    public void Read_EventsOutsideOfTheWindow_AreCutToIt()
    {
        var events = string.Join(' ', new[]
        {
            "DTSTART:20260228T090000Z DTEND:20260301T120000Z", "DTSTART:20270406T080000Z DTEND:20270406T120000Z", "DTSTART:20250101T090000Z DTEND:20250101T120000Z",
            "DTSTART:20280101T090000Z DTEND:20280101T120000Z",
        }.Select(properties => $"BEGIN:VEVENT {properties} END:VEVENT"));

        Ics.Busy(Ics.Calendar(events)).ShouldBe("2026-03-01T09:00/12:00 2027-04-06T08:00/09:00");
    }

    [Fact]
    public void Read_SeveralEvents_AreMerged() => Ics.Busy(Ics.Calendar(
        """
        BEGIN:VEVENT DTSTART:20260310T100000Z DTEND:20260310T110000Z END:VEVENT
        BEGIN:VEVENT DTSTART:20260310T090000Z DTEND:20260310T103000Z END:VEVENT
        BEGIN:VEVENT DTSTART:20260310T110000Z DTEND:20260310T113000Z END:VEVENT
        BEGIN:VEVENT DTSTART:20260310T120000Z DTEND:20260310T123000Z END:VEVENT
        """)).ShouldBe("2026-03-10T09:00/11:30 2026-03-10T12:00/12:30");

    [Theory]
    [InlineData("FREEBUSY:20260310T090000Z/20260310T100000Z", "2026-03-10T09:00/10:00")]
    [InlineData("FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260310T090000Z/PT1H,20260310T120000Z/PT30M", "2026-03-10T09:00/10:00 2026-03-10T12:00/12:30")]
    [InlineData("FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260310T090000Z/PT1H FREEBUSY;FBTYPE=FREE:20260311T090000Z/PT1H", "2026-03-10T09:00/10:00")]
    public void Read_FreeBusy_IsBusyUnlessItSaysFree(string properties, string busy) =>
        Ics.Busy(Ics.Calendar($"BEGIN:VFREEBUSY DTSTART:20260301T000000Z {properties} END:VFREEBUSY")).ShouldBe(busy);

    [Theory]
    [InlineData("BEGIN:VTODO DTSTART:20260310T090000Z DUE:20260310T100000Z END:VTODO")]
    [InlineData("BEGIN:VJOURNAL DTSTART:20260310 END:VJOURNAL")]
    [InlineData("BEGIN:X-ACME BEGIN:VEVENT DTSTART:20260310T090000Z DURATION:PT1H END:VEVENT END:X-ACME")]
    [InlineData("BEGIN:VEVENT DTSTART:20260310T090000Z BEGIN:VALARM TRIGGER:-PT15M DURATION:PT5M DTSTART:soon END:VALARM END:VEVENT")]
    public void Read_WhatIsNoEvent_IsNotBusy(string lines) => Ics.Busy(Ics.Calendar(lines)).ShouldBe("");

    [Fact]
    public void Read_FoldedLines_ArePutTogether() =>
        Ics.Busy("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/\r\n Ber\r\n\tlin:20260310T09\n 0000\r\n\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR")
            .ShouldBe("2026-03-10T08:00/09:00");

    [Fact]
    public void Read_SeveralCalendars_AllCount() =>
        Ics.Busy(Ics.Event("DTSTART:20260310T090000Z DURATION:PT1H") + Ics.Event("DTSTART:20260311T090000Z DURATION:PT1H"))
            .ShouldBe("2026-03-10T09:00/10:00 2026-03-11T09:00/10:00");

    [Fact]
    public void Read_OwnerWithoutZone_HasThatOfTheFile() =>
        new Infrastructure.Calendars.Files.IcalBusyReader().Read(Ics.Calendar("X-WR-TIMEZONE:America/New_York BEGIN:VEVENT DTSTART:20260310T090000 DURATION:PT1H END:VEVENT"), null, Ics.Window)
            .Value.Single().Start.ShouldBe(Instant.FromUtc(2026, 3, 10, 13, 0));
}
