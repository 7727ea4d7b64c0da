using Interviews.Functions.Tests.Lifecycle;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>The lives of which histories are kept: together they take every turn of the orchestrator.</summary>
internal static class Recordings
{
    /// <summary>By the name of its file: what happens, and which revision's history is kept.</summary>
    public static IReadOnlyDictionary<string, (int Revision, Func<Story, Task> Script)> All { get; } = new Dictionary<string, (int, Func<Story, Task>)>
    {
        ["goes-well"] = (1, GoesWellAsync),
        ["late-feedback-escalated"] = (1, LateFeedbackEscalatedAsync),
        ["feedback-never-comes"] = (1, FeedbackNeverComesAsync),
        ["completed-early"] = (1, CompletedEarlyAsync),
        ["cancelled"] = (1, CancelledAsync),
        ["cancelled-while-feedback-is-collected"] = (1, CancelledWhileFeedbackIsCollectedAsync),
        ["rescheduled"] = (1, RescheduleAsync),
        ["rescheduled-next-revision"] = (2, RescheduleAsync),
        ["no-show"] = (1, MissAsync),
        ["no-show-undone-next-revision"] = (2, MissAsync),
        ["back-after-downtime"] = (1, BackAfterDowntimeAsync),
    };

    private static Task BookAsync(Story story) => story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"]);

    private static async Task GoesWellAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Mon 23 Mar 10:02");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:05");
        await story.CompleteAsync();
        await story.AtAsync("Mon 23 Mar 11:20");
        await story.SubmitAsync("ines");
        await story.AtAsync("Mon 23 Mar 11:40");
        await story.SubmitAsync("jonas");
    }

    private static async Task LateFeedbackEscalatedAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Mon 23 Mar 11:20");
        await story.SubmitAsync("ines");
        await story.AtAsync("Wed 25 Mar 10:00");
        await story.SubmitAsync("jonas");
    }

    private static async Task FeedbackNeverComesAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Thu 30 Apr 09:00");
    }

    private static async Task CompletedEarlyAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Mon 23 Mar 10:30");
        await story.CompleteAsync();
        await story.AtAsync("Mon 23 Mar 10:40");
        await story.DismissAsync("ines");
        await story.SubmitAsync("jonas");
    }

    private static async Task CancelledAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Sun 22 Mar 18:00");
        await story.CancelAsync();
    }

    private static async Task CancelledWhileFeedbackIsCollectedAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Mon 23 Mar 12:30");
        await story.CancelAsync();
    }

    private static async Task BackAfterDowntimeAsync(Story story)
    {
        await BookAsync(story);
        await story.NextShouldBeAsync("beforeStart: reminder-PT24H at Sun 22 Mar 10:00");
        await story.RestartAsync(later: "Mon 23 Mar 09:20");
        await story.AtAsync("Mon 23 Mar 11:00");
        await story.RestartAsync(later: "Fri 27 Mar 08:00");
        await story.SubmitAsync("ines");
        await story.SubmitAsync("jonas");
    }

    private static async Task RescheduleAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Thu 05 Mar 12:00");
        await story.PanelAsync("ines", "kim");
        await story.AtAsync("Sun 22 Mar 18:00");
        await story.RescheduleAsync("Wed 25 Mar 14:00");
        await story.AtAsync("Wed 25 Mar 14:00");
        await story.StartAsync();
        await story.AtAsync("Wed 25 Mar 15:10");
        await story.SubmitAsync("ines");
        await story.SubmitAsync("kim");
    }

    private static async Task MissAsync(Story story)
    {
        await BookAsync(story);
        await story.AtAsync("Mon 23 Mar 10:20");
        await story.NoShowAsync();
        await story.AtAsync("Tue 24 Mar 09:30");
        await story.UndoNoShowAsync();
        await story.AtAsync("Thu 30 Apr 09:00");
    }
}
