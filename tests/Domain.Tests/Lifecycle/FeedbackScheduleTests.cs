using Interviews.Domain.Lifecycle;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Lifecycle;

public sealed class FeedbackScheduleTests
{
    private static readonly Instant _fridayNoon = Instant.FromUtc(2026, 1, 30, 12, 0);

    [Fact]
    public void From_Friday_NudgesOnceThatDayAndNextOnMonday() =>
        Nudges(_fridayNoon).Take(2).ShouldBe([_fridayNoon + Duration.FromHours(1), Instant.FromUtc(2026, 2, 2, 9, 0)]);

    [Fact]
    public void From_EarlyMorning_NudgesOnceThatDay() =>
        Nudges(Instant.FromUtc(2026, 1, 26, 7, 0)).Take(2).ShouldBe([Instant.FromUtc(2026, 1, 26, 8, 0), Instant.FromUtc(2026, 1, 27, 9, 0)]);

    [Fact]
    public void From_LongFirstNudge_KeepsTheBusinessDaysAfterIt() =>
        Nudges(_fridayNoon, new LifecycleSettings { FeedbackNudge = Duration.FromDays(4) }).Take(2)
            .ShouldBe([_fridayNoon + Duration.FromDays(4), Instant.FromUtc(2026, 2, 4, 9, 0)]);

    [Fact]
    public void From_ShortDeadline_LeavesOutWhatComesAfter() =>
        FeedbackSchedule.From(_fridayNoon, "UTC", new LifecycleSettings { FeedbackDeadline = Duration.FromHours(2) }).Select(step => step.Kind)
            .ShouldBe([LifecycleStepKind.FeedbackRequest, LifecycleStepKind.FeedbackNudge, LifecycleStepKind.FeedbackDeadline]);

    [Fact]
    public void From_AnotherAnchor_KeepsTheOccasions() =>
        FeedbackSchedule.From(_fridayNoon - Duration.FromMinutes(20), "UTC", new LifecycleSettings()).Select(step => step.Occasion)
            .ShouldBe(FeedbackSchedule.From(_fridayNoon, "UTC", new LifecycleSettings()).Select(step => step.Occasion));

    private static IEnumerable<Instant> Nudges(Instant anchor, LifecycleSettings? settings = null) =>
        FeedbackSchedule.From(anchor, "UTC", settings ?? new LifecycleSettings()).Where(step => step.Kind == LifecycleStepKind.FeedbackNudge).Select(step => step.Due);
}
