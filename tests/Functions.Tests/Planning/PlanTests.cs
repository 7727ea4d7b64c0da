using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Planning;

/// <summary>REQ-SCH-34: the rounds that a job plans.</summary>
public sealed class PlanTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task NextRound_OfAPlan_FillsItself()
    {
        var (first, second, path) = await CompletedAsync();
        await stage.ScheduleAsync($$"""{"interviewers":["{{first}}"],"scheduledAt":"2026-06-08T08:00:00Z","durationMinutes":60}""");

        var next = await NextAsync(path, """{"scheduledAt":"2026-06-08T08:00:00Z"}""");

        next.Status.ShouldBe(201, next.Content);
        next.Text("type").ShouldBe("panel");
        next.Text("mode").ShouldBe("video");
        next["durationMinutes"].GetValue<int>().ShouldBe(90);
        next["round"].GetValue<int>().ShouldBe(2);
        var lead = next["interviewers"].AsArray().ShouldHaveSingleItem()!;
        lead["id"]!.GetValue<string>().ShouldBe(second, "The first is busy then.");
        lead["seat"]!.GetValue<string>().ShouldBe("lead");
    }

    [Fact]
    public async Task NextRound_BodySaysOtherwise_IsAsTheBodySays()
    {
        var (_, _, path) = await CompletedAsync();

        var next = await NextAsync(path, """{"scheduledAt":"2026-06-09T08:00:00Z","type":"hr","durationMinutes":30,"interviewers":["somebody-else"]}""");

        next.Text("type").ShouldBe("hr");
        next["durationMinutes"].GetValue<int>().ShouldBe(30);
        next["interviewers"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe("somebody-else");
    }

    [Fact]
    public async Task NextRound_NobodyOfThePlanIsFree_SaysWhatToRelax()
    {
        var (_, _, path) = await CompletedAsync();

        var refused = await NextAsync(path, """{"scheduledAt":"2026-06-13T08:00:00Z"}""");

        refused.ShouldBeRefused(409, "nothing_fits");
        refused["relax"][0]!["constraint"]!.GetValue<string>().ShouldBe("workingHours");
    }

    [Fact]
    public async Task Put_PlanWithMistakes_TellsAllOfThem()
    {
        using var recruiter = stage.As("recruiter");

        (await recruiter.PutAsync("jobs/j-wrong", """{"plan":[{"round":1},{"round":1,"durationMinutes":5,"seats":[{"name":"","anyOf":[]}]},{}]}""")).Fields
            .ShouldBe(["plan", "plan[1].durationMinutes", "plan[1].seats[0].name", "plan[1].seats[0].anyOf", "plan[2].round"], ignoreOrder: true);
    }

    /// <summary>An interview of a first round that is over, for a job that plans the second.</summary>
    private async Task<(string First, string Second, string Path)> CompletedAsync()
    {
        var (first, second, job) = (stage.NewId("worker"), stage.NewId("worker"), stage.NewId("job"));
        foreach (var person in new[] { first, second })
        {
            await stage.CommandAsync("PUT", $"people/{person}", """{"timeZone":"Europe/Berlin"}""");
        }

        await stage.CommandAsync(
            "PUT", $"jobs/{job}", $$"""{"title":"Engineer","plan":[{"round":2,"type":"panel","durationMinutes":90,"seats":[{"name":"lead","anyOf":["{{first}}","{{second}}"]}]}]}""");
        var booked = await stage.BringAsync(Life.Completed, $$"""{"jobId":"{{job}}"}""");
        return (first, second, booked.Path);
    }

    private async Task<Reply> NextAsync(string path, string body)
    {
        using var recruiter = stage.As("recruiter");
        return await recruiter.PostAsync($"{path}/next-round", body);
    }
}
