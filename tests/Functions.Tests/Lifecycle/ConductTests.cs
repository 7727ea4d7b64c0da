using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>What the interview itself does to what follows: begun or not, over early, late, or said to be over earlier.</summary>
public sealed class ConductTests
{
    private const string UpToTheStart = """
        Mon 02 Mar 09:00 | cleo ines jonas | scheduled
        Sun 22 Mar 10:00 | cleo ines jonas | reminder 24 hours
        Mon 23 Mar 09:00 | cleo ines jonas | reminder 1 hour

        """;

    [Fact]
    public async Task Completed_Early_MovesTheCollectionOfFeedbackForward()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:30");
        await story.CompleteAsync();
        await story.AtAsync("Tue 24 Mar 12:00");

        await story.ShouldHaveMailedAsync(UpToTheStart + """
            Mon 23 Mar 10:30 | ines jonas | feedback request
            Mon 23 Mar 11:30 | ines jonas | feedback nudge
            Tue 24 Mar 09:00 | ines jonas | feedback nudge
            Tue 24 Mar 10:30 | olga       | escalation
            """);
    }

    [Fact]
    public async Task Completed_AsOfAnEarlierTime_CountsFromThatTime()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:40");
        await story.CompleteAsync("Mon 23 Mar 10:30");
        await story.AtAsync("Mon 23 Mar 12:00");

        await story.ShouldHaveMailedAsync(UpToTheStart + """
            Mon 23 Mar 10:40 | ines jonas | feedback request
            Mon 23 Mar 11:30 | ines jonas | feedback nudge
            """);
    }

    [Fact]
    public async Task Completed_LongAfterTheEnd_ChangesNothingOfWhatWasPlanned()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:45");
        await story.CompleteAsync();
        await story.AtAsync("Mon 23 Mar 18:00");

        await story.ShouldHaveMailedAsync(UpToTheStart + """
            Mon 23 Mar 11:00 | ines jonas | feedback request
            Mon 23 Mar 12:00 | ines jonas | feedback nudge
            """);
    }

    [Fact]
    public async Task Completed_WithoutAStart_AsksNobodyWhetherItBegan()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:10");
        await story.CompleteAsync();
        await story.AtAsync("Mon 23 Mar 10:59");

        await story.ShouldHaveMailedAsync(UpToTheStart + "Mon 23 Mar 10:10 | ines jonas | feedback request");
    }

    [Fact]
    public async Task Started_WithinTheGrace_AsksNobodyWhetherItBegan()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:14");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:59");

        await story.ShouldHaveMailedAsync(UpToTheStart);
    }

    [Fact]
    public async Task Started_BeforeItsTime_SendsNoReminderAnyMore()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 09:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:59");

        await story.ShouldHaveMailedAsync(UpToTheStart.TrimEnd());
    }

    /// <summary>Started by mistake: what was left of the lifecycle goes on as if nothing had been, and nothing is told twice.</summary>
    [Fact]
    public async Task StartUndone_BeforeItsTime_IsNudgedAndAskedForFeedbackLikeAnyOther()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 09:20");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 09:40");
        await story.UndoStartAsync();
        await story.AtAsync("Mon 23 Mar 11:01");

        await story.ShouldHaveMailedAsync(UpToTheStart + """
            Mon 23 Mar 10:15 | ines jonas | start nudge
            Mon 23 Mar 11:00 | ines jonas | feedback request
            """);
    }

    [Fact]
    public async Task NeverStarted_NobodyLeads_AsksAllInterviewersOnce()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:59");

        await story.ShouldHaveMailedAsync(UpToTheStart + "Mon 23 Mar 10:15 | ines jonas | start nudge");
    }

    [Fact]
    public async Task NeverStarted_SomebodyLeads_AsksTheLead()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas:lead"]);
        await story.AtAsync("Mon 23 Mar 10:59");

        await story.ShouldHaveMailedAsync(UpToTheStart + "Mon 23 Mar 10:15 | jonas | start nudge");
    }

    [Fact]
    public async Task NeverStarted_LastsNoLongerThanTheGrace_IsAskedForFeedbackInstead()
    {
        await using var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"], minutes: 15);
        await story.AtAsync("Mon 23 Mar 10:59");

        await story.ShouldHaveMailedAsync(UpToTheStart + "Mon 23 Mar 10:15 | ines jonas | feedback request");
    }

    [Fact]
    public async Task NeverStarted_NobodySaysAnything_CollectsFeedbackAllTheSame()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 11:10");
        await story.SubmitAsync("ines");
        await story.SubmitAsync("jonas");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(UpToTheStart + """
            Mon 23 Mar 10:15 | ines jonas | start nudge
            Mon 23 Mar 11:00 | ines jonas | feedback request
            """);
    }

    [Fact]
    public async Task Feedback_IsInBeforeTheEnd_AsksNobodyForIt()
    {
        await using var story = await BookedAsync();
        await story.AtAsync("Mon 23 Mar 10:00");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 10:50");
        await story.SubmitAsync("ines");
        await story.SubmitAsync("jonas");
        await story.AtAsync("Thu 30 Apr 09:00");

        await story.ShouldHaveMailedAsync(UpToTheStart);
    }

    private static async Task<Story> BookedAsync()
    {
        var story = await Story.BeginAsync();
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);
        return story;
    }
}
