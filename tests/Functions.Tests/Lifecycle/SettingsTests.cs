using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>Each setting under <c>Lifecycle</c> moves what it names and nothing else.</summary>
public sealed class SettingsTests
{
    /// <summary>Who is written to about an interview that nobody attends to, without any setting.</summary>
    private const string Default = """
        Mon 02 Mar 09:00 | cleo ines | scheduled
        Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
        Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
        Mon 23 Mar 10:15 | ines      | start nudge
        Mon 23 Mar 11:00 | ines      | feedback request
        Mon 23 Mar 12:00 | ines      | feedback nudge
        Tue 24 Mar 09:00 | ines      | feedback nudge
        Tue 24 Mar 11:00 | olga      | escalation
        Wed 25 Mar 09:00 | ines      | feedback nudge
        """;

    [Fact]
    public async Task NoSetting_Given_IsTheDefault()
    {
        await using var story = await UnattendedAsync();

        await story.ShouldHaveMailedAsync(Default);
    }

    [Fact]
    public async Task Reminders_GivenOthers_RemindThenInstead()
    {
        await using var story = await UnattendedAsync(("Lifecycle:Reminders", "PT2H, P2D"));

        await ShouldDifferFromDefaultByAsync(story, """
            - Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
            - Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
            + Sat 21 Mar 10:00 | cleo ines | reminder 2 days
            + Mon 23 Mar 08:00 | cleo ines | reminder 2 hours
            """);
    }

    [Fact]
    public async Task NoShowGrace_GivenAnother_MovesTheStartNudge()
    {
        await using var story = await UnattendedAsync(("Lifecycle:NoShowGrace", "PT5M"));

        await ShouldDifferFromDefaultByAsync(story, """
            - Mon 23 Mar 10:15 | ines      | start nudge
            + Mon 23 Mar 10:05 | ines      | start nudge
            """);
    }

    [Fact]
    public async Task NoShowGrace_LongerThanTheInterview_DelaysNoFeedback()
    {
        await using var story = await UnattendedAsync(("Lifecycle:NoShowGrace", "PT4H"));

        await ShouldDifferFromDefaultByAsync(story, """
            - Mon 23 Mar 10:15 | ines      | start nudge
            """);
    }

    [Theory]
    [InlineData("PT5M", "Mon 23 Mar 10:04", 409)]
    [InlineData("PT5M", "Mon 23 Mar 10:05", 200)]
    [InlineData("PT30M", "Mon 23 Mar 10:29", 409)]
    [InlineData("PT30M", "Mon 23 Mar 10:30", 200)]
    public async Task NoShowGrace_GivenAnother_DecidesFromWhenSomebodyIsAbsent(string grace, string time, int status)
    {
        await using var story = await Story.BeginAsync(("Lifecycle:NoShowGrace", grace));
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync(time);
        using var rosa = story.CallerOf("rosa");

        (await rosa.PostAsync($"interviews/{story.Id}/no-show", new { party = "candidate" })).Status.ShouldBe(status);
    }

    [Fact]
    public async Task FeedbackNudge_GivenAnother_MovesTheFirstNudgeOnly()
    {
        await using var story = await UnattendedAsync(("Lifecycle:FeedbackNudge", "PT3H"));

        await ShouldDifferFromDefaultByAsync(story, """
            - Mon 23 Mar 12:00 | ines      | feedback nudge
            + Mon 23 Mar 14:00 | ines      | feedback nudge
            """);
    }

    [Fact]
    public async Task FeedbackEscalation_GivenAnother_MovesTheEscalationOnly()
    {
        await using var story = await UnattendedAsync(("Lifecycle:FeedbackEscalation", "PT4H"));

        await ShouldDifferFromDefaultByAsync(story, """
            - Tue 24 Mar 11:00 | olga      | escalation
            + Mon 23 Mar 15:00 | olga      | escalation
            """);
    }

    [Fact]
    public async Task FeedbackDeadline_GivenAnother_StopsAskingThen()
    {
        await using var story = await UnattendedAsync(("Lifecycle:FeedbackDeadline", "P1DT2H"));

        await ShouldDifferFromDefaultByAsync(story, """
            - Wed 25 Mar 09:00 | ines      | feedback nudge
            """);
    }

    [Theory]
    [InlineData("Lifecycle:Reminders", "soon")]
    [InlineData("Lifecycle:Reminders", "PT24H,P1M")]
    [InlineData("Lifecycle:Reminders", "PT30S")]
    [InlineData("Lifecycle:NoShowGrace", "-PT5M")]
    [InlineData("Lifecycle:NoShowGrace", "PT5H")]
    [InlineData("Lifecycle:FeedbackNudge", "1h")]
    [InlineData("Lifecycle:FeedbackNudge", "PT0S")]
    [InlineData("Lifecycle:FeedbackEscalation", "P1Y")]
    [InlineData("Lifecycle:FeedbackDeadline", "PT59M")]
    [InlineData("Lifecycle:FeedbackDeadline", "P91D")]
    public void Setting_IsBad_StopsTheStartWithItsName(string name, string value) =>
        RefusedStart.With((name, value)).Message.ShouldStartWith(name + " ");

    /// <summary>The whole outbox is that of <see cref="Default"/> but for these lines.</summary>
    /// <param name="changes">Each begins with <c>-</c> or <c>+</c>.</param>
    private static Task ShouldDifferFromDefaultByAsync(Story story, string changes)
    {
        var lines = Default.Split('\n').ToList();
        foreach (var change in changes.Split('\n'))
        {
            if (change[0] == '+')
            {
                lines.Add(change[2..]);
            }
            else
            {
                lines.Remove(change[2..]).ShouldBeTrue(change);
            }
        }

        return story.ShouldHaveMailedAsync(string.Join('\n', lines));
    }

    /// <summary>An interview on Monday 23 March that nobody starts, completes or reports on, seen two days later.</summary>
    private static async Task<Story> UnattendedAsync(params (string Name, string Value)[] settings)
    {
        var story = await Story.BeginAsync(settings);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Wed 25 Mar 12:00");
        return story;
    }
}
