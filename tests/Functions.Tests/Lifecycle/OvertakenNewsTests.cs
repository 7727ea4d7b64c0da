using Interviews.Functions.Tests.Messaging.DeadLetters;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>News that mail could not carry in time is not told once later news has overtaken it, in whatever order the queue comes back to them.</summary>
public sealed class OvertakenNewsTests
{
    /// <summary>The queue's third attempt, the first with mail that works.</summary>
    private const string Repaired = "Mon 02 Mar 09:01";

    [Fact]
    public async Task Outage_OverACancellation_EndsWithTheCancellationAlone()
    {
        await using var story = await AfterAnOutageAsync(story => story.CancelAsync());

        await story.ShouldHaveMailedAsync($"{Repaired} | cleo ines | cancelled");
    }

    [Fact]
    public async Task Outage_OverTwoMoves_EndsWithTheLastTime()
    {
        await using var story = await AfterAnOutageAsync(async story =>
        {
            await story.RescheduleAsync("Tue 24 Mar 10:00");
            await story.RescheduleAsync("Wed 25 Mar 15:00");
        });

        await story.ShouldHaveMailedAsync($"{Repaired} | cleo ines | rescheduled");
        story.Host.Outbox.ShouldAll(mail => mail.Text.Contains("25 Mar"));
    }

    [Fact]
    public async Task Outage_OverAChangeOfThePanel_InvitesWhoIsOnIt()
    {
        await using var story = await AfterAnOutageAsync(story => story.PanelAsync("jonas"));

        await story.ShouldHaveMailedAsync($"""
            {Repaired} | cleo jonas | scheduled
            {Repaired} | ines | removed
            """);
    }

    [Fact]
    public async Task Outage_OverAPreparation_KeepsTheInvitation()
    {
        await using var story = await AfterAnOutageAsync(story => story.PrepareAsync());

        await story.ShouldHaveMailedAsync($"{Repaired} | cleo ines | scheduled");
    }

    /// <summary>Ines' interview is booked while no mail goes out, more happens, and then mail works again.</summary>
    private static async Task<Story> AfterAnOutageAsync(Func<Story, Task> meanwhile)
    {
        var mail = new BreakableMail { IsBroken = true };
        var story = await Story.BeginAsync(mail.Install);
        await story.BookAsync("Mon 23 Mar 10:00");
        await meanwhile(story);
        await story.Host.AdvanceAsync(TimeSpan.FromSeconds(40));
        mail.IsBroken = false;
        await story.AtAsync(Repaired);
        return story;
    }
}
