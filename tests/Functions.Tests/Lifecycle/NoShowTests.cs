using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>REQ-LIF-13, REQ-LIF-14: a no-show stops everything; undone, what is left goes on as a new revision.</summary>
public sealed class NoShowTests
{
    private const string UpToTheNudge = """
        Mon 02 Mar 09:00 | cleo ines | scheduled
        Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
        Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
        Mon 23 Mar 10:15 | ines      | start nudge

        """;

    [Fact]
    public async Task NoShow_AfterTheGrace_AsksForNothingMore()
    {
        await using var story = await MissedAsync();
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(UpToTheNudge);
        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\""]);
    }

    [Fact]
    public async Task NoShow_WhileFeedbackIsCollected_StopsTheNudges()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 11:30");
        await story.NoShowAsync();
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(UpToTheNudge + "Mon 23 Mar 11:00 | ines | feedback request");
    }

    [Fact]
    public async Task UndoNoShow_BeforeTheEnd_CollectsFeedbackFromTheEnd()
    {
        await using var story = await MissedAsync();
        await story.AtAsync("Mon 23 Mar 10:40");
        await story.UndoNoShowAsync();
        await story.AtAsync("Mon 23 Mar 12:30");
        await story.SubmitAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(UpToTheNudge + """
            Mon 23 Mar 11:00 | ines | feedback request
            Mon 23 Mar 12:00 | ines | feedback nudge
            """);
    }

    [Fact]
    public async Task UndoNoShow_AfterTheEnd_AsksForFeedbackAtOnceAndCountsFromThere()
    {
        await using var story = await MissedAsync();
        await story.AtAsync("Tue 24 Mar 09:30");
        await story.UndoNoShowAsync();
        await story.AtAsync("Wed 25 Mar 12:00");

        await story.ShouldHaveMailedAsync(UpToTheNudge + """
            Tue 24 Mar 09:30 | ines | feedback request
            Tue 24 Mar 10:30 | ines | feedback nudge
            Wed 25 Mar 09:00 | ines | feedback nudge
            Wed 25 Mar 09:30 | olga | escalation
            """);
    }

    [Fact]
    public async Task UndoNoShow_EachTime_StartsTheNextRevision()
    {
        await using var story = await MissedAsync();
        await story.UndoNoShowAsync();
        await story.AtAsync("Mon 23 Mar 10:25");
        await story.NoShowAsync();
        await story.AtAsync("Mon 23 Mar 10:30");
        await story.UndoNoShowAsync();

        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\"", "r2 Completed \"cancelled\"", "r3 Running"]);
    }

    [Fact]
    public async Task UndoNoShow_OfAPreparedInterview_IsPreparedAgain()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.PrepareAsync();
        await story.AtAsync("Mon 23 Mar 10:20");
        await story.NoShowAsync();
        await story.UndoNoShowAsync();

        (await story.StatusAsync()).ShouldBe("prepared");
    }

    [Fact]
    public async Task UndoNoShow_ThenStarted_GoesOnToTheFeedback()
    {
        await using var story = await MissedAsync();
        await story.UndoNoShowAsync();
        await story.AtAsync("Mon 23 Mar 10:25");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:50");
        await story.CompleteAsync();
        await story.SubmitAsync("ines");
        await story.AtAsync("Thu 30 Apr 09:00");

        (await story.InstancesAsync()).ShouldBe(["r1 Completed \"cancelled\"", "r2 Completed \"feedbackCollected\""]);
    }

    private static async Task<Story> MissedAsync()
    {
        var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00");
        await story.AtAsync("Mon 23 Mar 10:20");
        await story.NoShowAsync();
        return story;
    }
}
