using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Nobody was there when something fell due: what still makes sense is done on return, once, and says what is true then.</summary>
public sealed class DowntimeTests
{
    [Fact]
    public async Task Away_OverOneReminder_SendsItLateWithTheTimeThatIsLeft()
    {
        await using var story = await BookedAsync();
        await story.RestartAsync(later: "Sun 22 Mar 15:00");
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 15:00 | cleo ines | reminder 19 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            """);
    }

    [Fact]
    public async Task Away_OverBothReminders_SendsOne()
    {
        await using var story = await BookedAsync();
        await story.RestartAsync(later: "Mon 23 Mar 09:20");
        await story.AtAsync("Mon 23 Mar 10:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Mon 23 Mar 09:20 | cleo ines | reminder 40 minutes
            """);
    }

    [Fact]
    public async Task Away_OverTheStart_RemindsNobodyOfWhatHasBegun()
    {
        await using var story = await BookedAsync();
        await story.RestartAsync(later: "Mon 23 Mar 10:20");
        await story.AtAsync("Mon 23 Mar 11:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Mon 23 Mar 10:20 | ines      | start nudge
            Mon 23 Mar 11:00 | ines      | feedback request
            """);
    }

    [Fact]
    public async Task Away_OverTheWholeInterview_AsksForFeedbackOnReturn()
    {
        await using var story = await BookedAsync();
        await story.RestartAsync(later: "Mon 23 Mar 11:30");
        await story.AtAsync("Mon 23 Mar 13:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Mon 23 Mar 11:30 | ines      | feedback request
            Mon 23 Mar 12:00 | ines      | feedback nudge
            """);
    }

    [Fact]
    public async Task Away_OverManyNudges_SendsOne()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 11:00");
        await story.RestartAsync(later: "Fri 27 Mar 08:00");
        await story.AtAsync("Fri 27 Mar 12:00");

        await story.ShouldHaveMailedAsync("""
            Mon 02 Mar 09:00 | cleo ines | scheduled
            Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            Mon 23 Mar 10:15 | ines      | start nudge
            Mon 23 Mar 11:00 | ines      | feedback request
            Fri 27 Mar 08:00 | olga      | escalation
            Fri 27 Mar 08:00 | ines      | feedback nudge
            Fri 27 Mar 09:00 | ines      | feedback nudge
            """);
    }

    private static async Task<Story> BookedAsync()
    {
        var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.NextShouldBeAsync("beforeStart: reminder-PT24H at Sun 22 Mar 10:00");
        return story;
    }
}
