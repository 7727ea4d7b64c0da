using FsCheck.Fluent;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Lifecycle;

public sealed class LifecyclePlanTests
{
    private static readonly LifecycleSettings _settings = new();

    [Fact]
    public void Of_BookedWeeksAhead_IsTheWholeMonth() => Lines(LifecyclePlan.Of(Scheduled(), _settings, Now)).ShouldBe(
        """
        reminder-PT24H     Sun 2026-01-25 10:00
        reminder-PT1H      Mon 2026-01-26 09:00
        start-nudge        Mon 2026-01-26 10:15
        feedback-request   Mon 2026-01-26 11:00
        feedback-nudge-1   Mon 2026-01-26 12:00
        feedback-nudge-2   Tue 2026-01-27 09:00
        escalation         Tue 2026-01-27 11:00
        feedback-nudge-3   Wed 2026-01-28 09:00
        feedback-nudge-4   Thu 2026-01-29 09:00
        feedback-nudge-5   Fri 2026-01-30 09:00
        feedback-nudge-6   Mon 2026-02-02 09:00
        feedback-nudge-7   Tue 2026-02-03 09:00
        feedback-nudge-8   Wed 2026-02-04 09:00
        feedback-nudge-9   Thu 2026-02-05 09:00
        feedback-nudge-10  Fri 2026-02-06 09:00
        feedback-nudge-11  Mon 2026-02-09 09:00
        feedback-deadline  Mon 2026-02-09 11:00
        """);

    [Theory]
    [InlineData(LifecycleStepKind.Reminder, InterviewStatus.Prepared, -1, true)]
    [InlineData(LifecycleStepKind.Reminder, InterviewStatus.Scheduled, 0, false)]
    [InlineData(LifecycleStepKind.Reminder, InterviewStatus.InProgress, -1, false)]
    [InlineData(LifecycleStepKind.StartNudge, InterviewStatus.Scheduled, 59, true)]
    [InlineData(LifecycleStepKind.StartNudge, InterviewStatus.Scheduled, 60, false)]
    [InlineData(LifecycleStepKind.StartNudge, InterviewStatus.Completed, 30, false)]
    [InlineData(LifecycleStepKind.FeedbackNudge, InterviewStatus.Completed, 6000, true)]
    public void IsWanted_CarriedOutLate_OnlyWhileItMakesSense(LifecycleStepKind kind, InterviewStatus status, int minutesAfterTheStart, bool wanted) =>
        LifecyclePlan.IsWanted(kind, In(status), StartsAt + Duration.FromMinutes(minutesAfterTheStart)).ShouldBe(wanted);

    [Fact]
    public void Of_BookedInside24Hours_RemindsOnlyOneHourBefore() => Reminders(StartsAt - Duration.FromHours(20)).ShouldBe(["reminder-PT1H"]);

    [Fact]
    public void Of_BookedHalfAnHourAhead_RemindsNobody() => Reminders(StartsAt - Duration.FromMinutes(30)).ShouldBeEmpty();

    [Fact]
    public void Of_BookedJustOver24HoursAhead_RemindsTwice() =>
        Reminders(StartsAt - Duration.FromHours(24) - Duration.Epsilon).ShouldBe(["reminder-PT24H", "reminder-PT1H"]);

    [Fact]
    public void Of_BookedExactly24HoursAhead_DoesNotRemindAtOnce() => Reminders(StartsAt - Duration.FromHours(24)).ShouldBe(["reminder-PT1H"]);

    [Fact]
    public void Of_OtherReminders_NamesThemByTheirDuration() => LifecyclePlan
        .Of(Scheduled(), _settings with { Reminders = [Duration.FromDays(7), Duration.FromMinutes(90), Duration.FromSeconds(45), Duration.FromDays(7)] }, Now)
        .Where(step => step.Kind == LifecycleStepKind.Reminder).Select(step => step.Occasion)
        .ShouldBe(["reminder-PT168H", "reminder-PT1H30M", "reminder-PT45S"]);

    [Theory]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Of_WhatDoesNotTakePlace_IsEmpty(InterviewStatus status) => LifecyclePlan.Of(In(status), _settings, Now).ShouldBeEmpty();

    [Fact]
    public void Of_InProgress_BeginsWithTheFeedbackRequest() =>
        LifecyclePlan.Of(In(InterviewStatus.InProgress), _settings, StartsAt)[0].ShouldBe(new LifecycleStep(LifecycleStepKind.FeedbackRequest, "feedback-request", Time.EndsAt));

