using Interviews.Functions.Http.Routing;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Routing;

/// <summary>REQ-INT-10: clients that were written for the source documents find what they ask for under the paths that they know.</summary>
public sealed class EarlierPathsTests(Stage stage) : IClassFixture<Stage>
{
    private const string Id = "0198a000-0000-7000-8000-0000000000d1";

    [Theory]
    [InlineData("v1/interviews/upcoming", "interviews/upcoming")]
    [InlineData($"v1/interviews/{Id}/complete", $"interviews/{Id}/complete")]
    [InlineData("v1/candidates/c-1/interviews", "candidates/c-1/interviews")]
    [InlineData("interviews/sessions", "interviews")]
    [InlineData($"interviews/sessions/{Id}/start", $"interviews/{Id}/start")]
    [InlineData("interview/schedule", "interviews")]
    [InlineData("interview/all", "interviews")]
    [InlineData("interview/default-questions", "interviews/default-questions")]
    [InlineData($"interview/{Id}/responses", $"interviews/{Id}/responses")]
    [InlineData("interview/candidate/me", "interviews/mine")]
    [InlineData("interview/candidate/history", "interviews/mine/history")]
    [InlineData("interview/results/all", "interviews?status=completed,evaluated")]
    [InlineData($"interview/results/{Id}", $"interviews/{Id}/results")]
    [InlineData($"interview/{Id}/results", $"interviews/{Id}/results")]
    [InlineData($"interview/{Id}", $"interviews/{Id}")]
    [InlineData("v2/interviews", null)]
    [InlineData("interviews", null)]
    public void CounterpartOf_PathOfADocument_IsWhereTheSameIsServed(string path, string? counterpart) => EarlierPaths.CounterpartOf(path).ShouldBe(counterpart);

    [Fact]
    public async Task Request_AtAnEarlierPath_IsLedToItsCounterpart()
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync("interviews/sessions?dry=1", stage.Booking());

        (reply.Status, reply.Headers["Location"]).ShouldBe((308, "/api/interviews?dry=1"));
        (await recruiter.GetAsync("v1/people/a%2Fb%C3%A9")).Headers["Location"].ShouldBe("/api/people/a%2Fb%C3%A9");
        (await recruiter.GetAsync("v1/interviews/upcoming?days_ahead=7")).Headers["Location"].ShouldBe("/api/interviews/upcoming?days_ahead=7");
    }

    [Theory]
    [InlineData("v1/nothing")]
    [InlineData("interview/submit-none")]
    [InlineData("v1/")]
    public async Task Request_AtAnEarlierPathWithoutACounterpart_IsNotFound(string path)
    {
        using var nobody = stage.Host.Anonymous;

        (await nobody.GetAsync(path)).ShouldBeRefused(404, "not_found");
    }
}
