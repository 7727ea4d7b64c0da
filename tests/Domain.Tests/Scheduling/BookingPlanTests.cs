using FsCheck.Fluent;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Scheduling;

public sealed class BookingPlanTests
{
    private static readonly Instant _nearMidnight = Instant.FromUtc(2026, 1, 26, 23, 30);

    [Fact]
    public void ResourcesOf_InPerson_ArePeopleWithIdsTheCandidateAndTheRoom()
    {
        var details = Details with { Mode = InterviewMode.InPerson, Location = "Room 301", RoomId = "r-301", Interviewers = [new("p-1", "Jane"), new(null, "Bob")] };

        TimeClaim.Of(Id, Acme, Time, details, "c-1").Resources.ShouldBe(["person:p-1", "person:c-1", "room:r-301"]);
    }

    [Theory]
    [InlineData(InterviewMode.Video, "Room 301", "r-301")]
    [InlineData(InterviewMode.InPerson, "Head office, Main St 1", null)]
    [InlineData(InterviewMode.InPerson, null, null)]
    public void ResourcesOf_WithoutARoom_BooksNone(InterviewMode mode, string? location, string? roomId) =>
        TimeClaim.Of(Id, Acme, Time, Details with { Mode = mode, Location = location, RoomId = roomId, Interviewers = [] }, "c-1").Resources.ShouldBe(["person:c-1"]);

    [Theory]
    [InlineData(30, 0, 1)]
    [InlineData(31, 0, 2)]
    [InlineData(30, 1, 2)]
    [InlineData(480, 240, 2)]
    public void DaysToRead_PaddedTime_IsEveryUtcDayItTouches(int minutes, int buffer, int days) =>
        BookingPlan.DaysToRead(new InterviewTime(_nearMidnight, minutes, "UTC"), buffer).Count.ShouldBe(days);

    [Fact]
    public void DaysToRead_AnyTwoThatOverlap_ShareADay()
    {
        Action<((InterviewTime Time, int Buffer) One, (InterviewTime Time, int Buffer) Other)> share = pair =>
        {
            if (Overlap.Between(Overlap.Padded(pair.One.Time, pair.One.Buffer), Overlap.Padded(pair.Other.Time, pair.Other.Buffer)))
            {
                BookingPlan.DaysToRead(pair.One.Time, pair.One.Buffer)
                    .Intersect(BookingPlan.DaysToRead(pair.Other.Time, pair.Other.Buffer)).ShouldNotBeEmpty();
            }
        };
        var times = from start in Gen.Choose(0, 400)
                    from minutes in Gen.Choose(15, 480)
                    from buffer in Gen.Choose(0, 240)
                    select (new InterviewTime(_nearMidnight + Duration.FromMinutes(start * 5), minutes, "UTC"), buffer);

        share.ShouldHoldFor(times.Two().Select(pair => (pair.Item1, pair.Item2)), times: 2_000);
    }

    [Fact]
    public void Changes_AcrossMidnight_StandsOnBothDays()
    {
        var interview = Scheduled(Wanted with { Details = Details with { Interviewers = [] }, Time = new InterviewTime(_nearMidnight, 60, "UTC") });

        Booked(interview, []).Select(day => (day.Resource, day.Day))
            .ShouldBe([("person:c-1", new LocalDate(2026, 1, 26)), ("person:c-1", new LocalDate(2026, 1, 27))]);
    }

    [Fact]
    public void Changes_OtherBookingsOfTheDay_Stay()
    {
        var other = new Booking(Guid.Empty, StartsAt - Duration.FromHours(3), StartsAt - Duration.FromHours(2), 0);
        var standing = new BookedDay(Acme, "person:c-1", new LocalDate(2026, 1, 26), [other]);
        var interview = Scheduled(details => details with { Interviewers = [] });

        var booked = Booked(interview, [standing]).ShouldHaveSingleItem();

        booked.Bookings.ShouldBe([other, new Booking(Id, StartsAt, Time.EndsAt, 0)]);
        Booked(After(interview, new Cancel(null), As(Recruiter)), [booked]).ShouldHaveSingleItem().Bookings.ShouldBe([other]);
    }

    [Theory]
    [InlineData(InterviewStatus.Prepared)]
    [InlineData(InterviewStatus.InProgress)]
    [InlineData(InterviewStatus.Completed)]
    [InlineData(InterviewStatus.Evaluated)]
    public void Changes_TimeAndPeopleStay_ChangesNothing(InterviewStatus status) =>
        Booked(In(status), Booked(Scheduled(), [])).ShouldBeEmpty();

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Changes_ItDoesNotTakePlace_FreesTheTime(InterviewStatus status) =>
        Booked(In(status), Booked(Scheduled(), []))
            .Select(day => (day.Resource, day.Bookings.Count))
            .ShouldBe([("person:p-1", 0), ("person:p-2", 0), ("person:p-3", 0), ("person:c-1", 0)], ignoreOrder: true);

    [Fact]
    public void Changes_UndoneNoShow_BooksAgain()
    {
        var noShow = In(InterviewStatus.NoShow);

        Booked(After(noShow, new UndoNoShow(), As(Jane, Time.EndsAt)), []).Count.ShouldBe(4);
    }

