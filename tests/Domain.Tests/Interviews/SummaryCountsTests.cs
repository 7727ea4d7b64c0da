using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Interviews;

public sealed class SummaryCountsTests
{
    private static readonly Instant LateOnSunday = Instant.FromUtc(2026, 3, 29, 21, 30);

    /// <summary>The clocks went forward that morning, so the day has 23 hours.</summary>
    [Fact]
    public void At_LateOnSunday_IsTheWeekOfTheZone()
    {
        var counts = At("Europe/Berlin");

        Range(counts.Today).ShouldBe((Instant.FromUtc(2026, 3, 28, 23, 0), Instant.FromUtc(2026, 3, 29, 22, 0)));
        Range(counts.ThisWeek).ShouldBe((Instant.FromUtc(2026, 3, 22, 23, 0), Instant.FromUtc(2026, 3, 29, 22, 0)));
    }

    [Fact]
    public void At_MondayInTheEast_IsTheNextWeek()
    {
        var counts = At("Asia/Tokyo");

        Range(counts.Today).ShouldBe((Instant.FromUtc(2026, 3, 29, 15, 0), Instant.FromUtc(2026, 3, 30, 15, 0)));
        Range(counts.ThisWeek).ShouldBe((Instant.FromUtc(2026, 3, 29, 15, 0), Instant.FromUtc(2026, 4, 5, 15, 0)));
    }

    [Fact]
    public void At_AnyTime_CountsTheLastThirtyDaysAndWhatIsAhead()
    {
        var counts = At("UTC");

        Range(counts.Upcoming).ShouldBe((LateOnSunday, null));
        Range(counts.Completed).ShouldBe((LateOnSunday - Duration.FromDays(30), LateOnSunday));
        Range(counts.Cancelled).ShouldBe((LateOnSunday - Duration.FromDays(30), LateOnSunday));
        counts.FeedbackOverdue.ShouldBe(new InterviewsOwed(LateOnSunday - Duration.FromHours(24)));
    }

    [Theory]
    [InlineData(InterviewStatus.Cancelled, false)]
    [InlineData(InterviewStatus.NoShow, false)]
    [InlineData(InterviewStatus.Evaluated, true)]
    public void Today_Status_CountsWhatTakesPlace(InterviewStatus status, bool counted) =>
        At("UTC").Today.ShouldBeOfType<InterviewsStarting>().Statuses.Contains(status).ShouldBe(counted);

    private static SummaryCounts At(string zone) => SummaryCounts.At(LateOnSunday, DateTimeZoneProviders.Tzdb[zone], new LifecycleSettings());

    private static (Instant From, Instant? To) Range(CountQuery query) => query.ShouldBeOfType<InterviewsStarting>() is var starting ? (starting.From, starting.To) : default;
}
