namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>A script that meets every phase, for tests that disturb it at each step and expect the same mails and instances all the same.</summary>
/// <param name="Steps">Who does what when, in order.</param>
/// <param name="Mails">The outbox in the end.</param>
/// <param name="Instances">The lifecycle instances in the end.</param>
internal sealed record LongStory(IReadOnlyList<LongStory.Step> Steps, string Mails, IReadOnlyList<string> Instances)
{
    /// <summary>A panel that changes, an interview that is moved between its reminders, and feedback that comes late and bit by bit.</summary>
    public static LongStory Moved { get; } = new(
        [
            new("Mon 02 Mar 09:00", story => story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas"])),
            new("Thu 05 Mar 12:00", story => story.PanelAsync("ines", "kim")),
            new("Sun 22 Mar 10:00", _ => Task.CompletedTask),
            new("Sun 22 Mar 18:00", story => story.RescheduleAsync("Wed 25 Mar 14:00")),
            new("Wed 25 Mar 13:30", story => story.PrepareAsync()),
            new("Wed 25 Mar 14:05", story => story.StartAsync()),
            new("Wed 25 Mar 15:00", _ => Task.CompletedTask),
            new("Wed 25 Mar 15:10", story => story.SubmitAsync("ines")),
            new("Thu 26 Mar 16:00", story => story.CompleteAsync()),
            new("Fri 27 Mar 10:00", story => story.SubmitAsync("kim")),
            new("Thu 30 Apr 09:00", _ => Task.CompletedTask),
        ],
        """
        Mon 02 Mar 09:00 | cleo ines jonas | scheduled
        Thu 05 Mar 12:00 | jonas           | removed
        Thu 05 Mar 12:00 | kim             | scheduled
        Sun 22 Mar 10:00 | cleo ines kim   | reminder 24 hours
        Sun 22 Mar 18:00 | cleo ines kim   | rescheduled
        Tue 24 Mar 14:00 | cleo ines kim   | reminder 24 hours
        Wed 25 Mar 13:00 | cleo ines kim   | reminder 1 hour
        Wed 25 Mar 15:00 | ines kim        | feedback request
        Wed 25 Mar 16:00 | kim             | feedback nudge
        Thu 26 Mar 09:00 | kim             | feedback nudge
        Thu 26 Mar 15:00 | olga            | escalation
        Fri 27 Mar 09:00 | kim             | feedback nudge
        """,
        ["r1 Completed \"cancelled\"", "r2 Completed \"feedbackCollected\""]);

    /// <summary>An interview that nobody starts, called a no-show, which is taken back and called again, and cancelled in the end's stead.</summary>
    public static LongStory Missed { get; } = new(
        [
            new("Mon 02 Mar 09:00", story => story.BookAsync("Mon 23 Mar 10:00")),
            new("Mon 23 Mar 10:20", story => story.NoShowAsync()),
            new("Mon 23 Mar 10:40", story => story.UndoNoShowAsync()),
            new("Mon 23 Mar 11:10", story => story.DraftAsync("ines")),
            new("Mon 23 Mar 12:10", story => story.NoShowAsync()),
            new("Wed 25 Mar 09:30", story => story.UndoNoShowAsync()),
            new("Thu 26 Mar 12:00", story => story.CancelAsync()),
            new("Thu 30 Apr 09:00", _ => Task.CompletedTask),
        ],
        """
        Mon 02 Mar 09:00 | cleo ines | scheduled
        Sun 22 Mar 10:00 | cleo ines | reminder 24 hours
        Mon 23 Mar 09:00 | cleo ines | reminder 1 hour
        Mon 23 Mar 10:15 | ines      | start nudge
        Mon 23 Mar 11:00 | ines      | feedback request
        Mon 23 Mar 12:00 | ines      | feedback nudge
        Wed 25 Mar 09:30 | ines      | feedback request
        Wed 25 Mar 10:30 | ines      | feedback nudge
        Thu 26 Mar 09:00 | ines      | feedback nudge
        Thu 26 Mar 09:30 | olga      | escalation
        Thu 26 Mar 12:00 | cleo ines | cancelled
        """,
        ["r1 Completed \"cancelled\"", "r2 Completed \"cancelled\"", "r3 Completed \"cancelled\""]);

    /// <param name="after">What happens right after each step, told its number.</param>
    public async Task PlayAsync(Story story, Func<int, Task>? after = null)
    {
        foreach (var (number, step) in Steps.Index())
        {
            await story.AtAsync(step.Time);
            await step.Act(story);
            await (after?.Invoke(number) ?? Task.CompletedTask);
        }
    }

    internal sealed record Step(string Time, Func<Story, Task> Act);
}
