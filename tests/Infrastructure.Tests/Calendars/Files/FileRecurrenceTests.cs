using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;
using Interval = NodaTime.Interval;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>Events that recur, and what takes the place of their occurrences.</summary>
public sealed class FileRecurrenceTests
{
    private const string Weekly = "DTSTART;TZID=Europe/Berlin:20260302T100000 DTEND;TZID=Europe/Berlin:20260302T110000 RRULE:FREQ=WEEKLY;COUNT=3";

    [Theory]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2", "2026-03-10T09:00/10:00 2026-03-11T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;UNTIL=20260311T090000Z", "2026-03-10T09:00/10:00 2026-03-11T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;UNTIL=20260311T085959Z", "2026-03-10T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;UNTIL=20260311", "2026-03-10T09:00/10:00 2026-03-11T09:00/10:00")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", "2026-03-10T09:00/10:00 2026-03-12T09:00/10:00 2026-03-17T09:00/10:00")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2", "2026-03-10T09:00/10:00 2026-04-14T09:00/10:00")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=1", "2026-03-10T09:00/10:00 2026-03-31T09:00/10:00")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=3", "2026-03-10T09:00/10:00 2027-03-10T09:00/10:00")]
    [InlineData("RRULE:FREQ=HOURLY;INTERVAL=6;COUNT=3", "2026-03-10T09:00/10:00 2026-03-10T15:00/16:00 2026-03-10T21:00/22:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2 RRULE:FREQ=WEEKLY;COUNT=2", "2026-03-10T09:00/10:00 2026-03-11T09:00/10:00 2026-03-17T09:00/10:00")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=1", "2026-03-10T09:00/10:00 2026-03-13T09:00/10:00")]
    [InlineData("RDATE:20260312T090000Z,20260313T090000Z", "2026-03-10T09:00/10:00 2026-03-12T09:00/10:00 2026-03-13T09:00/10:00")]
    [InlineData("RDATE;VALUE=PERIOD:20260312T090000Z/PT2H,20260313T090000Z/20260313T093000Z", "2026-03-10T09:00/10:00 2026-03-12T09:00/11:00 2026-03-13T09:00/09:30")]
    [InlineData("RDATE;TZID=Europe/Berlin:20260312T090000", "2026-03-10T09:00/10:00 2026-03-12T08:00/09:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=4 EXDATE:20260311T090000Z EXDATE:20260312T090000Z", "2026-03-10T09:00/10:00 2026-03-13T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=3 EXDATE:20260310T090000Z,20260312T090000Z", "2026-03-11T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2 EXDATE;TZID=Europe/Berlin:20260311T100000", "2026-03-10T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2 EXDATE;TZID=Europe/Berlin:20260311T090000", "2026-03-10T09:00/10:00 2026-03-11T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2 EXDATE;VALUE=DATE:20260311", "2026-03-10T09:00/10:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=3 EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2", "2026-03-11T09:00/10:00")]
    public void Read_RecurringEvent_IsBusyAtEachOccurrence(string properties, string busy) =>
        Ics.Busy(Ics.Event($"DTSTART:20260310T090000Z DURATION:PT1H {properties}")).ShouldBe(busy);

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2", "2026-03-09T23:00/2026-03-10T23:00 2026-03-16T23:00/2026-03-17T23:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260317", "2026-03-09T23:00/2026-03-10T23:00 2026-03-16T23:00/2026-03-17T23:00")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2 EXDATE;VALUE=DATE:20260317", "2026-03-09T23:00/2026-03-10T23:00")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2 EXDATE:20260317T000000", "2026-03-09T23:00/2026-03-10T23:00")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=2 EXDATE:20260317T000000Z", "2026-03-09T23:00/2026-03-10T23:00")]
    public void Read_RecurringDay_IsBusyForTheWholeDays(string properties, string busy) =>
        Ics.Busy(Ics.Event($"DTSTART;VALUE=DATE:20260310 {properties}")).ShouldBe(busy);

    [Theory]
    [InlineData("DTSTART;TZID=Europe/Berlin:20100104T100000 DURATION:PT1H RRULE:FREQ=WEEKLY", "2026-03-09T09:00/10:00")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20100105T100000 DURATION:PT1H RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU", "2026-03-09T09:00/10:00 2026-03-10T09:00/10:00")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20091229T100000 DURATION:PT1H RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU", "")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20100101T100000 DURATION:PT1H RRULE:FREQ=DAILY;INTERVAL=3", "2026-03-11T09:00/10:00 2026-03-14T09:00/10:00")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20100131T100000 DURATION:PT1H RRULE:FREQ=MONTHLY;BYMONTHDAY=-20,-19", "2026-03-12T09:00/10:00 2026-03-13T09:00/10:00")]
    [InlineData("DTSTART;VALUE=DATE:16040312 RRULE:FREQ=YEARLY", "2026-03-11T23:00/2026-03-12T23:00")]
    [InlineData("DTSTART:20000101T000000Z DURATION:PT10M RRULE:FREQ=MINUTELY;INTERVAL=10080", "2026-03-14T00:00/00:10")]
    [InlineData("DTSTART:20200101T100000Z DURATION:PT1H RRULE:FREQ=DAILY;COUNT=2262", "2026-03-09T10:00/11:00 2026-03-10T10:00/11:00 2026-03-11T10:00/11:00")]
    [InlineData("DTSTART:20260206T100000Z DURATION:P31D RRULE:FREQ=MONTHLY;COUNT=2", "2026-03-09T00:00/2026-03-16T00:00")]
    public void Read_RuleThatBeganLongAgo_GoesOnAsItBegan(string properties, string busy) =>
        Ics.Busy(Ics.Event(properties), Ics.Days("2026-03-09", "2026-03-15")).ShouldBe(busy);

    [Fact]
    public void Read_OccurrencesThatOverlap_AreOnePeriod() =>
        Ics.Busy(Ics.Event("DTSTART:20260301T000000Z DURATION:P2D RRULE:FREQ=DAILY"), Ics.Days("2026-03-09", "2026-03-15")).ShouldBe("2026-03-09T00:00/2026-03-16T00:00");

    [Theory]
    [InlineData("RECURRENCE-ID;TZID=Europe/Berlin:20260309T100000")]
    [InlineData("RECURRENCE-ID:20260309T090000Z")]
    [InlineData("RECURRENCE-ID:20260309T100000")]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20260309")]
    public void Read_MovedOccurrence_IsBusyWhereItIsNow(string recurrence) =>
        Ics.Busy(Ics.Calendar($"BEGIN:VEVENT UID:a {Weekly} END:VEVENT BEGIN:VEVENT UID:a {recurrence} DTSTART;TZID=Europe/Berlin:20260310T150000 DURATION:PT30M END:VEVENT"))
            .ShouldBe("2026-03-02T09:00/10:00 2026-03-10T14:00/14:30 2026-03-16T09:00/10:00");

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("TRANSP:TRANSPARENT")]
    public void Read_OccurrenceThatIsNotBusy_IsFree(string status) =>
        Ics.Busy(Ics.Calendar($"BEGIN:VEVENT UID:a RECURRENCE-ID:20260309T090000Z DTSTART:20260309T090000Z DURATION:PT1H {status} END:VEVENT BEGIN:VEVENT UID:a {Weekly} END:VEVENT"))
            .ShouldBe("2026-03-02T09:00/10:00 2026-03-16T09:00/10:00");

    [Theory]
    [InlineData(1, 2, "2026-03-02T09:00/10:00 2026-03-12T09:00/09:30 2026-03-16T09:00/10:00")]
    [InlineData(2, 1, "2026-03-02T09:00/10:00 2026-03-11T09:00/09:30 2026-03-16T09:00/10:00")]
    [InlineData(0, 0, "2026-03-02T09:00/10:00 2026-03-12T09:00/09:30 2026-03-16T09:00/10:00")]
    public void Read_OccurrenceMovedTwice_IsWhereItWasMovedLast(int first, int second, string busy) => Ics.Busy(Ics.Calendar(
        $"""
        BEGIN:VEVENT UID:a {Weekly} END:VEVENT
        BEGIN:VEVENT UID:a SEQUENCE:{first} RECURRENCE-ID:20260309T090000Z DTSTART:20260311T090000Z DURATION:PT30M END:VEVENT
        BEGIN:VEVENT UID:a SEQUENCE:{second} RECURRENCE-ID:20260309T090000Z DTSTART:20260312T090000Z DURATION:PT30M END:VEVENT
        """)).ShouldBe(busy);

    [Fact]
    public void Read_OccurrenceOfAnotherEvent_ReplacesNothing() =>
        Ics.Busy(Ics.Calendar($"BEGIN:VEVENT UID:a {Weekly} END:VEVENT BEGIN:VEVENT UID:b RECURRENCE-ID:20260309T090000Z DTSTART:20260311T090000Z DURATION:PT1H END:VEVENT"))
            .ShouldBe("2026-03-02T09:00/10:00 2026-03-09T09:00/10:00 2026-03-11T09:00/10:00 2026-03-16T09:00/10:00");

    [Fact]
    public void Read_OccurrencesWithoutTheirEvent_AreBusy() =>
        Ics.Busy(Ics.Event("UID:a RECURRENCE-ID:20260309T090000Z DTSTART:20260311T090000Z DURATION:PT1H")).ShouldBe("2026-03-11T09:00/10:00");

    [Fact]
    public void Read_EventsThatRecurThroughTheWeekOfAClockChange_KeepTheirLocalTime() =>
        Ics.Busy(Ics.Event("DTSTART;TZID=Europe/Berlin:20260101T090000 DURATION:PT1H RRULE:FREQ=DAILY"), Ics.Days("2026-03-28", "2026-03-30"))
            .ShouldBe("2026-03-28T08:00/09:00 2026-03-29T07:00/08:00 2026-03-30T07:00/08:00");

    /// <summary>Three weeks with a clock change in their midst, looked at minute by minute.</summary>
    [Fact]
    public void Read_AnyWeeklyEvents_AreBusyInEveryMinuteThatACalendarWouldShow()
    {
        var window = new Interval(Instant.FromUtc(2026, 3, 16, 0, 0), Instant.FromUtc(2026, 4, 6, 0, 0));
        var files =
            from meetings in Gen.ListOf(
                from start in Gen.Choose(-60, 20)
                from quarter in Gen.Choose(0, 95)
                from minutes in Gen.Choose(1, 300)
                from days in Gen.Choose(1, 127)
                from weeks in Gen.Choose(1, 3)
                from until in Gen.Choose(0, 60)
                from zone in Gen.Elements("Europe/Berlin", "America/New_York")
                select new Meeting(new LocalDate(2026, 3, 16).PlusDays(start).At(LocalTime.Midnight.PlusMinutes(quarter * 15)), minutes, days, weeks, until, zone))
            select meetings.Take(4).ToList();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260316), FSharpOption<int>.None))).WithQuietOnSuccess(true),
            Prop.ForAll(files.ToArbitrary(), meetings =>
            {
                var read = Ics.Read(Ics.Calendar(string.Join(' ', meetings.Select(meeting => meeting.Event))), window).Value;
                var busy = meetings.SelectMany(meeting => meeting.Occurrences()).ToList();
                var minutes = Enumerable.Range(0, (int)window.Duration.TotalMinutes).Select(minute => window.Start + Duration.FromMinutes(minute));
                minutes.Where(minute => read.Any(period => period.Start <= minute && minute < period.End) != busy.Any(each => each.Contains(minute))).ShouldBeEmpty();
            }));
    }

    /// <param name="Days">A bit for each day of the week from Monday on.</param>
    /// <param name="Until">How many days after the start.</param>
    private sealed record Meeting(LocalDateTime Start, int Minutes, int Days, int Weeks, int Until, string Zone)
    {
        private static readonly LocalDateTimePattern _basic = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

        private string ByDay => string.Join(',', new[] { "MO", "TU", "WE", "TH", "FR", "SA", "SU" }.Where((_, day) => IsOn(day)));

        public string Event =>
            $"BEGIN:VEVENT DTSTART;TZID={Zone}:{_basic.Format(Start)} DURATION:PT{Minutes}M RRULE:FREQ=WEEKLY;INTERVAL={Weeks};BYDAY={ByDay};UNTIL={Start.Date.PlusDays(Until):yyyyMMdd} END:VEVENT";

        public IEnumerable<Interval> Occurrences()
        {
            var monday = Start.Date.PlusDays(1 - (int)Start.DayOfWeek);
            for (var day = Start.Date; day <= Start.Date.PlusDays(Until); day = day.PlusDays(1))
            {
                if (day == Start.Date || (IsOn((int)day.DayOfWeek - 1) && NodaTime.Period.DaysBetween(monday, day) / 7 % Weeks == 0))
                {
                    var begin = day.At(Start.TimeOfDay).InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant();
                    yield return new Interval(begin, begin + Duration.FromMinutes(Minutes));
                }
            }
        }

        private bool IsOn(int day) => (Days >> day & 1) == 1;
    }
}
