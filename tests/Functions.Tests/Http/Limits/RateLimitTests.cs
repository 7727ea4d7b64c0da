using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Limits;

/// <summary>REQ-OPS-12: a caller, or an organization, that asks too often is told when to come back.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task Requests_OfACallerBeyondTheLimit_AreRefusedUntilTimeHasPassed()
    {
        await using var host = await StartAsync(caller: 5);
        using var jane = host.As("jane", "recruiter");
        using var paul = host.As("paul", "interviewer");
        for (var left = 4; left >= 0; left--)
        {
            var reply = await jane.GetAsync("interviews");
            (reply.Status, reply.Headers["RateLimit-Policy"], reply.Headers["RateLimit"]).ShouldBe((200, "\"caller\";q=5;w=60", $"\"caller\";r={left};t={(5 - left) * 12}"));
        }

        var refused = await jane.PostAsync("interviews", "no body at all");

        refused.ShouldBeRefused(429, "rate_limited");
        refused.Headers["Retry-After"].ShouldBe("12");
        refused.Headers["RateLimit"].ShouldBe("\"caller\";r=0;t=60");
        (await paul.GetAsync("interviews")).Status.ShouldBe(200);
        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(12));
        (await jane.GetAsync("interviews")).Status.ShouldBe(200);
        (await jane.HeadAsync("interviews")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Requests_OfAnOrganizationBeyondTheLimit_AreRefusedWhoeverAsks()
    {
        await using var host = await StartAsync(organization: 2);
        using var jane = host.As("jane", "interviewer");
        using var paul = host.As("paul", "interviewer");
        using var elsewhere = host.As("jane", "interviewer", "other");
        await jane.GetAsync("interviews");
        await paul.GetAsync("interviews");

        (await jane.GetAsync("interviews")).ShouldBeRefused(429, "rate_limited");
        (await paul.GetAsync("interviews")).ShouldBeRefused(429, "rate_limited");
        (await elsewhere.GetAsync("interviews")).Headers["RateLimit"].ShouldBe("\"organization\";r=1;t=30");
    }

    [Fact]
    public async Task Requests_WithoutATokenOrALimit_AreAnswered()
    {
        await using var host = await StartAsync(caller: 1);
        using var nobody = host.Anonymous;

        foreach (var reply in new[] { await nobody.GetAsync("openapi.json"), await nobody.GetAsync("openapi.json") })
        {
            reply.Status.ShouldBe(200);
            reply.Headers.Keys.ShouldNotContain("RateLimit");
        }
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    public void Start_WithALimitThatIsNone_IsRefusedByItsName(string limit) =>
        RefusedStart.With(("RateLimits:CallerPerMinute", limit)).Message.ShouldStartWith("RateLimits:CallerPerMinute ");

    private static Task<InterviewsHost> StartAsync(int caller = 0, int organization = 0) => InterviewsHost.StartAsync(
        settings: new Dictionary<string, string?> { ["RateLimits:CallerPerMinute"] = $"{caller}", ["RateLimits:OrganizationPerMinute"] = $"{organization}" });
}
