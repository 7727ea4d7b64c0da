using Interviews.Driving;
using NodaTime;

namespace Interviews.Demo.Story;

/// <summary>Starts a system of its own, tells the three stories with it, and holds its outbox against what was to be expected.</summary>
internal static class Stories
{
    private static readonly IStory[] _stories = [new GoesWell(), new LateInterviewer(), new MovedAcrossTheClockChange()];

    /// <summary>Long enough after the last story that a mail too many would have come.</summary>
    private static readonly Instant _end = Instant.FromUtc(2026, 11, 20, 12, 0);

    /// <returns>The exit code: 0 when the outbox holds exactly the expected mails.</returns>
    public static async Task<int> TellAsync()
    {
        var data = Path.Combine(Path.GetTempPath(), $"interviews-demo-{Guid.NewGuid():N}");
        try
        {
            return await TellAsync(new AppSettings(AppSettings.FreePort(), data) { ClockStart = new(2026, 10, 5, 12, 0, 0, TimeSpan.Zero) });
        }
        finally
        {
            System.IO.Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<int> TellAsync(AppSettings settings)
    {
        using var process = AppProcess.Start(settings);
        await process.Listening;
        using var app = new AppClient(settings.Address);
        await Organization.Directory.PutAsync(app);

        var paper = new Paper(Console.Out);
        var stage = new Stage(app, paper);
        paper.Title("Three interviews, from scheduling to feedback, on a clock that is told when to move");
        foreach (var story in _stories)
        {
            paper.Chapter(story.Title);
            await story.TellAsync(stage);
        }

        await stage.MoveToAsync(_end);
        process.Kill();
        await process.Exited;
        return MailTable.Print(paper, stage.Mails, [.. _stories.SelectMany(story => story.Mails).OrderBy(mail => mail.When)]) ? 0 : 1;
    }
}

/// <summary>What becomes of one interview.</summary>
internal interface IStory
{
    string Title { get; }

    /// <summary>Exactly the mails that it causes.</summary>
    IEnumerable<ExpectedMail> Mails { get; }

    Task TellAsync(Stage stage);
}
