using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>At every stage the timeline says what comes next and when, and the instance of the revision runs.</summary>
public sealed class TimelineTests
{
    [Fact]
    public async Task Next_OfAnInterviewThatIsHeld_FollowsEveryStage()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        await story.NextShouldBeAsync("beforeStart: reminder-PT24H at Sun 22 Mar 10:00");

        await story.AtAsync("Sun 22 Mar 10:00");
        await story.NextShouldBeAsync("beforeStart: reminder-PT1H at Mon 23 Mar 09:00");

        await story.AtAsync("Mon 23 Mar 09:00");
        await story.NextShouldBeAsync("beforeStart: start-nudge at Mon 23 Mar 10:15");

        await story.AtAsync("Mon 23 Mar 10:05");
        await story.StartAsync();
        await story.NextShouldBeAsync("interview: feedback-request at Mon 23 Mar 11:00");

        await story.AtAsync("Mon 23 Mar 11:00");
        await story.NextShouldBeAsync("feedback: feedback-nudge-1 at Mon 23 Mar 12:00");

        await story.SubmitAsync("ines");
        await story.NextShouldBeAsync("feedback: feedback-nudge-1 at Mon 23 Mar 12:00");

        await story.AtAsync("Mon 23 Mar 12:00");
        await story.NextShouldBeAsync("feedback: feedback-nudge-2 at Tue 24 Mar 09:00");

        await story.AtAsync("Tue 24 Mar 09:00");
        await story.NextShouldBeAsync("feedback: escalation at Tue 24 Mar 11:00");

        await story.AtAsync("Mon 06 Apr 10:00");
        await story.NextShouldBeAsync("feedback: feedback-deadline at Mon 06 Apr 11:00");

        await story.SubmitAsync("jonas");
        await story.NextShouldBeAsync("nothing");
    }

    [Fact]
    public async Task ToCome_AtEachStage_IsThePlanFromTheNextStepOn()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        (await story.ToComeAsync()).Take(5).ShouldBe(
        [
            "reminder-PT24H at Sun 22 Mar 10:00",
            "reminder-PT1H at Mon 23 Mar 09:00",
            "start-nudge at Mon 23 Mar 10:15",
            "feedback-request at Mon 23 Mar 11:00",
            "feedback-nudge-1 at Mon 23 Mar 12:00",
        ]);

        await story.AtAsync("Mon 23 Mar 10:05");
        await story.StartAsync();
        (await story.ToComeAsync())[0].ShouldBe("feedback-request at Mon 23 Mar 11:00");

        await story.AtAsync("Tue 24 Mar 12:00");
        await story.SubmitAsync("ines");
        var late = await story.ToComeAsync();
        late[0].ShouldBe("feedback-nudge-3 at Wed 25 Mar 09:00");
        late[^1].ShouldBe("feedback-deadline at Mon 06 Apr 11:00");

        await story.SubmitAsync("jonas");
        (await story.ToComeAsync()).ShouldBeEmpty();
    }

    /// <summary>Somebody opens an interview in the moment after it was scheduled: what sends its messages has not begun.</summary>
    [Fact]
    public async Task ToCome_BeforeTheLifecycleHasBegun_IsWhatItWillPlan()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        var planned = await story.ToComeAsync();
        var instance = $"interview-{story.Id}-r1";

        await story.Durable.TerminateInstanceAsync(instance, TestContext.Current.CancellationToken);
        await story.Durable.WaitForInstanceCompletionAsync(instance, TestContext.Current.CancellationToken);
        (await story.ToComeAsync()).ShouldBeEmpty();

        await story.Durable.PurgeInstanceAsync(instance, cancellation: TestContext.Current.CancellationToken);
        planned.ShouldContain("reminder-PT24H at Sun 22 Mar 10:00");
        (await story.ToComeAsync()).ShouldBe(planned);
        await story.NextShouldBeAsync("nothing");
    }

    [Fact]
    public async Task ToCome_OfWhatHappensAfterwards_WasToldBefore()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        var told = (await story.ToComeAsync()).Where(step => !step.StartsWith("feedback-deadline", StringComparison.Ordinal));
        await story.AtAsync("Tue 07 Apr 12:00");

        (await story.StepsAsync()).ShouldBe(told);
    }

    [Fact]
    public async Task Next_OfAMovedInterview_IsOfTheNewRevision()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Sun 22 Mar 12:00");
        await story.RescheduleAsync("Wed 25 Mar 10:00");

        await story.NextShouldBeAsync("beforeStart: reminder-PT24H at Tue 24 Mar 10:00");
    }

    [Fact]
    public async Task Next_OfACancelledInterview_IsNothing()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.CancelAsync();

        await story.NextShouldBeAsync("nothing");
    }

    [Fact]
    public async Task Next_OfAMissedInterview_IsNothingUntilItIsUndone()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 10:20");
        await story.NoShowAsync();
        await story.NextShouldBeAsync("nothing");

        await story.UndoNoShowAsync();
        await story.NextShouldBeAsync("interview: feedback-request at Mon 23 Mar 11:00");
    }

    [Fact]
    public async Task Instance_WhileItLives_RunsUnderTheRevisionsId()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        foreach (var time in new[] { "Mon 02 Mar 09:00", "Sun 22 Mar 10:00", "Mon 23 Mar 09:00", "Mon 23 Mar 11:00", "Tue 24 Mar 12:00" })
        {
            await story.AtAsync(time);
            (await story.InstancesAsync()).ShouldBe(["r1 Running"], time);
        }
    }

    [Fact]
    public async Task Timeline_OfAHeldInterview_TellsEveryMessageWithItsRecipient()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Tue 03 Mar 05:00");
        await story.AtAsync("Tue 03 Mar 04:30");

        (await story.MessagesAsync()).ShouldBe(
        [
            "Mon 02 Mar 09:00 scheduled@1 candidate:cleo",
            "Mon 02 Mar 09:00 scheduled@1 person:ines",
            "Tue 03 Mar 04:00 reminder-PT1H candidate:cleo",
            "Tue 03 Mar 04:00 reminder-PT1H person:ines",
        ]);
    }
}
