using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Recurring;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Scheduling.Recurring;

/// <summary>REQ-SCH-31: which interviews of a series a change concerns. There is one a day from the 1st to the 6th, and it is noon of the 2nd.</summary>
public sealed class SeriesScopeTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 6, 2, 12, 0);

    [Theory]
    [InlineData(SeriesScope.This, 4, new[] { 4 })]
    [InlineData(SeriesScope.Following, 4, new[] { 4, 6 })]
    [InlineData(SeriesScope.All, 4, new[] { 3, 4, 6 })]
    [InlineData(SeriesScope.All, 2, new[] { 2, 3, 4, 6 })]
    public void Concerned_OfASeries_IsWhatIsStillToCome(SeriesScope scope, int addressed, int[] concerned)
    {
        Interview[] series = [.. Enumerable.Range(1, 6).Select(day => Day(day, day == 5 ? InterviewStatus.Cancelled : day == 3 ? InterviewStatus.Prepared : InterviewStatus.Scheduled)).Reverse()];

        scope.Concerned(series.Single(interview => DayOf(interview) == addressed), series, _now).Select(DayOf).ShouldBe(concerned);
    }

    private static int DayOf(Interview interview) => interview.Time.ScheduledAt.InUtc().Day;

    private static Interview Day(int day, InterviewStatus status) => Scheduled() with
    {
        InterviewId = new Guid(day, 0, 0, new byte[8]),
        Status = status,
        Time = new InterviewTime(Instant.FromUtc(2026, 6, day, 10, 0), 60, "UTC"),
    };
}
