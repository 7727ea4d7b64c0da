using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Ended and started again on the same data, in the middle of each phase: nothing is lost and nothing doubled.</summary>
public sealed class RestartTests
{
    private static readonly (string Time, Func<Story, Task> Act)[] Script =
    [
        ("Mon 02 Mar 09:00", story => story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"])),
        ("Thu 05 Mar 12:00", story => story.PanelAsync("ines", "kim")),
        ("Sun 22 Mar 10:00", _ => Task.CompletedTask),
        ("Sun 22 Mar 18:00", story => story.RescheduleAsync("Wed 25 Mar 14:00")),
        ("Wed 25 Mar 13:30", _ => Task.CompletedTask),
        ("Wed 25 Mar 14:05", story => story.StartAsync()),
        ("Wed 25 Mar 15:00", _ => Task.CompletedTask),
        ("Wed 25 Mar 15:10", story => story.SubmitAsync("ines")),
        ("Thu 26 Mar 16:00", story => story.CompleteAsync()),
        ("Fri 27 Mar 10:00", story => story.SubmitAsync("kim")),
        ("Thu 30 Apr 09:00", _ => Task.CompletedTask),
    ];

    private const string ExpectedMails = """
        Mon 02 Mar 09:00 | cleo ines jonas | scheduled
        Thu 05 Mar 12:00 | jonas           | removed
        Thu 05 Mar 12:00 | kim             | scheduled
        Sun 22 Mar 10:00 | cleo ines kim   | reminder 24 hours
        Sun 22 Mar 18:00 | cleo ines kim   | rescheduled
        Tue 24 Mar 14:00 | cleo ines kim   | reminder 24 hours
        Wed 25 Mar 13:00 | cleo ines kim   | reminder 1 hour
        Wed 25 Mar 15:00 | ines kim        | feedback request
        Wed 25 Mar 16:00 | kim             | feedback nudge
        Thu 26 Mar 09:00 | kim             | feedback nudge
        Thu 26 Mar 15:00 | olga            | escalation
        Fri 27 Mar 09:00 | kim             | feedback nudge
        """;

    public static TheoryData<int> Phases => [.. Enumerable.Range(0, Script.Length)];

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task Restart_RightAfterThisStep_ChangesNothing(int phase)
    {
        await using var story = await Story.BeginAsync();
        for (var step = 0; step < Script.Length; step++)
        {
            await story.AtAsync(Script[step].Time);
            await Script[step].Act(story);
            if (step == phase)
            {
                await story.RestartAsync();
            }
        }

        await story.ShouldHaveMailedAsync(ExpectedMails);
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\"", "r2 Completed \"feedbackCollected\""]);
    }

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
}
