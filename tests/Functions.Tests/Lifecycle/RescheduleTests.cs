using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Moving an interview ends what was planned for its old time and plans again for the next one.</summary>
public sealed class RescheduleTests
{
    [Fact]
    public async Task Reschedule_BeforeBothReminders_RemindsOfTheNewTimeOnly()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.RescheduleAsync("Wed 25 Mar 14:00");
        await story.AtAsync("Wed 25 Mar 14:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Thu 05 Mar 12:00 | cleo ines | rescheduled
            Tue 24 Mar 14:00 | cleo ines | reminder 24 hours
            Wed 25 Mar 13:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Reschedule_BetweenTheReminders_RemindsAgainOfTheNewTime()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Sun 22 Mar 18:00");
        await story.RescheduleAsync("Wed 25 Mar 14:00");
        await story.AtAsync("Wed 25 Mar 14:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Sun 22 Mar 18:00 | cleo ines | rescheduled
            Tue 24 Mar 14:00 | cleo ines | reminder 24 hours
            Wed 25 Mar 13:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Reschedule_AfterBothReminders_RemindsAgainOfTheNewTime()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 09:30");
        await story.RescheduleAsync("Wed 25 Mar 14:00");
        await story.AtAsync("Wed 25 Mar 14:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 09:30 | cleo ines | rescheduled
            Tue 24 Mar 14:00 | cleo ines | reminder 24 hours
            Wed 25 Mar 13:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Reschedule_IntoTheNextDay_LeavesTheDaysReminderOut()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.RescheduleAsync("Fri 06 Mar 08:00");
        await story.AtAsync("Fri 06 Mar 08:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Thu 05 Mar 12:00 | cleo ines | rescheduled
            Fri 06 Mar 07:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Reschedule_ToAnEarlierTime_KeepsSilentAtTheOldOne()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.RescheduleAsync("Thu 12 Mar 10:00");
        await story.AtAsync("Thu 12 Mar 10:05");
        await story.CancelAsync();
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Mon 02 Mar 09:00 | cleo ines | rescheduled
            Wed 11 Mar 10:00 | cleo ines | reminder 24 hours
            Thu 12 Mar 09:00 | cleo ines | reminder 1 hour
            Thu 12 Mar 10:05 | cleo ines | cancelled
            """);
    }

    [Fact]
    public async Task Reschedule_Twice_RunsOneInstanceForEachRevision()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Tue 03 Mar 09:00");
        await story.RescheduleAsync("Tue 24 Mar 10:00");
        await story.AtAsync("Wed 04 Mar 09:00");
        await story.RescheduleAsync("Wed 25 Mar 10:00");

        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\"", "r2 Completed \"cancelled\"", "r3 Running"]);
    }

    [Fact]
    public async Task Reschedule_OfAPreparedInterview_RemindsOfTheNewTime()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.PrepareAsync();
        await story.AtAsync("Sun 22 Mar 12:00");
        await story.RescheduleAsync("Tue 24 Mar 10:00");
        await story.AtAsync("Tue 24 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Sun 22 Mar 12:00 | cleo ines | rescheduled
            Mon 23 Mar 10:00 | cleo ines | reminder 24 hours
            Tue 24 Mar 09:00 | cleo ines | reminder 1 hour
            """);
    }
}
