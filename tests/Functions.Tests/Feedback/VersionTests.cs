using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>What was said before stays readable, for whoever may read what is said now (REQ-FBK-07, REQ-INT-31).</summary>
public sealed class VersionTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task ResultVersions_AfterASecondResult_HaveBothOldestFirst()
    {
        var booked = await stage.BringAsync(Life.Completed);
        await stage.CommandAsync("POST", $"{booked.Path}/results", """{"score":90,"feedback":"Strong.","decision":"hire"}""");
        await stage.CommandAsync("POST", $"{booked.Path}/results", """{"score":20,"feedback":"Not any more."}""");

        var items = (await stage.ReadAsync($"{booked.Path}/results/versions"))["items"].AsArray();

        items.Select(item => (item!["score"]!.GetValue<int>(), item["feedback"]!.GetValue<string>(), item["decision"]!.GetValue<string>()))
            .ShouldBe([(90, "Strong.", "hire"), (20, "Not any more.", "hire")]);
    }

    [Fact]
    public async Task Results_Empty_AreRefusedAndLeaveTheResult()
    {
        var booked = await stage.BringAsync(Life.Completed);
        await stage.CommandAsync("POST", $"{booked.Path}/results", """{"score":90}""");
        using var recruiter = stage.As("recruiter");

        (await recruiter.PostAsync($"{booked.Path}/results", "{}")).ShouldBeRefused(400, "validation_failed", "score");

        (await stage.ReadAsync($"{booked.Path}/results"))["score"]!.GetValue<int>().ShouldBe(90);
    }

    [Fact]
    public async Task ResultVersions_BeforeOnesOwnScorecard_AreOnesOwn()
    {
        var (ann, rex) = (stage.NewId("ann"), stage.NewId("rex"));
        var booked = await stage.BringAsync(Life.Completed, $$"""{"interviewers":["{{ann}}","{{rex}}"]}""");
        await stage.CommandAsync("POST", $"{booked.Path}/results", """{"score":12,"decision":"reject"}""");
        using var blind = stage.As("recruiter", rex);

        (await blind.GetAsync($"{booked.Path}/results/versions")).ShouldBeRefused(404, "not_found");
        await blind.PostAsync($"{booked.Path}/results", """{"score":88}""");
        await stage.CommandAsync("POST", $"{booked.Path}/results", """{"score":13}""");

        var own = (await blind.GetAsync($"{booked.Path}/results/versions"))["items"].AsArray().ShouldHaveSingleItem()!;
        own["score"]!.GetValue<int>().ShouldBe(88);
        own["decision"].ShouldBeNull();
    }

    [Fact]
    public async Task FeedbackVersions_AfterStaffRewroteIt_HaveTheOriginal()
    {
        var (booked, id) = await PostedAsync("""{"recommendation":"yes","notes":"fine"}""");
        await stage.CommandAsync("PUT", $"{booked.Path}/feedback/{id}", """{"recommendation":"strongNo","notes":"no"}""");

        var items = (await stage.ReadAsync($"{booked.Path}/feedback/{id}/versions"))["items"].AsArray();

        items.Select(item => (item!["version"]!.GetValue<int>(), item["recommendation"]!.GetValue<string>(), item["notes"]!.GetValue<string>()))
            .ShouldBe([(1, "yes", "fine"), (2, "strongNo", "no")]);
        items[0]!["submittedBy"]!.GetValue<string>().ShouldBe(booked.Interviewer);
    }

    [Fact]
    public async Task FeedbackVersions_ThatWereDrafts_AreTheAuthorsOnly()
    {
        var (booked, id) = await PostedAsync("""{"draft":true,"notes":"not sure yet"}""");
        using var author = stage.As("interviewer", booked.Interviewer);
        await author.PutAsync($"{booked.Path}/feedback/{id}", """{"recommendation":"yes","notes":"sure","draft":false}""");

        (await author.GetAsync($"{booked.Path}/feedback/{id}/versions"))["items"].AsArray().Count.ShouldBe(2);
        (await stage.ReadAsync($"{booked.Path}/feedback/{id}/versions"))["items"].AsArray().ShouldHaveSingleItem()!["notes"]!.GetValue<string>().ShouldBe("sure");
    }

    [Fact]
    public async Task FeedbackVersions_BeforeOnesOwnScorecard_DoNotExist()
    {
        var bob = stage.NewId("bob");
        var (booked, id) = await PostedAsync("""{"recommendation":"yes"}""", bob);
        using var blind = stage.As("interviewer", bob);

        (await blind.GetAsync($"{booked.Path}/feedback/{id}/versions")).ShouldBeRefused(404, "not_found");
        await blind.PostAsync($"{booked.Path}/feedback", """{"recommendation":"no"}""");
        (await blind.GetAsync($"{booked.Path}/feedback/{id}/versions")).Status.ShouldBe(200);
    }

    /// <summary>The first interviewer's scorecard on a completed interview.</summary>
    private async Task<(Booked Booked, string Id)> PostedAsync(string scorecard, string? further = null)
    {
        var panel = further is null ? $"\"{stage.NewId("ann")}\"" : $"\"{stage.NewId("ann")}\",\"{further}\"";
        var booked = await stage.BringAsync(Life.Completed, $$"""{"interviewers":[{{panel}}]}""");
        using var author = stage.As("interviewer", booked.Interviewer);
        var posted = await author.PostAsync($"{booked.Path}/feedback", scorecard);
        posted.Status.ShouldBe(201, posted.Content);
        return (booked, posted.Text("id"));
    }
}
