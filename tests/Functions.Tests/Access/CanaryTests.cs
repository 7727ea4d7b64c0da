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

    public static TheoryData<string> Operations => [.. Surface.All.Select(surface => surface.Operation)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_ByWhoMustNotSeeJudgments_ShowsNone(string operation)
    {
        // What reads changes nothing, so that one interview serves all.
        var (booked, mark) = operation.EndsWith(" GET", StringComparison.Ordinal) ? await judged.ReadAsync(JudgedAsync) : await JudgedAsync();
        foreach (var who in _callers)
        {
            using var caller = await AsAsync(who, booked);

            var reply = await _asker.SendAsync(caller, operation, booked, booked.CandidateId);

            reply.Content.ShouldNotContain(mark, Case.Insensitive, $"{who}: {reply.Status}");
            Score().IsMatch(SaidOf(booked, reply)).ShouldBeFalse($"{who}: {reply.Content}");
        }
    }

    /// <summary>What makes the test above able to fail: those who may see a judgment do.</summary>
    [Theory]
    [InlineData("GetInterview GET")]
    [InlineData("GetResults GET")]
    [InlineData("GetResultVersions GET")]
    [InlineData("GetFeedback GET")]
    [InlineData("ListResponses GET")]
    [InlineData("GetResponse GET")]
    [InlineData("GetFeedbackVersions GET")]
    public async Task Operation_ByARecruiterWhoOwesNothing_ShowsThem(string operation)
    {
        var (booked, mark) = await JudgedAsync();
        using var caller = await stage.AsAsync("recruiter");

        var reply = await _asker.SendAsync(caller, operation, booked, booked.CandidateId);

        reply.Content.ShouldContain(mark);
    }

    /// <summary>A panel of three, of which Ann has judged; marks also where the organization writes about the candidate.</summary>
    private async Task<(Booked Booked, string Mark)> JudgedAsync()
    {
        var mark = $"{stage.NewId("CANARY")}-MARK";
        var panel = $"\"{stage.NewId("ann")}\",\"{stage.NewId("bob")}\",\"{stage.NewId("rex")}\"";
        var booked = await stage.BringAsync(Life.Due, $$"""{"interviewers":[{{panel}}]}""");
        using var candidate = await stage.AsAsync("candidate", booked.CandidateId);
        var response = (await candidate.PostAsync($"{booked.Path}/responses", """{"questionText":"Why?","response":"Because."}""")).Text("id");
        using var ann = await stage.AsAsync("interviewer", booked.Interviewer);
        (await ann.PostAsync($"{booked.Path}/complete", $$"""{"score":97,"notes":"{{mark}}","feedback":"{{mark}}","nextSteps":"{{mark}}","recommendation":"reject"}""")).ShouldBeAccepted();
        (await ann.PostAsync($"{booked.Path}/feedback", $$"""{"recommendation":"no","notes":"{{mark}}","strengths":"{{mark}}","concerns":"{{mark}}","ratings":{"problemSolving":1} }""")).ShouldBeAccepted();
        await stage.CommandAsync("POST", $"{booked.Path}/results", $$"""{"score":97,"feedback":"{{mark}}","decision":"reject","responses":[{"responseId":"{{response}}","score":97,"feedback":"{{mark}}"}]}""");
        return (booked, mark);
    }

    /// <summary>The answer as far as it is about this interview: a recruiter's list has others as well.</summary>
    private static string SaidOf(Booked booked, Reply reply) => reply.Body?["items"] is JsonArray items
        ? string.Join('\n', items.Select(item => item!.ToJsonString()).Where(item => item.Contains(booked.Id, StringComparison.Ordinal)))
        : reply.Content;

    private Task<Caller> AsAsync(string who, Booked booked) => who switch
    {
        "blind interviewer" => stage.AsAsync("interviewer", booked.Interviewers[1]),
        "blind recruiter" => stage.AsAsync("recruiter", booked.Interviewers[2]),
        _ => stage.AsAsync(who, booked.CandidateId),
    };

    [GeneratedRegex("\"(score|overallScore|averageScore|decision)\":(97|\"reject\")", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Score();

    /// <summary>The interview that reading operations share.</summary>
    public sealed class Judged
    {
        private Task<(Booked Booked, string Mark)>? _interview;

        public Task<(Booked Booked, string Mark)> ReadAsync(Func<Task<(Booked Booked, string Mark)>> make) => _interview ??= make();
    }
}
