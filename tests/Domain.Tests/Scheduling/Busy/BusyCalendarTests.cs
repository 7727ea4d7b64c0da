using Interviews.Domain.Access;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Scheduling.Busy;

public sealed class BusyCalendarTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", "2026-03")]
    [InlineData("2026-03-31", "2026-04-01", "2026-03 2026-04")]
    [InlineData("2026-12-15", "2027-01-15", "2026-12 2027-01")]
    [InlineData("2027-01-31", "2027-04-02", "2027-01 2027-02 2027-03 2027-04")]
    public void Keys_OfDays_AreThoseOfTheirMonths(string from, string to, string months) =>
        BusyCalendar.Keys("p:1", new DateInterval(Date(from), Date(to))).ShouldBe(months.Split(' ').Select(month => $"busy-month:p:1:{month}"));

    [Fact]
    public void Keys_OfTheLongestWindow_AreFourAtMost()
    {
        var begin = new LocalDate(2026, 1, 1);
        for (var day = 0; day < 366; day++)
        {
            var first = begin.PlusDays(day);
            BusyCalendar.Keys("p-1", new DateInterval(first, first.PlusDays(62))).Count.ShouldBeInRange(3, 4);
        }
    }

    [Fact]
    public void Of_Periods_AreKnownForFourHundredDays()
    {
        var calendar = Import(Period(10, 11)).Calendar;

        (calendar.ImportedAt, calendar.KnownFrom, calendar.KnownThrough, calendar.PeriodCount).ShouldBe((_now, _now - Duration.FromDays(1), _now + Duration.FromDays(400), 1));
    }

    [Theory]
    [InlineData(-1, 400, true)]
    [InlineData(-2, 1, false)]
    [InlineData(399, 401, false)]
    public void Knows_Window_OnlyWithinTheHorizon(int from, int to, bool known) =>
        Import().Calendar.Knows(new Interval(_now + Duration.FromDays(from), _now + Duration.FromDays(to))).ShouldBe(known);

    [Fact]
    public void Of_PeriodOverTheEndOfAMonth_StandsInBothMonthsWhole()
    {
        var night = new BusyPeriod(Instant.FromUtc(2026, 3, 31, 22, 0), Instant.FromUtc(2026, 4, 1, 6, 0));
        var toMidnight = new BusyPeriod(Instant.FromUtc(2026, 4, 30, 22, 0), Instant.FromUtc(2026, 5, 1, 0, 0));

        var months = Import(night, toMidnight).Months;

        months.Select(month => month.Month).ShouldBe([new LocalDate(2026, 3, 1), new LocalDate(2026, 4, 1)]);
        months[0].Periods.ShouldBe([night]);
        months[1].Periods.ShouldBe([night, toMidnight]);
    }

    [Fact]
    public void Over_Nothing_CreatesCalendarAndMonths() =>
        Import(Period(10, 11)).Over(null, []).Select(write => (write.GetType(), write.Id)).ShouldBe(
            [(typeof(Write.Create), "busy:p-1"), (typeof(Write.Create), "busy-month:p-1:2026-03")]);

    [Fact]
    public void Over_AnEarlierCalendar_ReplacesItAndRemovesTheMonthsThatAreNotThereAnyMore()
    {
        var before = Import(Period(10, 11), new BusyPeriod(Instant.FromUtc(2026, 6, 1, 9, 0), Instant.FromUtc(2026, 6, 1, 10, 0)));

        var writes = Import(Period(20, 21)).Over(new Stored<BusyCalendar>(before.Calendar, "c"), [.. before.Months.Select(month => new Stored<BusyMonth>(month, $"{month.Month.Month}"))]);

        writes.ShouldBe(
        [
            new Write.Replace(Import(Period(20, 21)).Calendar, "c"),
            writes[1],
            new Write.Delete("busy-month:p-1:2026-06", "6"),
        ]);
        writes[1].ShouldBeOfType<Write.Replace>().ETag.ShouldBe("3");
        ((BusyMonth)((Write.Replace)writes[1]).Document).Periods.ShouldBe([Period(20, 21)]);
    }

    [Fact]
    public void Remove_Calendar_LeavesNoMonth()
    {
        var before = Import(Period(10, 11));

        BusyImport.Remove(new Stored<BusyCalendar>(before.Calendar, "c"), [new Stored<BusyMonth>(before.Months[0], "m")])
            .ShouldBe([new Write.Delete("busy:p-1", "c"), new Write.Delete("busy-month:p-1:2026-03", "m")]);
    }

    [Fact]
    public void Keys_OfACalendar_HaveEveryMonthOfIts()
    {
        var last = new BusyPeriod(_now + Duration.FromDays(399), _now + Duration.FromDays(400));
        var first = new BusyPeriod(_now - Duration.FromDays(1), _now);
        var import = Import(first, last);

        import.Months.Select(month => ((IRecord)month).Id).ShouldBeSubsetOf(import.Calendar.Keys());
        import.Calendar.Keys().Count.ShouldBe(14);
    }

    [Theory]
    [InlineData(Role.Admin, "a-1", true)]
    [InlineData(Role.Recruiter, "r-1", true)]
    [InlineData(Role.Interviewer, "p-1", true)]
    [InlineData(Role.Interviewer, "p-2", false)]
    [InlineData(Role.Service, "ats", false)]
    public void Check_OfSomebody_IsForStaffAndThatPerson(Role role, string id, bool allowed) =>
        (BusyCalendarAccess.Check(new Actor(id, "acme", role), "p-1") is null).ShouldBe(allowed);

    private static BusyImport Import(params BusyPeriod[] periods) => BusyImport.Of("acme", "p-1", periods, _now);

    private static BusyPeriod Period(int from, int to) => new(Instant.FromUtc(2026, 3, 10, from, 0), Instant.FromUtc(2026, 3, 10, to, 0));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
