using Ical.Net;
using Interviews.Functions.Tests.Lifecycle;
using Interviews.Infrastructure.Notifications.Outbox;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>REQ-CAL-14: the mails of an interview keep it in the calendar of everybody who takes part, as a calendar program reads them.</summary>
public sealed class InvitationTests
{
    [Fact]
    public async Task Mails_OfACourse_InviteMoveAndCallOffTheSameEvent()
    {
        await using var story = await Story.BeginAsync();
        await story.OrganizationAsync("Acme", "hiring@acme.example");
        await story.BookAsync("Mon 23 Mar 10:00", ["ines", "jonas:shadow"], zone: "Europe/Berlin");
        await story.RescheduleAsync("Tue 24 Mar 10:00");
        await story.PanelAsync("jonas:shadow", "kim");
        await story.AtAsync("Mon 23 Mar 12:00");
        await story.UpdateAsync(new { meetingUrl = "https://meet.example/1" });
        await story.CancelAsync();

        story.Host.Outbox.Select(mail => $"{mail.To.Split('@')[0]} {MailTable.About(mail.Subject)}: {Told(mail)}").ShouldBe(
            [
                "cleo scheduled: REQUEST 0 CONFIRMED 23 10:00",
                "ines scheduled: REQUEST 0 CONFIRMED 23 10:00",
                "jonas scheduled: REQUEST 0 CONFIRMED 23 10:00",
                "cleo rescheduled: REQUEST 1 CONFIRMED 24 10:00",
                "ines rescheduled: REQUEST 1 CONFIRMED 24 10:00",
                "jonas rescheduled: REQUEST 1 CONFIRMED 24 10:00",
                "kim scheduled: REQUEST 2 CONFIRMED 24 10:00",
                "ines removed: CANCEL 2 CANCELLED 24 10:00",
                "cleo reminder 24 hours: nothing",
                "jonas reminder 24 hours: nothing",
                "kim reminder 24 hours: nothing",
                "cleo changed: REQUEST 3 CONFIRMED 24 10:00",
                "jonas changed: REQUEST 3 CONFIRMED 24 10:00",
                "kim changed: REQUEST 3 CONFIRMED 24 10:00",
                "cleo cancelled: CANCEL 4 CANCELLED 24 10:00",
                "jonas cancelled: CANCEL 4 CANCELLED 24 10:00",
                "kim cancelled: CANCEL 4 CANCELLED 24 10:00",
            ],
            ignoreOrder: true);
        story.Host.Outbox.SelectMany(mail => mail.Attachments).Select(file => Calendar.Load(file.Content)!.Events.Single().Uid).Distinct().ShouldBe([story.Id.ToString()]);
        foreach (var mail in story.Host.Outbox.Where(mail => mail.Attachments.Count > 0))
        {
            var invited = Calendar.Load(mail.Attachments.Single().Content)!.Events.Single();
            invited.Organizer!.Value!.ToString().ShouldBe("mailto:hiring@acme.example");
            invited.Attendees.ShouldHaveSingleItem().Value!.ToString().ShouldBe($"mailto:{mail.To}");
            invited.Attendees[0].Role.ShouldBe(mail.To.StartsWith("jonas", StringComparison.Ordinal) ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT");
        }
    }

    [Fact]
    public async Task Mails_OfPeopleWhoseCalendarIsWritten_InviteThemOnlyThere()
    {
        await using var system = await WithCalendar.StartAsync();

        await system.ScheduleAsync();

        system.Host.Outbox.ToDictionary(mail => mail.To.Split('@')[0], mail => mail.Attachments.Count).ShouldBe(
            new Dictionary<string, int> { ["carla"] = 1, ["jane"] = 0, ["paul"] = 1, ["sam"] = 0 }, ignoreOrder: true);
    }

    private static string Told(OutboxMessage mail)
    {
        if (mail.Attachments.Count == 0)
        {
            return "nothing";
        }

        var file = mail.Attachments.ShouldHaveSingleItem();
        var calendar = Calendar.Load(file.Content)!;
        file.ContentType.ShouldBe($"text/calendar; charset=utf-8; method={calendar.Method}");
        var invited = calendar.Events.ShouldHaveSingleItem();
        return $"{calendar.Method} {invited.Sequence} {invited.Status} {invited.Start!.AsUtc:dd HH:mm}";
    }
}
