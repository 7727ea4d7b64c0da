using Interviews.Domain.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Scheduling;

public sealed class LocalTimesTests
{
    private const string LosAngeles = "America/Los_Angeles";

    private static readonly Interval _years = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2028, 1, 1, 0, 0));

    [Theory]
    [InlineData("2026-01-05T14:00:00Z", "2026-01-05T14:00:00Z")]
    [InlineData("2026-01-05T14:00Z", "2026-01-05T14:00:00Z")]
    [InlineData("2026-01-05T14:00:00.250Z", "2026-01-05T14:00:00.25Z")]
    [InlineData("2026-01-05T14:00:00.123456789Z", "2026-01-05T14:00:00.123Z")]
    [InlineData("2026-01-05T14:00:00.999999999Z", "2026-01-05T14:00:00.999Z")]
    [InlineData("2026-01-05T14:00:00.1239+02:00", "2026-01-05T12:00:00.123Z")]
    [InlineData("2026-01-05T14:00:00.1239", "2026-01-05T22:00:00.123Z")]
    [InlineData("2026-01-05T14:00:00+02:00", "2026-01-05T12:00:00Z")]
    [InlineData("2026-01-05T14:00:00-08", "2026-01-05T22:00:00Z")]
    [InlineData("2026-01-05T14:00:00", "2026-01-05T22:00:00Z")]
    [InlineData("2026-01-05T14:00", "2026-01-05T22:00:00Z")]
    [InlineData("2026-07-05T14:00", "2026-07-05T21:00:00Z")]
    public void Parse_Iso8601_IsTheInstantMeant(string text, string instant) =>
        LocalTimes.Parse("scheduledAt", text, LosAngeles).ShouldBeAccepted().ToString("uuuu-MM-ddTHH:mm:ss.FFFFFFFFF'Z'", null).ShouldBe(instant);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-01-05")]
    [InlineData("2026-01-05 14:00")]
    [InlineData("2026-01-05T25:00")]
    [InlineData("1700000000")]
    public void Parse_AnythingElse_IsRefusedOnTheField(string text) =>
        LocalTimes.Parse("newDateTime", text, LosAngeles).ShouldBeRefused(RefusalCode.ValidationFailed, "newDateTime").Detail.ShouldContain($"'{text}'");

    [Theory]
    [InlineData("9999-12-31T23:59:59-18:00")]
    [InlineData("-9998-01-01T00:00:00+18:00")]
    [InlineData("0001-01-01T00:00:00")]
    public void Parse_OutsideOfAnyCalendarInUse_IsRefusedOnTheField(string text) =>
        LocalTimes.Parse("scheduledAt", text, LosAngeles).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt");

    [Fact]
    public void Parse_LocalTimeWithoutZone_IsRefusedOnTheField() =>
        LocalTimes.Parse("scheduledAt", "2026-01-05T14:00", null).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt").Detail.ShouldContain("2026-01-05T14:00");

    [Fact]
    public void Parse_InstantWithoutZone_IsAccepted() => LocalTimes.Parse("scheduledAt", "2026-01-05T14:00:00Z", null).ShouldBeAccepted();

    [Fact]
    public void Parse_UnknownZone_IsRefusedOnTimeZone() =>
        LocalTimes.Parse("scheduledAt", "2026-01-05T14:00", "Mars/Olympus").ShouldBeRefused(RefusalCode.ValidationFailed, "timeZone").Detail.ShouldContain("Mars/Olympus");

    [Fact]
    public void Parse_TimeThatDoesNotExist_NamesTheTwoNearest() =>
        LocalTimes.Parse("scheduledAt", "2026-03-08T02:30", LosAngeles).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt").Errors["scheduledAt"]
            .ShouldBe(["2026-03-08T02:30 does not exist in America/Los_Angeles, where the clocks go forward; the nearest times are 2026-03-08T01:59 and 2026-03-08T03:00."]);

    [Fact]
    public void Parse_TimeThatHappensTwice_NamesBoth() =>
        LocalTimes.Parse("scheduledAt", "2026-11-01T01:30", LosAngeles).ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt").Errors["scheduledAt"]
            .ShouldBe(["2026-11-01T01:30 happens twice in America/Los_Angeles; say which: 2026-11-01T01:30-07:00 or 2026-11-01T01:30-08:00."]);

    [Theory]
    [InlineData(-7, 8)]
    [InlineData(-8, 9)]
    public void Resolve_TimeThatHappensTwiceWithItsOffset_IsThatOne(int offset, int utcHour) =>
        LocalTimes.Resolve("scheduledAt", new LocalDateTime(2026, 11, 1, 1, 30), LosAngeles, Offset.FromHours(offset)).ShouldBeAccepted()
            .ShouldBe(Instant.FromUtc(2026, 11, 1, utcHour, 30));

    [Fact]
    public void Resolve_OffsetThatTheTimeNeverHas_IsRefused() =>
        LocalTimes.Resolve("scheduledAt", new LocalDateTime(2026, 1, 5, 14, 0), LosAngeles, Offset.FromHours(2))
            .ShouldBeRefused(RefusalCode.ValidationFailed, "scheduledAt").Detail.ShouldContain("2026-01-05T14:00-08:00");

    [Fact]
    public void Resolve_EveryGapOfEveryZone_IsRefusedNamingTwoTimesThatExist()
    {
        var gaps = (from change in Changes() where change.Later.WallOffset > change.Earlier.WallOffset select change).ToList();

        gaps.Count.ShouldBeGreaterThan(100);
        foreach (var (zone, earlier, later) in gaps)
        {
            LocalTimes.Resolve("t", later.IsoLocalStart, zone.Id).ShouldBeAccepted().ShouldBe(later.Start);
            foreach (var missing in new[] { earlier.IsoLocalEnd, later.IsoLocalStart.PlusMinutes(-1) })
            {
                var detail = LocalTimes.Resolve("t", missing, zone.Id).ShouldBeRefused(RefusalCode.ValidationFailed, "t").Detail;

                detail.ShouldContain($"{missing:uuuu-MM-ddTHH:mm} does not exist in {zone.Id}");
                foreach (var named in detail.Split("are ")[1].TrimEnd('.').Split(" and "))
                {
                    LocalTimes.Parse("t", named, zone.Id).ShouldBeAccepted();
                }
            }
        }
    }

    [Fact]
    public void Resolve_EveryRepeatedHourOfEveryZone_IsRefusedNamingBothInstants()
    {
        var overlaps = (from change in Changes() where change.Later.WallOffset < change.Earlier.WallOffset select change).ToList();

        overlaps.Count.ShouldBeGreaterThan(100);
        foreach (var (zone, earlier, later) in overlaps)
        {
            var twice = later.IsoLocalStart;
            var detail = LocalTimes.Resolve("t", twice, zone.Id).ShouldBeRefused(RefusalCode.ValidationFailed, "t").Detail;

            var named = detail.Split("which: ")[1].TrimEnd('.').Split(" or ").Select(text => LocalTimes.Parse("t", text, null).ShouldBeAccepted());
            named.ShouldBe([later.Start - Duration.FromTicks((earlier.WallOffset - later.WallOffset).Ticks), later.Start]);
            LocalTimes.Resolve("t", twice, zone.Id, later.WallOffset).ShouldBeAccepted().ShouldBe(later.Start);
            LocalTimes.Resolve("t", earlier.IsoLocalEnd, zone.Id).ShouldBeAccepted();
        }
    }

    private static IEnumerable<(DateTimeZone Zone, NodaTime.TimeZones.ZoneInterval Earlier, NodaTime.TimeZones.ZoneInterval Later)> Changes() =>
        from id in DateTimeZoneProviders.Tzdb.Ids
        let zone = DateTimeZoneProviders.Tzdb[id]
        let intervals = zone.GetZoneIntervals(_years).ToList()
        from change in intervals.Zip(intervals.Skip(1))
        select (zone, change.First, change.Second);
}
