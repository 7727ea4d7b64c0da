using static Interviews.Demo.Organization.Acme;
using static Interviews.Demo.Story.ExpectedMail;

namespace Interviews.Demo.Story;

/// <summary>In New York the clocks go back on Sunday, 1 November 2026; ten o'clock stays ten o'clock.</summary>
internal sealed class MovedAcrossTheClockChange : IStory
{
    public string Title => "3. One that is moved twice, across a change of the clocks, and then cancelled";

    public IEnumerable<ExpectedMail> Mails =>
    [
        .. At("2026-10-26T14:00", MailKind.Scheduled, Chloe, Ines, Marcus),
        .. At("2026-10-28T15:00", MailKind.Rescheduled, Chloe, Ines, Marcus),
        .. At("2026-11-01T15:00", MailKind.DayBefore, Chloe, Ines, Marcus),
        .. At("2026-11-02T13:30", MailKind.Rescheduled, Chloe, Ines, Marcus),
        .. At("2026-11-03T15:00", MailKind.DayBefore, Chloe, Ines, Marcus),
        .. At("2026-11-03T20:00", MailKind.Cancelled, Chloe, Ines, Marcus),
    ];

    public async Task TellAsync(Stage stage)
    {
        await stage.AtAsync("2026-10-26T14:00");
        var scheduled = await stage.DoAsync(
            Rosa,
            HttpMethod.Post,
            "interviews",
            new
            {
                type = "final",
                candidateId = Chloe.Id,
                jobId = Design.Id,
                scheduledAt = "2026-10-30T10:00",
                timeZone = "America/New_York",
                durationMinutes = 60,
                interviewers = new[] { new { id = Ines.Id, seat = "lead" }, new { id = Marcus.Id, seat = "interviewer" } },
                meetingUrl = "https://meet.example/chloe",
            },
            "Rosa schedules Chloe's final interview with Ines and Marcus: Friday, 10:00 in New York, while it is still summer time there.",
            ("Idempotency-Key", "story-3"));
        var interview = $"interviews/{scheduled.Text("id")}";

        await stage.AtAsync("2026-10-28T15:00");
        await stage.DoAsync(
            Chloe,
            HttpMethod.Put,
            $"{interview}/reschedule",
            new { newDateTime = "2026-11-02T10:00", timeZone = "America/New_York", reason = "An exam on Friday", initiatedBy = "candidate" },
            "Chloe moves it to Monday, 10:00. The clocks go back in between: for her the same hour, an hour later in Lisbon.");
        await stage.AtAsync("2026-11-02T13:30");
        await stage.DoAsync(
            Rosa,
            HttpMethod.Put,
            $"{interview}/reschedule",
            new { newDateTime = "2026-11-04T10:00", timeZone = "America/New_York", reason = "Ines is ill" },
            "Ines is ill. Rosa moves it to Wednesday, before Monday's last reminder goes out.");
        await stage.AtAsync("2026-11-03T20:00");
        await stage.DoAsync(
            Chloe, HttpMethod.Post, $"{interview}/cancel", new { reason = "I have accepted another offer" }, "Chloe has accepted another offer and cancels.");
    }
}
