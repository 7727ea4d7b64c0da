using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>
/// Stories in which an instance is signalled after its end, on a durable service that answers such signals with errors, as the Azure Storage backend does
/// unless host.json says otherwise: the feed goes on to the next interview.
/// </summary>
public sealed class StrictSignalTests
{
    private static readonly (string Name, string Value) Strict = ("AzureFunctionsJobHost:extensions:durableTask:throwStatusExceptionsOnRaiseEvent", "true");

    [Fact]
    public async Task Feedback_ChangedAfterTheCourseEnded_DoesNotStopTheFeed()
    {
        await using var story = await Story.BeginAsync(Strict);
        await story.BookAsync("Thu 05 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 11:00");
        await story.CompleteAsync();
        await story.SubmitAsync("ines");
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"feedbackCollected\""], "Nobody waits any more");

        await ChangeFeedbackAsync(story);

        await ShouldGoOnAsync(story);
    }

    [Fact]
    public async Task NoShow_Undone_DoesNotStopTheFeed()
    {
        await using var story = await Story.BeginAsync(Strict);
        await story.BookAsync("Thu 05 Mar 10:00");
        await story.AtAsync("Thu 05 Mar 10:20");
        await story.NoShowAsync();
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\""], "Nobody waits any more");

        await story.UndoNoShowAsync();
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\"", "r2 Running"]);

        await ShouldGoOnAsync(story);
    }

    private static async Task ChangeFeedbackAsync(Story story)
    {
        using var ines = story.CallerOf("ines");
        var feedback = (await ines.GetAsync($"interviews/{story.Id}/feedback"))["items"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>();
        (await ines.PutAsync($"interviews/{story.Id}/feedback/{feedback}", new { recommendation = "no" })).Status.ShouldBe(200);
    }

    /// <summary>Another interview is told to those whom it concerns, and nothing was put aside on the way.</summary>
    private static async Task ShouldGoOnAsync(Story story)
    {
        var before = story.Host.Outbox.Count;
        await story.BookAsync("Mon 23 Mar 10:00", ["jonas"]);
        await story.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        story.Host.Outbox.Skip(before).Select(mail => mail.To).ShouldContain("jonas@acme.example");
        (await story.NextAsync()).ShouldBe("beforeStart: reminder-PT24H at Sun 22 Mar 10:00");
        using var admin = story.Host.As("a-1", "admin");
        (await admin.GetAsync("dead-letters"))["items"].AsArray().ShouldBeEmpty();
        (await admin.GetAsync("health")).Status.ShouldBe(200);
    }
}
