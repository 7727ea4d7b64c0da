using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>REQ-INT-32 to REQ-INT-37.</summary>
public sealed class RescheduleTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Reschedule_Scheduled_KeepsItsIdAndAppendsToItsHistory()
    {
        var booked = await stage.BringAsync(Life.Scheduled);

        var reply = await MoveAsync(booked, """{"newDateTime":"{{P5D}}","reason":"Ill"}""");

        reply.Status.ShouldBe(200);
        reply.Text("id").ShouldBe(booked.Id);
        reply["revision"].GetValue<int>().ShouldBe(2);
        reply["rescheduleHistory"][0]!["previousDateTime"]!.GetValue<DateTimeOffset>().ShouldBe(booked.Start);
        reply["rescheduleHistory"][0]!["reason"]!.GetValue<string>().ShouldBe("Ill");
        reply["rescheduleHistory"][0]!["initiatedBy"]!.GetValue<string>().ShouldBe("company");
    }

    [Fact]
    public async Task Reschedule_IntoItsOwnTime_DoesNotConflictWithItself()
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"2026-05-04T10:00:00Z"}""");

        (await MoveAsync(booked, """{"newDateTime":"2026-05-04T10:30:00Z"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Reschedule_Moved_FreesTheOldTime()
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"2026-05-05T10:00:00Z"}""");
        await MoveAsync(booked, """{"newDateTime":"2026-05-05T15:00:00Z"}""");

        var reply = await stage.PostBookingAsync($$"""{"interviewers":["{{booked.Interviewer}}"],"scheduledAt":"2026-05-05T10:00:00Z"}""");

        reply.Status.ShouldBe(201);
    }

    [Fact]
    public async Task Reschedule_IntoTakenTime_IsRefusedAndChangesNothing()
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"2026-05-06T10:00:00Z"}""");
        await stage.ScheduleAsync($$"""{"interviewers":["{{booked.Interviewer}}"],"scheduledAt":"2026-05-06T12:00:00Z"}""");

        var reply = await MoveAsync(booked, """{"newDateTime":"2026-05-06T12:30:00Z"}""");

        reply.ShouldBeRefused(409, "schedule_conflict");
        (await stage.ReadAsync(booked.Path))["revision"].GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Reschedule_Rescheduled_IsFoundByThatStatus()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        await MoveAsync(booked, """{"newDateTime":"{{P5D}}"}""");

        var found = await stage.ReadAsync($"interviews?status=rescheduled&candidateId={booked.CandidateId}");

        found["items"].AsArray().ShouldHaveSingleItem()!["status"]!.GetValue<string>().ShouldBe("scheduled");
    }

    [Fact]
    public async Task Reschedule_AfterTheStart_IsRefused()
    {
        var booked = await stage.BringAsync(Life.Due);

        (await MoveAsync(booked, """{"newDateTime":"{{P5D}}"}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Theory]
    [InlineData("candidate", 409)]
    [InlineData("recruiter", 200)]
    public async Task Reschedule_WithinTheDeadline_IsForStaffAlone(string role, int status)
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"{{PT23H59M}}","rescheduleDeadlineHours":24}""");
        using var caller = stage.As(role, role == "candidate" ? booked.CandidateId : null);

        (await caller.PutAsync($"{booked.Path}/reschedule", Tokens.Fill("""{"newDateTime":"{{P5D}}"}""", stage.Now))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Reschedule_CandidateAtTheDeadline_IsAllowed()
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"{{PT24H}}","rescheduleDeadlineHours":24}""");
        using var candidate = stage.As("candidate", booked.CandidateId);

        (await candidate.PutAsync($"{booked.Path}/reschedule", Tokens.Fill("""{"newDateTime":"{{P5D}}"}""", stage.Now))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("candidate", 409)]
    [InlineData("recruiter", 200)]
    public async Task Reschedule_NotAllowed_IsForStaffAlone(string role, int status)
    {
        var booked = await stage.BringAsync(Life.Scheduled, """{"allowReschedule":false}""");
        using var caller = stage.As(role, role == "candidate" ? booked.CandidateId : null);

        (await caller.PutAsync($"{booked.Path}/reschedule", Tokens.Fill("""{"newDateTime":"{{P5D}}"}""", stage.Now))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Reschedule_CandidateInTheCompanysName_IsRefused()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var candidate = stage.As("candidate", booked.CandidateId);

        var reply = await candidate.PutAsync($"{booked.Path}/reschedule", Tokens.Fill("""{"newDateTime":"{{P5D}}","initiatedBy":"Company"}""", stage.Now));

        reply.ShouldBeRefused(400, "validation_failed", "initiatedBy");
    }

    [Fact]
    public async Task Reschedule_Cancelled_AnswersTheNewLinkedInterview()
    {
        var booked = await stage.BringAsync(Life.Cancelled);

        var reply = await MoveAsync(booked, """{"newDateTime":"{{P5D}}"}""");

        reply.Status.ShouldBe(201);
        reply.Text("previousInterviewId").ShouldBe(booked.Id);
        reply.Text("candidateId").ShouldBe(booked.CandidateId);
        reply["round"].GetValue<int>().ShouldBe(1);
        reply.Headers["Location"].ShouldBe($"/api/interviews/{reply.Text("id")}");
        (await stage.ReadAsync(booked.Path)).Text("status").ShouldBe("cancelled");
    }

    private async Task<Reply> MoveAsync(Booked booked, string body)
    {
        using var recruiter = stage.Host.Recruiter();
        return await recruiter.PutAsync($"{booked.Path}/reschedule", Tokens.Fill(body, stage.Now));
    }
}
