using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>REQ-FBK-20 over HTTP: a job with two attributes, and an interview for it.</summary>
public sealed class RubricTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Interview_OfAJobWithAttributes_ShowsThemAsTheyWere()
    {
        var (booked, job) = await BookedAsync();
        await PutJobAsync(job, "craft");

        Rubric(await stage.ReadAsync(booked.Path)).ShouldBe(["problemSolving", "communication"]);
    }

    [Fact]
    public async Task Interview_OfAnotherJobFromNowOn_HasItsAttributes()
    {
        var (booked, _) = await BookedAsync();
        var other = stage.NewId("job");
        await PutJobAsync(other, "craft");

        await stage.CommandAsync("PUT", booked.Path, $$"""{"jobId":"{{other}}"}""");

        Rubric(await stage.ReadAsync(booked.Path)).ShouldBe(["craft"]);
    }

    [Fact]
    public async Task Ratings_InAnotherSpelling_AreKeptInThatOfTheJob()
    {
        var reply = await PostAsync("""{"Problem Solving":4,"COMMUNICATION":5}""");

        reply.Status.ShouldBe(201, reply.Content);
        reply["ratings"].ToJsonString().ShouldBe("""{"problemSolving":4,"communication":5}""");
    }

    [Fact]
    public async Task Ratings_BeyondTheRubric_AreRefusedNamingIt()
    {
        var reply = await PostAsync("""{"nonsenseAttribute":5,"problem_solving":2}""");

        reply.ShouldBeRefused(400, "validation_failed", "ratings.nonsenseAttribute");
        reply.Content.ShouldContain("problemSolving, communication");
    }

    [Fact]
    public async Task Ratings_OfOneAttributeInTwoSpellings_AreRefused() =>
        (await PostAsync("""{"problemSolving":4,"problem_solving":5}""")).ShouldBeRefused(400, "validation_failed", "ratings.problem_solving");

    private static IEnumerable<string> Rubric(Reply interview) => interview["rubric"]["attributes"]!.AsArray().Select(attribute => attribute!["key"]!.GetValue<string>());

    private async Task<Reply> PostAsync(string ratings)
    {
        var (booked, _) = await BookedAsync();
        await stage.AdvanceToAsync(booked.End);
        using var caller = stage.As("interviewer", booked.Interviewer);
        return await caller.PostAsync($"{booked.Path}/feedback", $$"""{"recommendation":"yes","ratings":{{ratings}}}""");
    }

    private async Task<(Booked Booked, string Job)> BookedAsync()
    {
        var job = stage.NewId("job");
        await PutJobAsync(job, "problemSolving", "communication");
        return (await stage.ScheduleAsync($$"""{"jobId":"{{job}}"}"""), job);
    }

    private Task<Reply> PutJobAsync(string job, params string[] attributes) =>
        stage.CommandAsync("PUT", $"jobs/{job}", new JsonObject { ["scorecardAttributes"] = new JsonArray([.. attributes.Select(attribute => JsonValue.Create(attribute))]) }.ToJsonString());
}
