using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>REQ-FBK-23 over HTTP, in an organization of each test's own.</summary>
public sealed class GuideTests(Stage stage) : IClassFixture<Stage>
{
    private readonly string _organization = stage.NewId("guided");

    [Fact]
    public async Task Guide_OfAnInterview_IsTheClosestThatThereIs()
    {
        using var recruiter = stage.As("recruiter", organization: _organization);
        var path = await InterviewAsync(recruiter, "j-1");
        (await recruiter.GetAsync($"{path}/guide")).ShouldBeRefused(404, "not_found");
        var made = new List<string>();
        foreach (var (name, fit) in new[] { ("any", "{}"), ("type", """{"type":"technical"}"""), ("job", """{"jobId":"j-1"}"""), ("both", """{"jobId":"j-1","type":"technical"}"""), ("other", """{"jobId":"j-2","type":"technical"}""") })
        {
            made.Add(await CreateAsync(recruiter, name, fit));
        }

        foreach (var (expected, id) in new[] { ("both", made[3]), ("job", made[2]), ("type", made[1]), ("any", made[0]) })
        {
            (await recruiter.GetAsync($"{path}/guide")).Text("name").ShouldBe(expected);
            (await recruiter.DeleteAsync($"interview-guides/{id}")).Status.ShouldBe(204);
        }

        (await recruiter.GetAsync($"{path}/guide")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Guide_OfSeveralThatFitAlike_IsTheOneMadeLast()
    {
        using var recruiter = stage.As("recruiter", organization: _organization);
        var path = await InterviewAsync(recruiter, null);
        await CreateAsync(recruiter, "first", """{"type":"technical"}""");
        await stage.Host.Clock.AdvanceToAsync(stage.Now.AddSeconds(1));
        await CreateAsync(recruiter, "second", """{"type":"technical"}""");

        (await recruiter.GetAsync($"{path}/guide")).Text("name").ShouldBe("second");
    }

    [Fact]
    public async Task Guide_ThatIsForAnotherJobFromNowOn_FitsThere()
    {
        using var recruiter = stage.As("recruiter", organization: _organization);
        var (one, other) = (await InterviewAsync(recruiter, "j-1"), await InterviewAsync(recruiter, "j-2"));
        var guide = await CreateAsync(recruiter, "moves", """{"jobId":"j-1"}""");

        (await recruiter.PatchAsync($"interview-guides/{guide}", """{"jobId":"j-2"}""")).ShouldBeAccepted();

        (await recruiter.GetAsync($"{one}/guide")).ShouldBeRefused(404, "not_found");
        (await recruiter.GetAsync($"{other}/guide")).Text("id").ShouldBe(guide);
        (await recruiter.PatchAsync($"interview-guides/{guide}", """{"name":"renamed"}""")).ShouldBeAccepted();
        (await recruiter.GetAsync($"{other}/guide")).Text("name").ShouldBe("renamed");
    }

    [Fact]
    public async Task Guide_OfOnesOwnInterviewAsItsCandidate_IsNotShown()
    {
        using var recruiter = stage.As("recruiter", organization: _organization);
        await CreateAsync(recruiter, "any", "{}");
        var candidate = stage.NewId("candidate");
        var booked = await recruiter.PostAsync("interviews", stage.Booking($$"""{"candidateId":"{{candidate}}"}"""));
        using var caller = stage.As("recruiter", candidate, _organization);

        (await caller.GetAsync($"interviews/{booked.Text("id")}/guide")).ShouldBeRefused(404, "not_found");
    }

    private async Task<string> InterviewAsync(Caller recruiter, string? job)
    {
        var booking = stage.Booking();
        booking["jobId"] = job;
        return $"interviews/{(await recruiter.PostAsync("interviews", booking)).Text("id")}";
    }

    private async Task<string> CreateAsync(Caller recruiter, string name, string fit)
    {
        var body = stage.Json(fit);
        body["name"] = name;
        body["sections"] = new JsonArray(new JsonObject { ["title"] = "Welcome", ["minutes"] = 5 });
        return (await recruiter.PostAsync("interview-guides", body)).Text("id");
    }
}
