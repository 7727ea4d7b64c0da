using static Interviews.Demo.Organization.Acme;
using static Interviews.Demo.Story.ExpectedMail;

namespace Interviews.Demo.Story;

/// <summary>Everybody is on time.</summary>
internal sealed class GoesWell : IStory
{
    public string Title => "1. One that goes well";

    public IEnumerable<ExpectedMail> Mails =>
    [
        .. At("2026-10-05T13:00", MailKind.Scheduled, Ada, Tomas),
        .. At("2026-10-07T16:00", MailKind.DayBefore, Ada, Tomas),
        .. At("2026-10-08T15:00", MailKind.HourBefore, Ada, Tomas),
        .. At("2026-10-08T16:55", MailKind.FeedbackRequested, Tomas),
    ];

    public async Task TellAsync(Stage stage)
    {
        await stage.AtAsync("2026-10-05T13:00");
        var scheduled = await stage.DoAsync(
            Rosa,
            HttpMethod.Post,
            "interviews",
            new
            {
                type = "technical",
                candidateId = Ada.Id,
                jobId = Backend.Id,
                scheduledAt = "2026-10-08T18:00",
                timeZone = "Europe/Berlin",
                durationMinutes = 60,
                interviewers = new[] { new { id = Tomas.Id, seat = "lead" } },
                meetingUrl = "https://meet.example/ada",
            },
            "Rosa schedules Ada's technical interview with Tomas: Thursday, 18:00 in Berlin, 09:00 in Los Angeles.",
            ("Idempotency-Key", "story-1"));
        var interview = $"interviews/{scheduled.Text("id")}";

        await stage.AtAsync("2026-10-08T15:40");
        await stage.DoAsync(Tomas, HttpMethod.Put, $"{interview}/prepare", new { researchCompleted = true, questionsPrepped = true }, "Tomas reads Ada's work and prepares his questions.");
        await stage.AtAsync("2026-10-08T16:01");
        await stage.DoAsync(Tomas, HttpMethod.Post, $"{interview}/start", new { }, "Tomas and Ada begin.");
        await stage.AtAsync("2026-10-08T16:55");
        await stage.DoAsync(Tomas, HttpMethod.Put, $"{interview}/complete", new { actualDuration = 54, rating = 4 }, "They are done, five minutes early.");
        await stage.AtAsync("2026-10-08T17:20");
        await stage.DoAsync(
            Tomas,
            HttpMethod.Post,
            $"{interview}/feedback",
            new { recommendation = "yes", ratings = new { problemSolving = 4, codeQuality = 5, communication = 4 }, strengths = "Explains trade-offs before choosing." },
            "Tomas submits his scorecard: yes.");
        await stage.AtAsync("2026-10-08T18:00");
        await stage.DoAsync(Rosa, HttpMethod.Post, $"{interview}/results", new { overallScore = 86, recommendation = "proceed" }, "Rosa reads it and decides: Ada proceeds.");
    }
}
