using System.Text;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>Files that would keep the machine busy, or fill its memory, are refused by what is too much in them.</summary>
public sealed class FileLimitTests
{
    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=SECONDLY;COUNT=9999999")]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=SECONDLY;UNTIL=20990101T000000Z;BYHOUR=3")]
    [InlineData("FREQ=MINUTELY")]
    [InlineData("FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=LIST;BYSECOND=LIST;BYSETPOS=-1")]
    [InlineData("FREQ=HOURLY;BYSECOND=LIST;BYMINUTE=LIST")]
    public void Read_RuleThatGivesTooMuch_IsRefusedByName(string rule)
    {
        rule = rule.Replace("LIST", string.Join(',', Enumerable.Range(0, 60)), StringComparison.Ordinal);

        var detail = Ics.Refused(Ics.Event($"DTSTART:20100101T000000Z DURATION:PT1S RRULE:{rule}"), "RRULE");

        detail.ShouldContain("The event in line 3 recurs too often");
        detail.ShouldContain(rule);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3")]
    [InlineData("FREQ=YEARLY;INTERVAL=9999999")]
    [InlineData("FREQ=SECONDLY;INTERVAL=9999999")]
    [InlineData("FREQ=DAILY;INTERVAL=9999999;COUNT=9999999")]
    public void Read_RuleThatGivesNothingForever_IsReadToTheEndOfTheWindow(string rule) =>
        Ics.Read(Ics.Event($"DTSTART:20260310T090000Z DURATION:PT1S RRULE:{rule}")).Value.Count.ShouldBeInRange(1, 5);

    [Fact]
    public void Read_ManyRulesThatAreTooMuchTogether_AreRefusedAtTheFirstTooMany() =>
        Ics.Refused(Ics.Calendar(Repeated(5_000, "BEGIN:VEVENT DTSTART:20100101T000000Z DURATION:PT1H RRULE:FREQ=DAILY END:VEVENT")), "RRULE").ShouldContain("recurs too often: FREQ=DAILY");

    [Fact]
    public void Read_FiveHundredRulesOfEveryDay_AreRead() =>
        Ics.Read(Ics.Calendar(Repeated(500, "BEGIN:VEVENT DTSTART:20100104T090000Z DURATION:PT1H RRULE:FREQ=DAILY;UNTIL=20991231 END:VEVENT"))).Value.Count.ShouldBe(401);

    [Fact]
    public void Read_OccurrencesThatReplaceEachOthers_AreNotWorkedThroughAgainAndAgain() =>
        Ics.Refused(Ics.Calendar(Repeated(2_000, "BEGIN:VEVENT UID:a DTSTART:20260310T090000Z END:VEVENT BEGIN:VEVENT UID:a RECURRENCE-ID:20260310T090000Z DTSTART:20260311T090000Z END:VEVENT")), "RRULE")
            .ShouldContain("too often");

    [Fact]
    public void Read_ZonesThatChangeAllTheTime_AreRefused() => Ics.Refused(
        Ics.Calendar(
            """
            BEGIN:VTIMEZONE TZID:Custom BEGIN:STANDARD DTSTART:16010101T000000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 RRULE:FREQ=SECONDLY END:STANDARD END:VTIMEZONE
            BEGIN:VFREEBUSY FREEBUSY;TZID=Custom:20260310T090000/PT1H END:VFREEBUSY
            """),
        "VTIMEZONE").ShouldContain("change too often");

    [Fact]
    public void Read_TooManyEvents_AreRefused() => Ics.Refused(Ics.Calendar(Repeated(10_001, "BEGIN:VEVENT DTSTART:20260310T090000Z END:VEVENT")), "body").ShouldContain("10000 events");

    [Fact]
    public void Read_TooManyPeriods_AreRefused() =>
        Ics.Refused(Ics.Event("DTSTART:20260101T000000Z DURATION:PT1M RRULE:FREQ=MINUTELY;INTERVAL=50"), "body").ShouldContain("10000 is the most");

    [Fact]
    public void Read_AHundredThousandDates_AreRead()
    {
        var dates = string.Join(',', Enumerable.Range(0, 100_000).Select(minute => new DateTime(2026, 3, 10).AddMinutes(minute).ToString("yyyyMMdd'T'HHmmss'Z'")));

        Ics.Busy(Ics.Event($"DTSTART:20260310T000000Z DURATION:PT1M RDATE:{dates} EXDATE:{dates}")).ShouldBe("");
    }

    private static string Repeated(int times, string text) => new StringBuilder().Insert(0, text + "\n", times).ToString();
}
