using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-NOT-19: a link in a mail leads to the dashboard, and without one there is none.</summary>
public sealed class MailLinkTests
{
    [Fact]
    public async Task Mail_WithADashboard_LinksToTheInterviewThere()
    {
        await using var story = await FollowedAsync(("Dashboard:Url", "https://hire.acme.example/app/"));

        story.Host.Outbox.ShouldAll(mail => mail.Text.Contains($": https://hire.acme.example/app/interviews/{story.Id}\n"));
        story.Host.Outbox.ShouldAll(mail => mail.Html.Contains($"<a href=\"https://hire.acme.example/app/interviews/{story.Id}\">"));
    }

    [Fact]
    public async Task Mail_WithoutADashboard_HasNoLink()
    {
        await using var story = await FollowedAsync();

        story.Host.Outbox.ShouldAll(mail => !(mail.Text + mail.Html).Contains("://"));
        story.Host.Outbox.ShouldAll(mail => !(mail.Text + mail.Html).Contains("href"));
    }

    /// <summary>An interview without a meeting link, up to the escalation of its feedback.</summary>
    private static async Task<Story> FollowedAsync(params (string Name, string Value)[] settings)
    {
        var story = await Story.BeginAsync(settings);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Tue 24 Mar 12:00");
        story.Host.Outbox.Select(mail => MailTable.About(mail.Subject)).Distinct().ShouldBe(
            ["scheduled", "reminder 24 hours", "reminder 1 hour", "start nudge", "feedback request", "feedback nudge", "escalation"]);
        return story;
    }
}
