using static Interviews.Demo.Organization.Acme;
using static Interviews.Demo.Story.ExpectedMail;

namespace Interviews.Demo.Story;

/// <summary>The lead is late twice: to the interview, and with her feedback.</summary>
internal sealed class LateInterviewer : IStory
{
    public string Title => "2. One whose lead is late";

    public IEnumerable<ExpectedMail> Mails =>
    [
        .. At("2026-10-12T14:00", MailKind.Scheduled, Bruno, Priya, Ines),
        .. At("2026-10-13T13:00", MailKind.DayBefore, Bruno, Priya, Ines),
        .. At("2026-10-14T12:00", MailKind.HourBefore, Bruno, Priya, Ines),
        .. At("2026-10-14T13:15", MailKind.NotBegun, Priya),
        .. At("2026-10-14T13:45", MailKind.FeedbackRequested, Priya, Ines),
        .. At("2026-10-14T14:45", MailKind.FeedbackMissing, Priya),
        .. At("2026-10-15T03:30", MailKind.FeedbackMissing, Priya),
        .. At("2026-10-15T13:45", MailKind.Escalated, Harriet),
    ];

    public async Task TellAsync(Stage stage)
    {
        await stage.AtAsync("2026-10-12T14:00");
        var scheduled = await stage.DoAsync(
            Rosa,
            HttpMethod.Post,
            "interviews",
            new
            {
                type = "behavioral",
                candidateId = Bruno.Id,
                jobId = Design.Id,
                scheduledAt = "2026-10-14T18:30",
                timeZone = "Asia/Kolkata",
                durationMinutes = 45,
                interviewers = new[] { new { id = Priya.Id, seat = "lead" }, new { id = Ines.Id, seat = "interviewer" } },
                meetingUrl = "https://meet.example/bruno",
            },
            "Rosa schedules Bruno's interview with Priya, who leads, and Ines: Wednesday, 18:30 in Kolkata, 14:00 in Lisbon, 10:00 in Sao Paulo.",
            ("Idempotency-Key", "story-2"));
        var interview = $"interviews/{scheduled.Text("id")}";

        await stage.AtAsync("2026-10-14T13:20");
        await stage.DoAsync(Priya, HttpMethod.Post, $"{interview}/start", new { }, "Priya arrives, twenty minutes late. They begin.");
        await stage.AtAsync("2026-10-14T14:05");
        await stage.DoAsync(Priya, HttpMethod.Put, $"{interview}/complete", new { actualDuration = 45, rating = 3 }, "They are done.");
        await stage.AtAsync("2026-10-14T14:20");
        await stage.DoAsync(
            Ines,
            HttpMethod.Post,
            $"{interview}/feedback",
            new { recommendation = "yes", ratings = new { craft = 4, empathy = 5, communication = 4 } },
            "Ines submits her scorecard. Priya does not.");
        await stage.AtAsync("2026-10-15T15:00");
        await stage.DoAsync(
            Priya,
            HttpMethod.Post,
            $"{interview}/feedback",
            new { recommendation = "no", ratings = new { craft = 2, empathy = 4, communication = 3 }, concerns = "The portfolio stops at wireframes." },
            "Harriet has called Priya, and Priya submits hers. Nobody is asked again.");
    }
}
