using Ical.Net;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>REQ-CAL-15: everybody's interviews in a calendar program, which has an address and no account.</summary>
public sealed class CalendarFeedTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Feed_OfAnInterviewer_HasTheirInterviewsAsTheyAreNow()
    {
        var (first, second) = (await stage.ScheduleAsync("""{"interviewers":["ann"]}"""), await stage.ScheduleAsync("""{"interviewers":["ann"],"scheduledAt":"{{P8D}}"}"""));
        await stage.ScheduleAsync();
        using var ann = stage.As("interviewer", "ann");
        var address = await MakeAsync(ann);

        (await UidsAsync(address)).ShouldBe([first.Id, second.Id]);

        await stage.CommandAsync("POST", $"{first.Path}/cancel", "{}");
        (await UidsAsync(address)).ShouldBe([second.Id]);
    }

    [Fact]
    public async Task Feed_OfSomebodyWhoIsBoth_ShowsOfTheirOwnInterviewWhatACandidateSees()
    {
        var own = await stage.ScheduleAsync("""{"candidateId":"bea"}""");
        var asked = await stage.ScheduleAsync("""{"interviewers":["bea"],"scheduledAt":"{{P8D}}"}""");
        using var bea = stage.Host.As("bea", "admin");

        var events = Calendar.Load((await ReadAsync(await MakeAsync(bea))).Content)!.Events;

        events.ToDictionary(each => each.Uid!, each => each.Class).ShouldBe(new Dictionary<string, string?> { [own.Id] = "PRIVATE", [asked.Id] = null }, ignoreOrder: true);
    }

    [Fact]
    public async Task Feed_ManyPagesOfInterviews_HasThemAll()
    {
        var host = stage.Host;
        using var recruiter = host.Recruiter();
        var rows = Enumerable.Range(0, 230).Select(each => new { type = "technical", scheduledAt = stage.Now.AddDays(20).AddHours(each), durationMinutes = 30, interviewers = new[] { "cem" }, candidateId = $"many-{each}" });
        foreach (var page in rows.Chunk(100))
        {
            (await recruiter.PostAsync("interviews/schedule/bulk", new { rows = page })).Status.ShouldBeInRange(200, 202);
        }

        await host.Clock.DrainAsync();
        using var cem = stage.As("interviewer", "cem");

        (await UidsAsync(await MakeAsync(cem))).Count.ShouldBe(230);
    }

    [Fact]
    public async Task Create_ASecondTime_ClosesTheFirstAddress()
    {
        using var dan = stage.As("interviewer", "dan");
        (await dan.GetAsync("calendar/feed")).ShouldBeRefused(404, "not_found");
        var first = await MakeAsync(dan);

        var second = await MakeAsync(dan);

        second.ShouldNotBe(first);
        (await ReadAsync(first)).ShouldBeRefused(404, "not_found");
        (await ReadAsync(second)).Status.ShouldBe(200);
        (await dan.GetAsync("calendar/feed")).Body!.AsObject().Select(member => member.Key).ShouldBe(["createdAt"]);
    }

    [Fact]
    public async Task Delete_Address_ClosesItAndMayBeRepeated()
    {
        using var eve = stage.As("candidate", "eve");
        var address = await MakeAsync(eve);

        (await eve.DeleteAsync("calendar/feed")).Status.ShouldBe(204);
        (await eve.DeleteAsync("calendar/feed")).Status.ShouldBe(204);

        (await ReadAsync(address)).ShouldBeRefused(404, "not_found");
        (await eve.GetAsync("calendar/feed")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Feed_WhereNothingChanged_IsNotModified()
    {
        await stage.ScheduleAsync("""{"interviewers":["fay"]}""");
        using var fay = stage.As("interviewer", "fay");
        var address = await MakeAsync(fay);
        using var nobody = stage.Host.Anonymous;

        var first = await nobody.GetAsync(address);
        var second = await nobody.GetAsync(address, ("If-None-Match", first.ETag!));

        first.Content.ShouldContain("X-WR-CALNAME:Interviews\r\n");
        (second.Status, second.Content).ShouldBe((304, ""));
    }

    [Fact]
    public async Task Feed_OfTheSameIdElsewhere_IsAnother()
    {
        var booked = await stage.ScheduleAsync("""{"interviewers":["gil"]}""");
        using var here = stage.As("interviewer", "gil");
        using var elsewhere = stage.As("interviewer", "gil", "other");

        var (mine, theirs) = (await MakeAsync(here), await MakeAsync(elsewhere));

        (await UidsAsync(mine)).ShouldBe([booked.Id]);
        (await UidsAsync(theirs)).ShouldBeEmpty();
        var secret = mine.Split('.')[2];
        (await ReadAsync($"{string.Join('.', theirs.Split('.')[..2])}.{secret}.ics")).ShouldBeRefused(404, "not_found");
    }

    /// <summary>The worker's HTTP extension heeds what a proxy on its own machine says, as the Functions host is one.</summary>
    [Fact]
    public async Task Create_BehindAProxyThatEndsTls_TellsTheAddressThatTheClientReached()
    {
        using var hal = stage.As("interviewer", "hal");

        var made = await hal.PostAsync("calendar/feed", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "hire.acme.example"));

        made.Text("url").ShouldStartWith("https://hire.acme.example/api/calendar/");
    }

    [Theory]
    [InlineData("calendar/nonsense.ics")]
    [InlineData("calendar/YWNtZQ.0193f3a0000070008000000000000001.3q2-7w.ics")]
    public async Task Feed_ByAnAddressThatIsNone_IsNotFound(string address) => (await ReadAsync(address)).ShouldBeRefused(404, "not_found");

    /// <returns>Below <c>/api/</c>.</returns>
    private static async Task<string> MakeAsync(Caller owner)
    {
        var made = await owner.PostAsync("calendar/feed");
        made.Status.ShouldBe(201, made.Content);
        return made.Text("url").Split("/api/")[1];
    }

    private async Task<Reply> ReadAsync(string address)
    {
        using var nobody = stage.Host.Anonymous;
        return await nobody.GetAsync(address);
    }

    private async Task<IReadOnlyList<string?>> UidsAsync(string address)
    {
        var feed = await ReadAsync(address);
        feed.Status.ShouldBe(200, feed.Content);
        return [.. Calendar.Load(feed.Content)!.Events.Select(each => each.Uid)];
    }
}
