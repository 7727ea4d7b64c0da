using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Scheduling;

/// <summary>REQ-SCH-25: time that is held counts as busy, becomes an interview, or is free again by itself.</summary>
public sealed class HoldTests(Stage stage) : IClassFixture<Stage>
{
    private const string Holds = "interviews/schedule/holds";

    [Fact]
    public async Task Hold_WhileItLasts_CountsAsBusy()
    {
        var (person, hold) = await HeldAsync();

        var refused = await stage.PostBookingAsync(Body(person));
        var slots = await stage.ReadAsync($"interviews/schedule/availability?interviewerIds={person}&from={stage.Now.AddDays(7):yyyy-MM-dd}&to={stage.Now.AddDays(7):yyyy-MM-dd}&durationMinutes=60&assumeFree=true");

        refused.ShouldBeRefused(409, "schedule_conflict");
        var conflict = refused["conflicts"].AsArray().ShouldHaveSingleItem()!;
        conflict["reason"]!.GetValue<string>().ShouldBe("held");
        conflict["interviewId"]!.GetValue<string>().ShouldBe(hold);
        slots["slots"].AsArray().Count.ShouldBeGreaterThan(10);
        slots["slots"].AsArray().ShouldNotContain(slot => slot!["start"]!.GetValue<DateTimeOffset>() == stage.Now.AddDays(7));
    }

    [Fact]
    public async Task Schedule_ByHold_TakesItsPlace()
    {
        var (person, hold) = await HeldAsync();

        (await stage.PostBookingAsync(Body(person, hold))).ShouldBeAccepted();

        (await stage.ReadAsync($"{Holds}/{hold}")).ShouldBeRefused(404, "not_found");
        (await stage.PostBookingAsync(Body(person, hold))).ShouldBeRefused(410, "gone");
        (await stage.PostBookingAsync(Body(person)))["conflicts"].AsArray().ShouldHaveSingleItem()!["reason"]!.GetValue<string>().ShouldBe("taken");
    }

    [Fact]
    public async Task Schedule_ByHoldAtAnotherTime_FreesWhatWasHeld()
    {
        var (person, hold) = await HeldAsync();

        (await stage.PostBookingAsync(Body(person, hold, "{{P9D}}"))).ShouldBeAccepted();

        (await stage.PostBookingAsync(Body(person))).ShouldBeAccepted();
    }

    [Fact]
    public async Task Hold_Released_TheTimeIsFree()
    {
        var (person, hold) = await HeldAsync();
        using var recruiter = stage.As("recruiter");

        (await recruiter.DeleteAsync($"{Holds}/{hold}")).Status.ShouldBe(204);

        (await recruiter.DeleteAsync($"{Holds}/{hold}")).ShouldBeRefused(404, "not_found");
        (await stage.PostBookingAsync(Body(person))).ShouldBeAccepted();
    }

    [Fact]
    public async Task Hold_Expires_TheTimeIsFree()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var start = host.Clock.Now.AddDays(7).ToString("O");
        var hold = await recruiter.PostAsync(Holds, new { interviewerIds = new[] { "p-1" }, start, durationMinutes = 60, ttl = "PT10M" });
        var body = new { type = "technical", candidateId = "c-1", interviewers = new[] { "p-1" }, scheduledAt = start, durationMinutes = 60 };
        hold.Status.ShouldBe(201);

        await host.Clock.AdvanceToAsync(host.Clock.Now.AddMinutes(10).AddMilliseconds(-1));
        (await recruiter.PostAsync("interviews", body)).ShouldBeRefused(409, "schedule_conflict");
        await host.Clock.AdvanceToAsync(host.Clock.Now.AddMilliseconds(1));

        (await recruiter.GetAsync($"{Holds}/{hold.Text("id")}")).ShouldBeRefused(404, "not_found");
        (await recruiter.PostAsync("interviews", body)).ShouldBeAccepted();
    }

    [Fact]
    public async Task Hold_ManyAtOnce_OneGetsTheTime()
    {
        var person = stage.NewId("wanted");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(minute => HoldAsync(person, stage.Now.AddDays(7).AddMinutes(minute))));

        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Count(reply => reply.Code == "schedule_conflict").ShouldBe(19);
    }

    [Fact]
    public async Task Schedule_ByOneHoldManyTimes_MakesOneInterview()
    {
        var (person, hold) = await HeldAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => stage.PostBookingAsync(Body(person, hold))));

        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Count(reply => reply.Code == "gone").ShouldBe(9);
    }

    [Fact]
    public async Task Hold_EverythingWrong_TellsAllOfIt()
    {
        using var recruiter = stage.As("recruiter");

        (await recruiter.PostAsync(Holds, """{"interviewerIds":[],"candidateId":"a b","durationMinutes":5,"bufferMinutes":500,"ttl":"PT31M","start":"soon","timeZone":"Mars"}"""))
            .Fields.ShouldBe(["start", "timeZone", "interviewerIds", "candidateId", "bufferMinutes", "durationMinutes", "ttl"], ignoreOrder: true);
    }

    private static string Body(string person, string? hold = null, string start = "{{P7D}}") =>
        $$"""{"interviewers":["{{person}}"],"scheduledAt":"{{start}}","holdId":{{(hold is null ? "null" : $"\"{hold}\"")}}}""";

    private async Task<(string Person, string Hold)> HeldAsync()
    {
        var person = stage.NewId("held");
        var reply = await HoldAsync(person, stage.Now.AddDays(7));
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        return (person, reply.Text("id"));
    }

    private async Task<Reply> HoldAsync(string person, DateTimeOffset start)
    {
        using var recruiter = stage.As("recruiter");
        return await recruiter.PostAsync(Holds, new { interviewerIds = new[] { person }, start = start.ToString("O"), durationMinutes = 60 });
    }
}
