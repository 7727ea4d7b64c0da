using Ical.Net;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>REQ-CAL-15: an interview as a file for a calendar program.</summary>
public sealed class CalendarFileTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Get_ByTheCandidate_IsTheirsAndSavedByABrowser()
    {
        var booked = await stage.ScheduleAsync("""{"location":"Room 5","notes":"Secretly favored"}""");
        await stage.CommandAsync("PUT", "organization", """{"name":"Acme"}""");
        using var candidate = stage.As("candidate", booked.CandidateId);

        var file = await candidate.GetAsync($"{booked.Path}/calendar.ics");

        file.Status.ShouldBe(200, file.Content);
        file.Headers["Content-Type"].ShouldBe("text/calendar; charset=utf-8");
        file.Headers["Content-Disposition"].ShouldStartWith("attachment;");
        var interview = Calendar.Load(file.Content)!.Events.ShouldHaveSingleItem();
        (interview.Uid, interview.Summary, interview.Location).ShouldBe((booked.Id, "Technical interview at Acme", "Room 5"));
        (interview.Start!.AsUtc, interview.End!.AsUtc).ShouldBe((booked.Start.UtcDateTime, booked.End.UtcDateTime));
        file.Content.ShouldNotContain("favored");
    }

    [Fact]
    public async Task Get_ByStaff_DoesNotSayWhoTheCandidateIs()
    {
        var booked = await stage.ScheduleAsync();
        await stage.CommandAsync("PUT", $"candidates/{booked.CandidateId}", """{"name":"Carla Diaz"}""");

        var file = await stage.ReadAsync($"{booked.Path}/calendar.ics");

        Calendar.Load(file.Content)!.Events.Single().Summary.ShouldBe("Technical interview, round 1");
        file.Content.ShouldNotContain("Carla");
    }

    [Fact]
    public async Task Get_AfterItWasCancelled_CallsTheSameEventOff()
    {
        var booked = await stage.ScheduleAsync();
        var before = Calendar.Load((await stage.ReadAsync($"{booked.Path}/calendar.ics")).Content)!.Events.Single();
        await stage.CommandAsync("POST", $"{booked.Path}/cancel", "{}");

        var after = Calendar.Load((await stage.ReadAsync($"{booked.Path}/calendar.ics")).Content)!.Events.Single();

        (after.Uid, after.Sequence, after.Status).ShouldBe((before.Uid, before.Sequence + 1, "CANCELLED"));
    }

    [Fact]
    public async Task Get_WithTheETagOfNow_IsNotModifiedUntilSomethingChanges()
    {
        var booked = await stage.ScheduleAsync();
        var path = $"{booked.Path}/calendar.ics";
        var first = await stage.ReadAsync(path);
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.GetAsync(path, ("If-None-Match", first.ETag!))).Status.ShouldBe(304);
        (await recruiter.GetAsync(path, ("If-Match", "\"other\""))).ShouldBeRefused(412, "precondition_failed");
        (await recruiter.HeadAsync(path)).Headers["Content-Length"].ShouldBe(first.Headers["Content-Length"]);
        await stage.CommandAsync("PATCH", booked.Path, """{"location":"Room 6"}""");
        (await recruiter.GetAsync(path, ("If-None-Match", first.ETag!))).Status.ShouldBe(200);
    }
}
