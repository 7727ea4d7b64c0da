using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Scheduling;

public sealed class AlternativesTests
{
    private static readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    private static readonly DateInterval _week = Alternatives.DaysToSearch(Time);

    [Fact]
    public void Find_TakenForAnHour_OffersTheNearestQuarterHours() =>
        Local(Find(Scheduled(), _week, Now, [Taken("person:p-1", StartsAt, 60)])).ShouldBe(["Mon 09:00", "Mon 11:00", "Mon 08:45"]);

    [Fact]
    public void Find_NobodyLooked_OffersNothing() => Find(Scheduled(), null, Now, []).ShouldBeEmpty();

    [Fact]
    public void Find_DayTaken_OffersTheNextWorkingDay() =>
        Local(Find(Scheduled(), _week, Now, [Taken("person:c-1", StartsAt - Duration.FromHours(2), 360), Taken("person:c-1", StartsAt + Duration.FromHours(4), 360)]))
            .ShouldBe(["Tue 08:00", "Tue 08:15", "Tue 08:30"]);

    [Fact]
    public void Find_FridayEvening_OffersNoWeekend()
    {
        var friday = new InterviewTime(Instant.FromUtc(2026, 1, 31, 1, 0), 60, "America/Los_Angeles");
        var interview = Scheduled(Wanted with { Time = friday });
        var now = friday.ScheduledAt - Duration.FromMinutes(1);

        Local(Find(interview, Alternatives.DaysToSearch(friday), now, [Taken("person:c-1", friday.ScheduledAt, 60)])).ShouldBe(["Mon 08:00", "Mon 08:15", "Mon 08:30"]);
    }

    [Fact]
    public void Find_Always_StaysWithinOfficeHours()
    {
        var late = Scheduled(Wanted with { Time = Time with { ScheduledAt = Instant.FromUtc(2026, 1, 27, 1, 45) } });

        Local(Find(late, Alternatives.DaysToSearch(late.Time), Now, [])).ShouldBe(["Mon 17:00", "Mon 16:45", "Mon 16:30"]);
    }

    [Fact]
    public void Find_BufferReachesPastTheSearchedDays_OffersNothingThere()
    {
        var oneDay = new DateInterval(new LocalDate(2026, 1, 26), new LocalDate(2026, 1, 26));
        var interview = Scheduled(details => details with { BufferMinutes = 60 });

        // The candidate is free from 13:00 on, and with the buffer on either side only this start ends before midnight UTC.
        Local(Find(interview, oneDay, Now, [Taken("person:c-1", StartsAt - Duration.FromHours(3), 360)])).ShouldBe(["Mon 14:00"]);
    }

    [Fact]
    public void Find_StartsInThePast_AreNotOffered() =>
        Local(Find(Scheduled(), _week, StartsAt, [Taken("person:p-1", StartsAt, 60)])).ShouldBe(["Mon 11:00", "Mon 11:15", "Mon 11:30"]);

    [Fact]
    public void Decide_ConflictWithAWeekRead_OffersThree() => InterviewDecider.Decide(
        null, Wanted, As(Recruiter, null, Taken("person:p-1", StartsAt, 60)) with { Searched = _week })
        .ShouldBeRefused(RefusalCode.ScheduleConflict)
        .Extensions["alternatives"].ShouldBeAssignableTo<IReadOnlyList<FreeSlot>>()!.Count.ShouldBe(3);

    private static IReadOnlyList<FreeSlot> Find(Interview wanted, DateInterval? searched, Instant now, IReadOnlyList<BookedDay> booked) =>
        Alternatives.Find(TimeClaim.Of(wanted), As(Recruiter, now, booked) with { Searched = searched });

    private static IEnumerable<string> Local(IEnumerable<FreeSlot> slots) => slots.Select(slot => slot.Start.InZone(_zone).ToString("ddd HH:mm", null));

    private static BookedDay Taken(string resource, Instant start, int minutes) =>
        new(Acme, resource, start.InUtc().Date, [new Booking(Guid.Empty, start, start + Duration.FromMinutes(minutes), 0)]);
}
