using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>REQ-EVA-10 for what a model made of the scorecards: Jane has submitted hers, Paul has not.</summary>
public sealed class EvaluationAccessTests(EvaluationAccessTests.Unchanged unchanged) : IClassFixture<EvaluationAccessTests.Unchanged>
{
    [Theory]
    [InlineData("p-1", "interviewer", 200)]
    [InlineData("p-2", "interviewer", 404)]
    [InlineData("p-2", "recruiter", 404)]
    [InlineData("p-2", "admin", 200)]
    [InlineData("r-9", "recruiter", 200)]
    [InlineData("p-9", "interviewer", 403)]
    [InlineData("c-1", "candidate", 403)]
    [InlineData("c-1", "recruiter", 404)]
    [InlineData("ats", "service", 403)]
    public async Task Get_BeforePaulHasWritten_ShowsItToWhoeverSeesAllScorecards(string id, string role, int status)
    {
        using var caller = unchanged.System.Host.As(id, role);

        (await caller.GetAsync($"interviews/{unchanged.Interview}/evaluation")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Get_OnceOnesOwnIsSubmitted_ShowsTheAdviceWithoutItsRecord()
    {
        await using var system = await WithModel.StartAsync();
        var interview = await AskedAsync(system);
        await system.WriteAsync(interview, "p-2", "Calm.");
        using var paul = system.Host.As("p-2", "interviewer");

        var evaluation = await paul.GetAsync($"interviews/{interview}/evaluation");

        evaluation.Text("state").ShouldBe("completed");
        evaluation.Body!["record"].ShouldBeNull();
    }

    [Fact]
    public async Task Everything_BeforeOnesOwn_ShowsNothingOfTheAdvice()
    {
        var interview = unchanged.Interview;
        using var paul = unchanged.System.Host.As("p-2", "interviewer");

        foreach (var path in new[] { $"interviews/{interview}", $"interviews/{interview}/feedback", $"interviews/{interview}/timeline", "interviews" })
        {
            (await paul.GetAsync(path)).Content.ShouldNotContain("A good interview.", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task AnotherOrganization_FindsNothing()
    {
        var interview = unchanged.Interview;
        using var stranger = unchanged.System.Host.As("a-1", "admin", "globex");

        (await stranger.GetAsync($"interviews/{interview}/evaluation")).ShouldBeRefused(404, "not_found");
        (await stranger.PostAsync($"interviews/{interview}/evaluation")).ShouldBeRefused(404, "not_found");
        (await stranger.PostAsync($"interviews/{interview}/evaluation/review", """{"decision":"accepted","reason":"Fair."}""")).ShouldBeRefused(404, "not_found");
    }

    /// <summary>An evaluation that the admin asked for when only Jane had written.</summary>
    private static async Task<string> AskedAsync(WithModel system)
    {
        var interview = await system.HoldAsync();
        await system.WriteAsync(interview, "p-1", "Found the race.");
        (await system.Admin.PostAsync($"interviews/{interview}/evaluation")).Status.ShouldBe(202);
        await system.Host.Clock.DrainAsync();
        return interview;
    }

    /// <summary>An interview whose evaluation was asked for, for tests that change nothing about it.</summary>
    public sealed class Unchanged : IAsyncLifetime
    {
        public string Interview { get; private set; } = null!;

        internal WithModel System { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            System = await WithModel.StartAsync();
            Interview = await AskedAsync(System);
        }

        public ValueTask DisposeAsync() => System.DisposeAsync();
    }
}