    [Fact]
    public void Of_CompletedEarly_AsksFromTheCompletionOn()
    {
        var early = StartsAt + Duration.FromMinutes(40);

        LifecyclePlan.Of(After(Scheduled(), new Complete(early), As(Jane, early)), _settings, early)[0].Due.ShouldBe(early);
    }

    [Fact]
    public void Of_CompletedLate_AsksFromTheEndOn()
    {
        var late = Time.EndsAt + Duration.FromHours(3);

        LifecyclePlan.FeedbackAnchor(After(Scheduled(), new Complete(late), As(Jane, late))).ShouldBe(Time.EndsAt);
    }

    [Fact]
    public void Of_NoShowUndoneDaysLater_AsksAtOnce()
    {
        var later = Time.EndsAt + Duration.FromDays(2);
        var undone = After(In(InterviewStatus.NoShow), new UndoNoShow(), As(Jane, later));

        LifecyclePlan.Of(undone, _settings, later)[0].ShouldBe(new LifecycleStep(LifecycleStepKind.FeedbackRequest, "feedback-request", later));
    }

    [Fact]
    public void Of_AcrossADstChange_NudgesAtNineOfTheZone()
    {
        var thursday = Scheduled(Wanted with { Time = Time with { ScheduledAt = Instant.FromUtc(2026, 3, 5, 18, 0) } });

        Lines(LifecyclePlan.Of(thursday, _settings, Now).Where(step => step.Kind == LifecycleStepKind.FeedbackNudge)).ShouldBe(
            """
            feedback-nudge-1   Thu 2026-03-05 12:00
            feedback-nudge-2   Fri 2026-03-06 09:00
            feedback-nudge-3   Mon 2026-03-09 09:00
            feedback-nudge-4   Tue 2026-03-10 09:00
            feedback-nudge-5   Wed 2026-03-11 09:00
            feedback-nudge-6   Thu 2026-03-12 09:00
            feedback-nudge-7   Fri 2026-03-13 09:00
            feedback-nudge-8   Mon 2026-03-16 09:00
            feedback-nudge-9   Tue 2026-03-17 09:00
            feedback-nudge-10  Wed 2026-03-18 09:00
            feedback-nudge-11  Thu 2026-03-19 09:00
            """);
    }

    [Fact]
    public void Of_AnyTimeAndStart_NeverHasAStepBeforeTheRevisionAndNudgesOnBusinessDays()
    {
        Action<(Instant Start, int Minutes, string Zone, Instant Revision)> holds = tried =>
        {
            var interview = Scheduled() with { Time = new InterviewTime(tried.Start, tried.Minutes, tried.Zone) };
            var zone = DateTimeZoneProviders.Tzdb[tried.Zone];

            var plan = LifecyclePlan.Of(interview, _settings, tried.Revision);

            plan.ShouldAll(step => step.Due >= tried.Revision);
            plan.Select(step => step.Due).ShouldBeInOrder();
            plan.Select(step => step.Occasion).ShouldBeUnique();
            plan.Where(step => step.Kind == LifecycleStepKind.FeedbackNudge).Skip(1)
                .ShouldAll(step => step.Due.InZone(zone).DayOfWeek != IsoDayOfWeek.Saturday && step.Due.InZone(zone).DayOfWeek != IsoDayOfWeek.Sunday);
            plan[^1].Kind.ShouldBe(LifecycleStepKind.FeedbackDeadline);
        };

        holds.ShouldHoldFor(
            from hours in Gen.Choose(0, 24 * 365)
            from minutes in Gen.Choose(15, 480)
            from zone in Gen.Elements(DateTimeZoneProviders.Tzdb.Ids.ToArray())
            from revision in Gen.Choose(-24 * 60, 24 * 30)
            let start = Now + Duration.FromHours(hours)
            select (start, minutes, zone, start + Duration.FromHours(revision)));
    }

    private static IEnumerable<string> Reminders(Instant booked) =>
        LifecyclePlan.Of(Scheduled(), _settings, booked).Where(step => step.Kind == LifecycleStepKind.Reminder).Select(step => step.Occasion);

    private static string Lines(IEnumerable<LifecycleStep> plan)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
        return string.Join('\n', plan.Select(step => $"{step.Occasion,-18} {step.Due.InZone(zone):ddd uuuu-MM-dd HH:mm}"));
    }
}
