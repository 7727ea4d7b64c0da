using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>REQ-INT-30: the results of all interviews.</summary>
public sealed class ResultListTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task List_OfSeveralInterviews_HasTheirResultsLatestFirst()
    {
        var job = stage.NewId("job");
        var earlier = await JudgedAsync(job, 60);
        var later = await JudgedAsync(job, 80);
        await stage.BringAsync(Life.Completed, $$"""{"jobId":"{{job}}"}""");
        using var recruiter = stage.As("recruiter");

        var first = await recruiter.GetAsync($"interviews/results?jobId={job}&limit=1");
        var second = await recruiter.GetAsync($"interviews/results?jobId={job}&limit=1&cursor={Uri.EscapeDataString(first.Text("nextCursor"))}");

        Told(first).ShouldBe([$"{later.Id} {later.CandidateId} {job} 80 hire"]);
        Told(second).ShouldBe([$"{earlier.Id} {earlier.CandidateId} {job} 60 hire"]);
        Told(await recruiter.GetAsync($"interviews/results?jobId={job}&candidateId={earlier.CandidateId}")).Count.ShouldBe(1);
        Told(await recruiter.GetAsync($"interviews/results?jobId={job}&dateTo=2020-01-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_ByWhoeverOwesAScorecard_LacksThatResult()
    {
        var job = stage.NewId("job");
        var judged = await JudgedAsync(job, 60);

        Told(await AskAsync("recruiter", judged.Interviewer)).ShouldBeEmpty("A recruiter of the panel who still owes a scorecard");
        Told(await AskAsync("recruiter", judged.CandidateId)).ShouldBeEmpty("Its candidate, whatever else they are");
        Told(await AskAsync("recruiter", null)).ShouldHaveSingleItem();
        (await AskAsync("interviewer", judged.Interviewer)).ShouldBeRefused(403, "forbidden");

        async Task<Reply> AskAsync(string role, string? subject)
        {
            using var caller = stage.As(role, subject);
            return await caller.GetAsync($"interviews/results?jobId={job}");
        }
    }

    private async Task<Booked> JudgedAsync(string job, int score)
    {
        var booked = await stage.BringAsync(Life.Completed, $$"""{"jobId":"{{job}}"}""");
        await stage.CommandAsync("POST", $"{booked.Path}/results", $$"""{"score":{{score}},"decision":"hire"}""");
        return booked;
    }

    private static IReadOnlyList<string> Told(Reply reply) =>
        [.. reply["items"].AsArray().Select(item => $"{item!["interviewId"]} {item["candidateId"]} {item["jobId"]} {item["score"]} {item["decision"]}")];
}
