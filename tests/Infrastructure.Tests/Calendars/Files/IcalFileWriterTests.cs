using System.Text;
using Ical.Net;
using Interviews.Domain.Calendars;
using Interviews.Domain.Calendars.Files;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Calendars.Files;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>What is written, as the reader of this system and another library read it.</summary>
public sealed class IcalFileWriterTests
{
    private static readonly CalendarFileEvent _interview = new()
    {
        Uid = "0198a000-0000-7000-8000-000000000001",
        Sequence = 3,
        ChangedAt = Instant.FromUtc(2026, 3, 2, 9, 0, 1),
        Start = Instant.FromUtc(2026, 3, 10, 9, 0),
        End = Instant.FromUtc(2026, 3, 10, 10, 0),
        TimeZone = "Europe/Berlin",
        Summary = "Technical interview at Acme",
        Description = "Join: https://meet.example/1\nhttps://interviews.example/i",
        Location = "Room 5; second floor, left",
        Url = "https://interviews.example/i",
        Organizer = new MailContact("hiring@acme.example", "Acme"),
        Attendee = new Attendee("Carla Diaz", "carla@mail.example", Optional: false),
        IsPrivate = true,
    };

    [Fact]
    public void Write_AnInvitation_IsThis() => Write(_interview).ShouldBe(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Interviews//Interviews//EN
        METHOD:REQUEST
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        BEGIN:STANDARD
        DTSTART:20251026T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:0198a000-0000-7000-8000-000000000001
        SEQUENCE:3
        DTSTAMP:20260302T090001Z
        DTSTART;TZID=Europe/Berlin:20260310T100000
        DTEND;TZID=Europe/Berlin:20260310T110000
        SUMMARY:Technical interview at Acme
        DESCRIPTION:Join: https://meet.example/1\nhttps://interviews.example/i
        LOCATION:Room 5\; second floor\, left
        STATUS:CONFIRMED
        URL:https://interviews.example/i
        CLASS:PRIVATE
        ORGANIZER;CN="Acme":mailto:hiring@acme.example
        ATTENDEE;CN="Carla Diaz";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FA
         LSE:mailto:carla@mail.example
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData(CalendarMethod.Request, "text/calendar; charset=utf-8; method=REQUEST")]
    [InlineData(CalendarMethod.Cancel, "text/calendar; charset=utf-8; method=CANCEL")]
    public void MediaTypeOf_AMethod_NamesItAsTheFileDoes(CalendarMethod method, string mediaType)
    {
        IcalFileWriter.MediaTypeOf(method).ShouldBe(mediaType);
        IcalFileWriter.Write(new CalendarFile(method, [_interview])).ShouldContain($"\r\nMETHOD:{mediaType.Split('=')[^1]}\r\n");
    }

    [Fact]
    public void Write_AFileThatAsksForNothing_NamesNoMethod()
    {
        IcalFileWriter.MediaTypeOf(null).ShouldBe("text/calendar; charset=utf-8");
        IcalFileWriter.Write(new CalendarFile(null, [_interview])).ShouldNotContain("METHOD");
    }

    [Fact]
    public void Write_ACancelledEventOfATrainee_SaysSo()
    {
        var written = Write(_interview with { IsCancelled = true, Attendee = new Attendee("", "sam@acme.example", Optional: true) });

        written.ShouldContain("\r\nSTATUS:CANCELLED\r\n");
        written.ShouldContain("\r\nATTENDEE;ROLE=OPT-PARTICIPANT;");
    }

    [Fact]
    public void Write_AFeed_HasANameAndIsLookedAtEveryHour()
    {
        var written = IcalFileWriter.Write(new CalendarFile(null, [], "Interviews"));

        written.ShouldContain("\r\nNAME:Interviews\r\nX-WR-CALNAME:Interviews\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n");
        Ics.Busy(written).ShouldBeEmpty();
        Calendar.Load(written)!.TimeZones.ShouldHaveSingleItem("A calendar has at least one component.");
    }

    [Theory]
    [InlineData("line\r\nATTENDEE:mailto:eve@evil.example\r\nEND:VEVENT")]
    [InlineData("line\u2028ATTENDEE:x\u0085\u0000\u0007\u001b")]
    [InlineData("\"; X=\"1\":mailto:eve@evil.example")]
    [InlineData("back\\slash, ^n caret; ^^ colon: 'quotes'")]
    [InlineData("👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻 ähnlich lange Wörter mit ß und 漢字漢字漢字漢字漢字漢字漢字漢字")]
    public void Write_AnyText_StaysWithinItsValue(string text)
    {
        var written = Write(_interview with
        {
            Summary = text,
            Description = text,
            Location = text,
            Organizer = new MailContact("hiring@acme.example", text),
            Attendee = new Attendee(text, "carla@mail.example", Optional: false),
        });

        written.Split("\r\n").ShouldAll(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Any(char.IsControl));
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written)).ShouldBe(written);
        var lines = ContentLine.Unfold(written).Select(line => ContentLine.Parse(line.Number, line.Text).ShouldNotBeNull()).ToList();
        lines.Count.ShouldBe(ContentLine.Unfold(Write(_interview)).Count());
        lines.Single(line => line.Name == "ATTENDEE").Value.ShouldBe("mailto:carla@mail.example");
        var read = Calendar.Load(written)!.Events.ShouldHaveSingleItem();
        (read.Uid, read.Attendees.Count).ShouldBe((_interview.Uid, 1));
        read.Summary.ShouldBe(string.Concat(text.ReplaceLineEndings("\n").Where(each => each == '\n' || !char.IsControl(each))));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Europe/Dublin")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Pacific/Apia")]
    public void Write_AroundTheYear_IsReadAsTheSameTimes(string zone)
    {
        // Every 53 hours, so that each hour of the day comes; and by its own name, so that the reader goes by what the file says of the zone.
        var starts = Enumerable.Range(0, 160).Select(each => Ics.Window.Start + Duration.FromHours(53 * each)).ToList();
        var file = new CalendarFile(null, [.. starts.Select(start => _interview with { Start = start, End = start + Duration.FromHours(1), TimeZone = zone })]);

        var read = Ics.Read(IcalFileWriter.Write(file).Replace(zone, "Somewhere"), new Interval(starts[0], starts[^1] + Duration.FromHours(1)));

        read.IsRefused.ShouldBeFalse(read.Refusal?.Detail);
        read.Value.Select(period => (period.Start, period.End)).ShouldBe(starts.Select(start => (start, start + Duration.FromHours(1))));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("Nowhere/Atlantis")]
    public void Write_UtcOrAZoneThatIsNone_IsInUtc(string zone)
    {
        var written = Write(_interview with { TimeZone = zone });

        written.ShouldContain("\r\nDTSTART:20260310T090000Z\r\n");
        written.ShouldNotContain("VTIMEZONE");
    }

    [Fact]
    public void Write_AnAddressWithSignsOfUris_IsThatAddress() =>
        Write(_interview with { Attendee = new Attendee("", "a%b?c#d+e@mail.example", Optional: false) }).Replace("\r\n ", "").ShouldContain(":mailto:a%25b%3Fc%23d+e@mail.example\r\n");

    private static string Write(CalendarFileEvent interview) => IcalFileWriter.Write(new CalendarFile(CalendarMethod.Request, [interview]));
}
