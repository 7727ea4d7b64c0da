using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>What can be done with an interview where it stands, over HTTP.</summary>
public sealed class TransitionTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>Each route once where its command may be and once where it may not. Which states those are, TransitionTableTests and TransitionGuardsTests pin in the Domain.</summary>
    [Theory]
    [InlineData("PUT ", """{"notes":"new"}""", Life.Due, 200, Life.Completed)]
    [InlineData("PUT /prepare", "{}", Life.Prepared, 200, Life.InProgress)]
    [InlineData("POST /start", "{}", Life.PreparedAndDue, 200, Life.Cancelled)]
    [InlineData("POST /complete", "{}", Life.InProgress, 200, Life.Evaluated)]
    [InlineData("PUT /reschedule", """{"newDateTime":"{{P5D}}"}""", Life.Prepared, 200, Life.Due)]
    [InlineData("PUT /reschedule", """{"newDateTime":"{{P5D}}"}""", Life.NoShow, 201, Life.Completed)]
    [InlineData("POST /cancel", "{}", Life.InProgress, 200, Life.Completed)]
    [InlineData("DELETE ", null, Life.PreparedAndDue, 204, Life.NoShow)]
    [InlineData("POST /no-show", "{}", Life.PreparedAndDue, 200, Life.Scheduled)]
    [InlineData("DELETE /no-show", null, Life.NoShow, 200, Life.Cancelled)]
    [InlineData("POST /next-round", """{"scheduledAt":"{{P5D}}"}""", Life.Evaluated, 201, Life.NoShow)]
    [InlineData("POST /thank-you", """{"recipients":["Jane"],"method":"email"}""", Life.Completed, 200, Life.InProgress)]
    [InlineData("POST /results", """{"score":80}""", Life.Evaluated, 200, Life.Due)]
    [InlineData("POST /feedback", """{"interviewerId":"INTERVIEWER","recommendation":"yes"}""", Life.Due, 201, Life.Scheduled)]
    public async Task Command_WhereItMayBe_IsDoneAndElsewhereRefused(string route, string? body, Life here, int status, Life elsewhere)
    {
        (await SendAsync(here, route, body)).Status.ShouldBe(status);
        (await SendAsync(elsewhere, route, body)).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task Command_Refused_NamesTheInterviewItsStateAndTheCommand()
    {
        var booked = await stage.BringAsync(Life.Cancelled);
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync($"{booked.Path}/start", "{}");

        reply.ShouldBeRefused(409, "invalid_transition");
        reply.Text("detail").ShouldSatisfyAllConditions(
            detail => detail.ShouldContain(booked.Id),
            detail => detail.ShouldContain("cancelled"),
            detail => detail.ShouldContain("start"));
    }

    [Fact]
    public async Task Delete_Repeated_IsTheSameAgain()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var recruiter = stage.Host.Recruiter();
        await recruiter.DeleteAsync(booked.Path);
        var cancelled = await recruiter.GetAsync(booked.Path);

        (await recruiter.DeleteAsync(booked.Path)).Status.ShouldBe(204);

        (await recruiter.GetAsync(booked.Path)).ETag.ShouldBe(cancelled.ETag);
    }

    [Theory]
    [InlineData(14, 409)]
    [InlineData(15, 200)]
    public async Task NoShow_AroundTheGrace_IsPossibleOnceItIsOver(int minutes, int status)
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"{{PT1M}}"}""");
        await stage.AdvanceToAsync(booked.Start.AddMinutes(minutes));
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PostAsync($"{booked.Path}/no-show", """{"party":"interviewer"}""")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task NoShow_Undone_IsAsItWasBefore()
    {
        var booked = await stage.BringAsync(Life.PreparedAndDue);
        await stage.CommandAsync("POST", $"{booked.Path}/no-show", """{"party":"candidate"}""");

        var reply = await stage.CommandAsync("DELETE", $"{booked.Path}/no-show", null);

        reply.Text("status").ShouldBe("prepared");
    }

    [Fact]
    public async Task Complete_BeforeTheScheduledTime_NamesTheField()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync($"{booked.Path}/complete", "{}")).ShouldBeRefused(409, "invalid_transition", "completedAt");
    }

    [Fact]
    public async Task NextRound_Completed_IsANewLinkedInterview()
    {
        var booked = await stage.BringAsync(Life.Completed, """{"jobId":"j-1","notes":"internal"}""");

        var reply = await stage.CommandAsync("POST", $"{booked.Path}/next-round", """{"scheduledAt":"{{P5D}}","type":"final"}""");

        reply.Text("previousInterviewId").ShouldBe(booked.Id);
        reply["round"].GetValue<int>().ShouldBe(2);
        reply.Text("type").ShouldBe("final");
        reply.Text("jobId").ShouldBe("j-1");
        reply["interviewers"][0]!["id"]!.GetValue<string>().ShouldBe(booked.Interviewer);
    }

    [Fact]
    public async Task CompletedUnderWay_FeedbackIsAwaited()
    {
        var booked = await stage.BringAsync(Life.Completed);

        var reply = await stage.ReadAsync(booked.Path);

        reply["feedback"]["state"]!.GetValue<string>().ShouldBe("awaiting");
        reply["feedback"]["outstanding"]![0]!.GetValue<string>().ShouldBe(booked.Interviewer);
    }

    private async Task<Reply> SendAsync(Life life, string route, string? body)
    {
        var booked = await stage.BringAsync(life);
        using var recruiter = stage.Host.Recruiter();
        var filled = body is null ? null : Tokens.Fill(body, stage.Now).Replace("INTERVIEWER", booked.Interviewer, StringComparison.Ordinal);
        return await recruiter.SendAsync(new HttpMethod(route.Split(' ')[0]), booked.Path + route.Split(' ')[1], filled);
    }
}
