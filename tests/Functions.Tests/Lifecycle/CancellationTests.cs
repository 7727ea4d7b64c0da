using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Everybody hears of a cancellation once, and of nothing after it (REQ-NOT-03, REQ-LIF-13).</summary>
public sealed class CancellationTests
{
    private const string MuchLater = "Thu 30 Apr 09:00";

    [Fact]
    public async Task Cancel_BeforeTheReminders_IsTheLastMail()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.CancelAsync();
        await story.AtAsync(MuchLater);

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Thu 05 Mar 12:00 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Cancel_BetweenTheReminders_IsTheLastMail()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Sun 22 Mar 18:00");
        await story.CancelAsync();
        await story.AtAsync(MuchLater);

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Sun 22 Mar 18:00 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Cancel_OfAPreparedInterviewAfterBothReminders_IsTheLastMail()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.PrepareAsync();
        await story.AtAsync("Mon 23 Mar 09:30");
        await story.CancelAsync();
        await story.AtAsync(MuchLater);

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 09:30 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Cancel_InProgress_AsksForNoFeedback()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:30");
        await story.CancelAsync();
        await story.AtAsync(MuchLater);

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 10:30 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Cancel_WhileFeedbackIsCollected_StopsTheNudges()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 11:30");
        await story.CancelAsync();
        await story.AtAsync(MuchLater);

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 10:15 | ines      | start nudge
            Mon 23 Mar 11:00 | ines      | feedback request
            Mon 23 Mar 11:30 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Cancel_AtTheMomentOfAReminder_FollowsTheReminder()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Sun 22 Mar 10:00");
        await story.CancelAsync();
        await story.AtAsync(MuchLater);

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | cancelled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            """);
    }

    [Fact]
    public async Task Cancel_Always_EndsTheInstance()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.CancelAsync();

        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\""]);
    }
}
