using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-NOT-18: a mail says who writes and whom to ask, and its reply goes there.</summary>
public sealed class MailContactTests
{
    [Fact]
    public async Task Mail_OfAnOrganizationWithAContact_NamesItAndIsAnsweredThere()
    {
        await using var story = await Story.BeginAsync();
        await story.OrganizationAsync("Acme", "jobs@acme.example");
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 12:00");

        story.Host.Outbox.ShouldAll(mail => mail.Text.EndsWith("This mail was written automatically for Acme.\nQuestions? Reply to it, or write to jobs@acme.example.\n", StringComparison.Ordinal));
        story.Host.Outbox.Select(mail => mail.ReplyTo).Distinct().ShouldBe(["jobs@acme.example"]);
    }

    [Fact]
    public async Task Mail_WithoutAContactOfTheOrganization_IsAnsweredByWhoScheduled()
    {
        await using var story = await Story.BeginAsync();
        await story.OrganizationAsync("Acme", null);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 12:00");

        story.Host.Outbox.ShouldAll(mail => mail.Text.EndsWith("automatically for Acme.\nQuestions? Reply to it, or write to rosa@acme.example.\n", StringComparison.Ordinal));
        story.Host.Outbox.Select(mail => mail.ReplyTo).Distinct().ShouldBe(["rosa@acme.example"]);
    }

    [Fact]
    public async Task Mail_WhereNobodyCanBeAsked_NamesNoContact()
    {
        await using var story = await Story.BeginAsync();
        await story.PersonAsync("rosa", reachable: false);
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 12:00");

        story.Host.Outbox.ShouldAll(mail => mail.Text.EndsWith("\nThis mail was written automatically.\n", StringComparison.Ordinal) && mail.ReplyTo == null);
    }

    [Fact]
    public async Task File_OfAMail_HasTheHeadersOfAnAutomaticOne()
    {
        await using var story = await Story.BeginAsync();
        await story.OrganizationAsync("Acme", "jobs@acme.example");
        await story.BookAsync("Mon 23 Mar 10:00");

        var file = await File.ReadAllTextAsync(System.IO.Directory.GetFiles(Path.Combine(story.Host.Data, "outbox"), "*.eml")[0]);
        file.ShouldContain("Reply-To: Acme <jobs@acme.example>\r\n");
        file.ShouldContain("Auto-Submitted: auto-generated\r\n");
    }
}