    [Fact]
    public void Changes_InterviewerReplaced_FreesOneAndBooksTheOther()
    {
        var before = Scheduled();
        var after = After(before, new Update(Details with { Interviewers = [new("p-1", "Jane Smith"), new("p-4", "Ann")] }, "j-1", "a-1"), As(Recruiter));

        Booked(after, Booked(before, []))
            .ToDictionary(day => day.Resource, day => day.Bookings.Count)
            .ShouldBe(new Dictionary<string, int> { ["person:p-4"] = 1, ["person:p-2"] = 0, ["person:p-3"] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public void Keys_Reschedule_AreTheOldAndTheNewDays() =>
        BookingPlan.Keys(Scheduled(details => details with { Interviewers = [] }), new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromDays(1) }, null, null), Nobody)
            .ShouldBe(["booked:person:c-1:2026-01-27", "booked:person:c-1:2026-01-26"], ignoreOrder: true);

    [Fact]
    public void Keys_CommandThatTakesNoTime_AreEmpty() => BookingPlan.Keys(Scheduled(), new Prepare(null, true, true, true), Nobody).ShouldBeEmpty();

    [Fact]
    public void Keys_LongestPanelMovedAcrossMidnights_FitABatch()
    {
        var panel = Enumerable.Range(0, 20).Select(number => new Interviewer($"i-{number}", "Jane"));
        var details = Details with { Mode = InterviewMode.InPerson, Location = "Hall", RoomId = "hall", BufferMinutes = 240, Interviewers = [.. panel] };
        var interview = Scheduled(Wanted with { Details = details, Time = new InterviewTime(_nearMidnight, 480, "UTC") });

        BookingPlan.Keys(interview, new Reschedule(interview.Time with { ScheduledAt = _nearMidnight + Duration.FromDays(5) }, null, null), Nobody).Count.ShouldBeLessThan(95);
    }

    /// <summary>The store holds exactly the live intervals after any history of booking, moving, updating and freeing, and no two of one resource overlap.</summary>
    [Fact]
    public void Changes_AnyHistory_LeavesExactlyTheLiveIntervals()
    {
        var neighbors = 0;
        Action<List<(int Interview, int Hour, int Buffer, int Kind)>> exact = steps =>
        {
            var (interviews, store) = (new Dictionary<Guid, Interview>(), new Dictionary<string, BookedDay>());
            foreach (var step in steps)
            {
                Carry(step, interviews, store);
            }

            var live = from interview in interviews.Values
                       where interview.Status is not (InterviewStatus.Cancelled or InterviewStatus.NoShow)
                       from resource in TimeClaim.Of(interview).Resources
                       from day in BookingPlan.DaysToRead(interview.Time, interview.Details.BufferMinutes)
                       select (resource, day, interview.InterviewId, interview.Time.ScheduledAt);
            var stored = from day in store.Values from booking in day.Bookings select (day.Resource, day.Day, booking.InterviewId, booking.Start);
            stored.ShouldBe(live, ignoreOrder: true);
            foreach (var day in store.Values)
            {
                var padded = day.Bookings.Select(Overlap.Padded).ToList();
                var pairs = padded.Zip(padded.Skip(1)).ToList();
                pairs.Where(pair => Overlap.Between(pair.First, pair.Second)).ShouldBeEmpty();
                neighbors += pairs.Count;
            }
        };
        var step = from interview in Gen.Choose(1, 5) from hour in Gen.Choose(0, 60) from buffer in Gen.Choose(0, 90) from kind in Gen.Choose(0, 4) select (interview, hour, buffer, kind);

        exact.ShouldHoldFor(Gen.Resize(Gen.ListOf(step), 40).Select(steps => steps.ToList()));
        neighbors.ShouldBeGreaterThan(100, "Days with one booking say nothing about overlaps.");
    }

    private static void Carry((int Interview, int Hour, int Buffer, int Kind) step, Dictionary<Guid, Interview> interviews, Dictionary<string, BookedDay> store)
    {
        var id = new Guid(step.Interview, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
        var time = Time with { ScheduledAt = StartsAt + Duration.FromHours(step.Hour) };
        var details = Details with { BufferMinutes = step.Buffer, Interviewers = [.. Details.Interviewers.Take(step.Hour % 3)] };
        var before = interviews.GetValueOrDefault(id);
        InterviewCommand command = (before, step.Kind) switch
        {
            (null, _) => Wanted with { InterviewId = id, Time = time, Details = details },
            (_, 0) => new Cancel(null),
            (_, 1) => new Update(details, "j-1", "a-1"),
            _ => new Reschedule(time, null, null),
        };
        var booked = BookingPlan.Keys(before, command, Nobody).Where(store.ContainsKey).Select(key => store[key]).ToList();
        var result = InterviewDecider.Decide(before, command, As(Recruiter, null, booked));
        if (result.IsRefused)
        {
            return;
        }

        var after = InterviewHistory.Fold(before, result.Value)!;
        foreach (var day in Booked(after, booked))
        {
            store[((IRecord)day).Id] = day;
        }

        interviews[id] = after;
    }
}
