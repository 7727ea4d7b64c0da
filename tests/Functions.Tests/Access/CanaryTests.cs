using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

/// <summary>
/// Every operation of the app, asked by those who must not see what others made of an interview: marks stand wherever somebody can judge, and no answer has one.
/// The operations come from the app itself, so that a new one is attacked as well.
/// </summary>
public sealed partial class CanaryTests(Stage stage, CanaryTests.Judged judged) : IClassFixture<Stage>, IClassFixture<CanaryTests.Judged>
{
    private static readonly string[] _callers =
        ["blind interviewer", "blind recruiter", "candidate", "candidate recruiter", "candidate interviewer", "candidate admin"];

    private readonly Asker _asker = new(stage);

    public static TheoryData<string> Reads => [.. Surface.All.Select(surface => surface.Operation).Where(operation => operation.EndsWith(" GET", StringComparison.Ordinal))];

    public static TheoryData<string> Operations => [.. Surface.All.Select(surface => surface.Operation)];

    /// <summary>Those that could answer with something of an interview.</summary>
    public static TheoryData<string> OfInterviews =>
    [
        .. Surface.All
            .Where(surface => surface.Method is "GET" or "HEAD" || surface.Route.StartsWith("interviews/{id:guid}", StringComparison.Ordinal))
            .Select(surface => surface.Operation),
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_ByWhoMustNotSeeJudgments_ShowsNone(string operation)
    {
        var (booked, mark) = Policy.ChangesAnInterview(operation) ? await JudgedAsync() : await judged.ReadAsync(() => JudgedAsync(), "afterOwn");
        using (var reader = stage.As("recruiter"))
        {
            (await reader.GetAsync($"{booked.Path}/results")).Content.ShouldContain(mark, customMessage: "what others have left of it");
        }

        foreach (var who in _callers)
        {
            using var caller = As(who, booked);

            var reply = await _asker.SendAsync(caller, operation, booked, booked.CandidateId);

            reply.Content.ShouldNotContain(mark, Case.Insensitive, $"{who}: {reply.Status}");
            Score().IsMatch(SaidOf(booked, reply)).ShouldBeFalse($"{who}: {reply.Content}");
        }
    }

    /// <summary>The same where the rubric keeps the panel blind until the organization has decided: neither one's own scorecard nor what an interviewer would decide opens it.</summary>
    [Theory]
    [MemberData(nameof(OfInterviews))]
    public async Task Operation_UntilADecision_ShowsNoneToThePanel(string operation)
    {
        var (booked, mark) = operation.EndsWith(" GET", StringComparison.Ordinal) ? await judged.ReadAsync(UndecidedAsync, "always") : await UndecidedAsync();
        foreach (var (role, id) in new[] { ("interviewer", booked.Interviewers[1]), ("recruiter", booked.Interviewers[2]), ("interviewer", booked.Interviewers[3]) })
        {
            using var caller = stage.As(role, id);

            var reply = await _asker.SendAsync(caller, operation, booked, booked.CandidateId);

            reply.Content.ShouldNotContain(mark, Case.Insensitive, $"{id}: {reply.Status}");
            Score().IsMatch(SaidOf(booked, reply)).ShouldBeFalse($"{id}: {reply.Content}");
        }
    }

    /// <summary>Where the rubric keeps nobody blind, those about whom is written are all the same.</summary>
    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Operation_WithoutBlindness_ShowsNoneToTheCandidateOrAnotherOrganization(string operation)
    {
        var (booked, mark) = await judged.ReadAsync(() => JudgedAsync("never"), "never");
        foreach (var (role, organization) in new[] { ("candidate", InterviewsHost.Organization), ("candidate recruiter", InterviewsHost.Organization), ("admin", "globex") })
        {
            using var caller = stage.As(role, booked.CandidateId, organization);

            (await _asker.SendAsync(caller, operation, booked, booked.CandidateId)).Content.ShouldNotContain(mark, Case.Insensitive, role);
        }
    }

    /// <summary>What makes the tests above able to fail: once decided, or where nobody is blind, the panel sees the judgments.</summary>
    [Theory]
    [InlineData("never", "GetFeedback GET")]
    [InlineData("never", "GetInterview GET")]
    [InlineData("never", "GetDebrief GET")]
    [InlineData("always", "GetFeedback GET")]
    [InlineData("always", "GetInterview GET")]
    public async Task Operation_OnceTheRubricAllows_ShowsThemToThePanel(string rule, string operation)
    {
        var (booked, mark) = rule == "always" ? await UndecidedAsync() : await JudgedAsync(rule);
        if (rule == "always")
        {
            await stage.CommandAsync("POST", $"{booked.Path}/results", $$"""{"score":97,"feedback":"{{mark}}","decision":"reject"}""");
        }

        using var caller = stage.As("interviewer", booked.Interviewers[1]);
        var reply = await _asker.SendAsync(caller, operation, booked, booked.CandidateId);

        reply.Status.ShouldBe(200, reply.Content);
        reply.Content.ShouldContain(operation == "GetDebrief GET" ? booked.Interviewer : mark);
    }

    /// <summary>What makes the test above able to fail: those who may see a judgment do.</summary>
    [Theory]
    [InlineData("GetInterview GET")]
    [InlineData("ListResults GET")]
    [InlineData("GetResults GET")]
    [InlineData("GetResultVersions GET")]
    [InlineData("GetFeedback GET")]
    [InlineData("ListResponses GET")]
    [InlineData("GetResponse GET")]
    [InlineData("GetFeedbackVersions GET")]
    public async Task Operation_ByARecruiterWhoOwesNothing_ShowsThem(string operation)
    {
        var (booked, mark) = await JudgedAsync();
        using var caller = stage.As("recruiter");

        var reply = await _asker.SendAsync(caller, operation, booked, booked.CandidateId);

        reply.Content.ShouldContain(mark);
    }

    /// <summary>A panel of three and a trainee, of which Ann has judged; marks also where the organization writes about the candidate.</summary>
    /// <param name="rule">When the others may see it.</param>
    /// <param name="decision">What the overall result decides.</param>
    private async Task<(Booked Booked, string Mark)> JudgedAsync(string rule = "afterOwn", string? decision = "reject")
    {
        var mark = $"{stage.NewId("CANARY")}-MARK";
        var panel = $"\"{stage.NewId("ann")}\",\"{stage.NewId("bob")}\",\"{stage.NewId("rex")}\",{{\"id\":\"{stage.NewId("sam")}\",\"seat\":\"shadow\"}}";
        var booked = await stage.BringAsync(Life.Due, $$"""{"jobId":"{{await JobAsync(rule)}}","interviewers":[{{panel}}]}""");
        using var candidate = stage.As("candidate", booked.CandidateId);
        var response = (await candidate.PostAsync($"{booked.Path}/responses", """{"questionText":"Why?","response":"Because."}""")).Text("id");
        using var ann = stage.As("interviewer", booked.Interviewer);
        (await ann.PostAsync($"{booked.Path}/complete", $$"""{"score":97,"notes":"{{mark}}","feedback":"{{mark}}","nextSteps":"{{mark}}","recommendation":"reject"}""")).ShouldBeAccepted();
        (await ann.PostAsync($"{booked.Path}/feedback", $$"""{"recommendation":"no","notes":"{{mark}}","strengths":"{{mark}}","concerns":"{{mark}}","ratings":{"problemSolving":1} }""")).ShouldBeAccepted();
        var answered = new JsonArray(new JsonObject { ["responseId"] = response, ["score"] = 97, ["feedback"] = mark });
        await stage.CommandAsync("POST", $"{booked.Path}/results", new JsonObject { ["score"] = 97, ["feedback"] = mark, ["decision"] = decision, ["responses"] = answered }.ToJsonString());
        return (booked, mark);
    }

    /// <summary>Everybody has submitted; an interviewer has said what they would decide, and the organization has not decided.</summary>
    private async Task<(Booked Booked, string Mark)> UndecidedAsync()
    {
        var (booked, mark) = await JudgedAsync("always", decision: null);
        foreach (var id in booked.Interviewers.Skip(1))
        {
            await stage.CommandAsync("POST", $"{booked.Path}/feedback", $$"""{"interviewerId":"{{id}}","recommendation":"yes"}""");
        }

        return (booked, mark);
    }

    private async Task<string> JobAsync(string rule)
    {
        var template = await stage.CommandAsync("POST", "scorecard-templates", $$"""{"name":"{{rule}}","attributes":[{"key":"problemSolving"}],"blind":"{{rule}}"}""");
        var job = stage.NewId("job");
        await stage.CommandAsync("PUT", $"jobs/{job}", $$"""{"scorecardTemplateId":"{{template.Text("id")}}"}""");
        return job;
    }

    /// <summary>The answer as far as it is about this interview: a recruiter's list has others as well.</summary>
    private static string SaidOf(Booked booked, Reply reply) => reply.Body?["items"] is JsonArray items
        ? string.Join('\n', items.Select(item => item!.ToJsonString()).Where(item => item.Contains(booked.Id, StringComparison.Ordinal)))
        : reply.Content;

    private Caller As(string who, Booked booked) => who switch
    {
        "blind interviewer" => stage.As("interviewer", booked.Interviewers[1]),
        "blind recruiter" => stage.As("recruiter", booked.Interviewers[2]),
        _ => stage.As(who, booked.CandidateId),
    };

    [GeneratedRegex("\"(score|overallScore|averageScore|decision)\":(97|\"reject\")", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Score();

    /// <summary>The interviews that reading operations share, by the rule of their rubric.</summary>
    public sealed class Judged
    {
        private readonly Dictionary<string, Task<(Booked Booked, string Mark)>> _interviews = [];

        public Task<(Booked Booked, string Mark)> ReadAsync(Func<Task<(Booked Booked, string Mark)>> make, string rule)
        {
            if (!_interviews.TryGetValue(rule, out var interview))
            {
                _interviews[rule] = interview = make();
            }

            return interview;
        }
    }
}
