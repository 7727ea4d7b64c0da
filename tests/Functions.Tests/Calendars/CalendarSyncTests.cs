using Interviews.Functions.Calendars;
using Interviews.Functions.Messaging;
using Interviews.Functions.Tests.Harness;
using Interviews.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>What happens to an interview happens to its event in the calendar.</summary>
public sealed class CalendarSyncTests
{
    [Fact]
    public async Task Schedule_WithPeopleWhoHaveOutlook_InvitesThemAndNobodyElse()
    {
        await using var system = await WithCalendar.StartAsync();

        var interview = await system.ScheduleAsync();

        (await system.StateAsync(interview)).ShouldBe("synced");
        var made = system.Graph.Single;
        made["start"]!.ToJsonString().ShouldBe("""{"dateTime":"2026-03-05T10:00:00","timeZone":"UTC"}""");
        made["attendees"]!.AsArray().Select(attendee => $"{attendee!["emailAddress"]!["address"]} {attendee["type"]}")
            .ShouldBe(["jane@acme.example required", "sam@acme.example optional"]);
        made.ToJsonString().ShouldNotContain("favored");
        made.ToJsonString().ShouldNotContain("carla", Case.Insensitive);
    }

    [Fact]
    public async Task Schedule_WithTeams_TakesTheLinkOverAndWritesOnce()
    {
        await using var system = await WithCalendar.StartAsync();

        var interview = await system.ScheduleAsync("teams");

        (await system.ReadAsync(interview))["meetingUrl"]!.GetValue<string>().ShouldBe("https://teams.example/event-1");
        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Graph.Requests.ShouldBe(["POST events"]);
    }

    [Fact]
    public async Task Schedule_WithTeams_TellsTheLinkOnceToEverybody()
    {
        await using var system = await WithCalendar.StartAsync();

        await system.ScheduleAsync("teams");
        await system.Host.Clock.DrainAsync();

        // The invitation has the link where the calendar was the faster of the two; otherwise a message follows.
        foreach (var mails in system.Host.Outbox.GroupBy(mail => mail.To))
        {
            mails.Count(mail => mail.Text.Contains("Join: https://teams.example/event-1", StringComparison.Ordinal)).ShouldBe(1, mails.Key);
        }

        system.Host.Outbox.Select(mail => mail.To).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Reschedule_MovesTheSameEvent()
    {
        await using var system = await WithCalendar.StartAsync();
        var interview = await system.ScheduleAsync("teams");

        await system.Admin.PutAsync($"interviews/{interview}/reschedule", """{"newDateTime":"2026-03-06T12:00:00Z"}""");
        await system.Host.Clock.DrainAsync();

        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Graph.Single["start"]!["dateTime"]!.GetValue<string>().ShouldBe("2026-03-06T12:00:00");
        system.Graph.Requests.ShouldBe(["POST events", "PATCH event"]);
    }

    [Fact]
    public async Task Cancel_CallsTheEventOff()
    {
        await using var system = await WithCalendar.StartAsync();
        var interview = await system.ScheduleAsync();

        await system.Admin.PostAsync($"interviews/{interview}/cancel", "{}");
        await system.Host.Clock.DrainAsync();

        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Graph.Events.ShouldBeEmpty();
        system.Graph.Requests.ShouldBe(["POST events", "POST cancel"]);
    }

    [Fact]
    public async Task Update_OfNotesAlone_LeavesTheCalendarInPeace()
    {
        await using var system = await WithCalendar.StartAsync();
        var interview = await system.ScheduleAsync();

        await system.Admin.PutAsync($"interviews/{interview}", """{"notes":"new"}""");
        await system.Host.Clock.DrainAsync();

        system.Graph.Requests.ShouldBe(["POST events"]);
    }

    [Fact]
    public async Task Messages_RepeatedAndOutOfOrder_WriteNothingMore()
    {
        await using var system = await WithCalendar.StartAsync();
        var interview = await system.ScheduleAsync();
        await system.Admin.PutAsync($"interviews/{interview}/reschedule", """{"newDateTime":"2026-03-06T12:00:00Z"}""");
        await system.Host.Clock.DrainAsync();
        var calendars = system.Host.Services.GetRequiredService<CalendarSync>();

        foreach (var sequence in new long[] { 3, 1, 1, 2 })
        {
            await calendars.RunAsync(new EventMessage(InterviewsHost.Organization, Guid.Parse(interview), sequence), CancellationToken.None);
        }

        system.Graph.Requests.ShouldBe(["POST events", "PATCH event"]);
    }

    [Fact]
    public async Task WithoutCalendar_NothingIsQueuedAndNothingShown()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();

        var scheduled = await recruiter.PostAsync("interviews", """{"type":"technical","scheduledAt":"2026-03-05T10:00:00Z","duration":60,"interviewers":["p-1"],"jobId":"j-1"}""");
        await host.Clock.DrainAsync();

        scheduled.Body!.AsObject().ContainsKey("calendar").ShouldBeTrue();
        scheduled.Body["calendar"].ShouldBeNull();
        (await recruiter.GetAsync($"interviews/{scheduled.Text("id")}"))["deliveries"].AsObject().ShouldBeEmpty();
        ((SqliteQueues)host.HostServices.GetRequiredService<IQueueTransport>()).Peek(QueueMessages.CalendarsQueue).ShouldBeEmpty();
    }
}
