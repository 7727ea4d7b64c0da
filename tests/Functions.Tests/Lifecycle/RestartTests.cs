using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Ended and started again on the same data, in the middle of each phase: nothing is lost and nothing doubled.</summary>
public sealed class RestartTests
{
    public static TheoryData<int> StepsOfMoved => [.. Enumerable.Range(0, LongStory.Moved.Steps.Count)];

    public static TheoryData<int> StepsOfMissed => [.. Enumerable.Range(0, LongStory.Missed.Steps.Count)];

    [Theory]
    [MemberData(nameof(StepsOfMoved))]
    public Task Restart_RightAfterAStepOfAMovedInterview_ChangesNothing(int step) => RestartAfterAsync(LongStory.Moved, number => number == step);

    [Theory]
    [MemberData(nameof(StepsOfMissed))]
    public Task Restart_RightAfterAStepOfAMissedInterview_ChangesNothing(int step) => RestartAfterAsync(LongStory.Missed, number => number == step);

    [Fact]
    public Task Restart_AfterEveryStep_ChangesNothing() => RestartAfterAsync(LongStory.Moved, _ => true);

    [Fact]
    public async Task Restart_WithOtherSettings_LeavesTheRunningRevisionAsItWasPlanned()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.NextShouldBeAsync("beforeStart: reminder-PT24H at Sun 22 Mar 10:00");
        await story.RestartAsync(settings: ("Lifecycle:Reminders", "PT2H"));
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            """);
    }

    /// <summary>The restart comes at once: what the step has set off may or may not have been done.</summary>
    private static async Task RestartAfterAsync(LongStory script, Predicate<int> isTime)
    {
        await using var story = await Story.BeginAsync();
        await script.PlayAsync(story, number => isTime(number) ? story.RestartAsync() : Task.CompletedTask);

        await story.ShouldHaveMailedAsync(script.Mails);
        (await story.InstancesAsync()).ShouldBe(script.Instances);
    }
}
