using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>Whatever goes wrong between us and the calendar: one event in the end, or a visible failure that can be replayed.</summary>
public sealed class CalendarFaultTests
{
    [Fact]
    public async Task TooManyRequests_WaitsAsLongAsItIsAsked()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.Refuse = (_, count) => count == 1 ? 429 : null;

        var interview = await system.ScheduleAsync();

        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Waits.Waited.ShouldContain(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task TooManyRequests_ForLongerThanItIsWaitedHere_GoesBackToTheQueue()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.RetryAfter = "3600";
        system.Graph.Refuse = (name, count) => name == "POST events" && count == 1 ? 429 : null;

        var interview = await system.ScheduleAsync();
        (await system.StateAsync(interview)).ShouldBe("pending");
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Waits.Waited.ShouldNotContain(TimeSpan.FromHours(1));
        system.Graph.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ConnectionBroken_AfterTheEventWasCreated_MakesNoSecondEvent()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.BreakAfterCreate = _ => true;

        var interview = await system.ScheduleAsync();
        (await system.StateAsync(interview)).ShouldBe("pending");
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Graph.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ConnectionBroken_ThenCancelled_CallsOffTheEventNobodyHeardOf()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.BreakAfterCreate = _ => true;
        var interview = await system.ScheduleAsync();
        system.Graph.Events.Count.ShouldBe(1);

        await system.Admin.PostAsync($"interviews/{interview}/cancel", "{}");
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        system.Graph.Events.ShouldBeEmpty();
        (await system.StateAsync(interview)).ShouldBe("synced");
    }

    [Fact]
    public async Task Failing_ForGood_ShowsOnTheInterviewAndIsReplayedOnceItCanBe()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.Refuse = (_, _) => 500;
        var interview = await system.ScheduleAsync();
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(10));
        (await system.StateAsync(interview)).ShouldBe("failed");
        (await system.LetterAsync())["interviewId"]!.GetValue<string>().ShouldBe(interview);

        system.Graph.Refuse = (_, _) => null;
        await system.ReplayAsync();

        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Graph.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refused_ByTheCalendar_FailsAtOnceWithItsReason()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.Refuse = (_, _) => 403;

        var interview = await system.ScheduleAsync();

        (await system.StateAsync(interview)).ShouldBe("failed");
        (await system.ReadAsync(interview))["calendar"]!["reason"]!.GetValue<string>().ShouldBe("The calendar refused it with status 403 (ErrorOfTheStub).");
        system.Graph.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task JoinLink_Missing_IsAVisibleFailureUntilAReplayBringsIt()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.GivesLinks = false;
        var interview = await system.ScheduleAsync("teams");
        (await system.ReadAsync(interview))["calendar"]!["reason"]!.GetValue<string>().ShouldBe("The calendar gave no link to the online meeting.");

        system.Graph.GivesLinks = true;
        await system.ReplayAsync();

        (await system.StateAsync(interview)).ShouldBe("synced");
        (await system.ReadAsync(interview))["meetingUrl"]!.GetValue<string>().ShouldBe("https://teams.example/event-1");
    }

    [Fact]
    public async Task Event_DeletedByHand_NeedsAttentionAndCancelsNothing()
    {
        await using var system = await WithCalendar.StartAsync();
        var interview = await system.ScheduleAsync();
        system.Graph.Events.Clear();

        await system.Admin.PutAsync($"interviews/{interview}/reschedule", """{"newDateTime":"2026-03-06T12:00:00Z"}""");
        await system.Host.Clock.DrainAsync();

        (await system.StateAsync(interview)).ShouldBe("failed");
        (await system.ReadAsync(interview))["status"]!.GetValue<string>().ShouldBe("scheduled");
        system.Graph.Events.ShouldBeEmpty();

        await system.ReplayAsync();
        (await system.StateAsync(interview)).ShouldBe("synced");
        system.Graph.Single["start"]!["dateTime"]!.GetValue<string>().ShouldBe("2026-03-06T12:00:00");
    }

    [Fact]
    public async Task Cancelled_WhileTheCalendarIsWritten_IsCalledOff()
    {
        await using var system = await WithCalendar.StartAsync();
        var interview = await system.ScheduleAsync();
        var cancelled = 0;
        system.Graph.BeforeUpdate = async _ =>
        {
            if (Interlocked.Exchange(ref cancelled, 1) == 0)
            {
                (await system.Admin.PostAsync($"interviews/{interview}/cancel", "{}")).Status.ShouldBe(200);
            }
        };

        await system.Admin.PutAsync($"interviews/{interview}/reschedule", """{"newDateTime":"2026-03-06T12:00:00Z"}""");
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(2));

        system.Graph.Events.ShouldBeEmpty();
        (await system.StateAsync(interview)).ShouldBe("synced");
    }

    [Fact]
    public async Task Failure_OfTheCalendar_IsHiddenFromTheCandidate()
    {
        await using var system = await WithCalendar.StartAsync();
        system.Graph.Refuse = (_, _) => 403;
        var interview = await system.ScheduleAsync();
        using var candidate = system.Host.As("c-1", "candidate");

        (await candidate.GetAsync($"interviews/{interview}")).Body!.AsObject().ContainsKey("calendar").ShouldBeFalse();
    }
}
