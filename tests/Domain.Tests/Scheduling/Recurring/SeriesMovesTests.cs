using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Recurring;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Scheduling.Recurring;

public sealed class SeriesMovesTests
{
    [Theory]
    [InlineData("2026-10-23T10:00", "2026-10-24T10:30", "2026-10-24T10:00", "2026-10-25T10:30")]
    [InlineData("2026-10-26T10:00", "2026-10-25T10:00", "2026-10-27T10:00", "2026-10-26T10:00")]
    [InlineData("2026-03-27T10:00", "2026-03-28T10:00", "2026-03-28T10:00", "2026-03-29T10:00")]
    [InlineData("2026-03-27T10:00", "2026-03-27T09:00", "2026-04-03T11:15", "2026-04-03T10:15")]
    public void Along_OverAClockChange_IsAsFarByTheClock(string from, string to, string other, string moved) =>
        SeriesMoves.Along(At(from), At(to), At(other)).Value.ShouldBe(At(moved));

    [Fact]
    public void Along_LengthAndZone_AreThoseOfTheAddressedOne()
    {
        var to = new InterviewTime(At("2026-04-20T09:00", "Europe/London").ScheduledAt, 30, "Europe/London");

        var moved = SeriesMoves.Along(At("2026-04-20T10:00"), to, At("2026-04-27T10:00")).Value;

        moved.ShouldBe(new InterviewTime(Instant.FromUtc(2026, 4, 27, 8, 0), 30, "Europe/London"));
    }

    [Fact]
    public void Along_OntoATimeThatDoesNotExist_IsRefusedByName()
    {
        var refusal = SeriesMoves.Along(At("2026-03-27T10:00"), At("2026-03-27T02:30"), At("2026-03-29T10:00")).Refusal;

        refusal!.Errors["newDateTime"].ShouldHaveSingleItem().ShouldStartWith("2026-03-29T02:30 does not exist in Europe/Berlin");
    }

    /// <summary>At 02:30 on that day it is 00:30 and 01:30 UTC; the series is in summer time.</summary>
    [Fact]
    public void Along_OntoATimeThatHappensTwice_KeepsTheOffset() =>
        SeriesMoves.Along(At("2026-10-24T10:00"), At("2026-10-24T02:30"), At("2026-10-25T10:00")).Value.ScheduledAt.ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));

    private static InterviewTime At(string local, string zone = "Europe/Berlin")
    {
        var time = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(local).Value;
        return new InterviewTime(time.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant(), 60, zone);
    }
}
