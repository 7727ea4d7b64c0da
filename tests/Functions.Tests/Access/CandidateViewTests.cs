using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

/// <summary>REQ-ACC-07: whatever the organization keeps to itself is marked, and no answer to a candidate shows a mark.</summary>
public sealed class CandidateViewTests(Stage stage) : IClassFixture<Stage>
{
    private const string Mark = "INTERNAL";

    public static TheoryData<string> Reads =>
    [
        "interviews/{id}", "interviews", "interviews?status=completed,evaluated,scheduled", "interviews?sort=-scheduledAt", "interviews/upcoming", "interviews/mine",
        "interviews/mine/history", "candidates/{candidate}/interviews", "interviews/{id}/timeline",
    ];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_InterviewWithEverythingInternal_ShowsTheCandidateNoneOfIt(string path)
    {
        var (evaluated, ahead) = await PlantAsync();
        using var candidate = stage.As("candidate", evaluated.CandidateId);
        foreach (var booked in new[] { evaluated, ahead })
        {
            var reply = await candidate.GetAsync(Filled(path, booked));

            reply.Status.ShouldBe(200);
            reply.Body!.ToJsonString().ShouldNotContain(Mark, Case.Insensitive);
            reply.Body.ToJsonString().ShouldNotContain("evaluat", Case.Insensitive);
        }
    }

    /// <summary>What makes the test above able to fail: the organization does see every mark.</summary>
    [Fact]
    public async Task Read_SameInterviewByStaff_ShowsTheMarks()
    {
        var (evaluated, ahead) = await PlantAsync();

        (await stage.ReadAsync(evaluated.Path)).Body!.ToJsonString().Split(Mark).Length.ShouldBeGreaterThan(10);
        (await stage.ReadAsync(ahead.Path)).Body!.ToJsonString().ShouldContain($"{Mark} override");
    }

    [Theory]
    [InlineData("PUT", "/prepare", """{"preparationNotes":"mine"}""")]
    [InlineData("PUT", "/reschedule", """{"newDateTime":"{{P20D}}"}""")]
    [InlineData("POST", "/cancel", """{"reason":"mine"}""")]
    public async Task Command_ByTheCandidate_AnswersWithoutInternals(string method, string route, string body)
    {
        var (_, ahead) = await PlantAsync();
        using var candidate = stage.As("candidate", ahead.CandidateId);

        var reply = await candidate.SendAsync(new HttpMethod(method), ahead.Path + route, Tokens.Fill(body, stage.Now));

        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        reply.Body!.ToJsonString().ShouldNotContain(Mark, Case.Insensitive);
    }

    [Fact]
    public async Task Conflict_WithAnothersInterview_TellsTheCandidateOnlyWhen()
    {
        var other = await stage.ScheduleAsync($$"""{"interviewers":["{{Mark}}-shared"],"candidateId":"{{Mark}}-rival","scheduledAt":"2026-09-01T10:00:00Z"}""");
        var own = await stage.ScheduleAsync($$"""{"interviewers":["{{Mark}}-shared"],"scheduledAt":"2026-09-01T14:00:00Z"}""");
        using var candidate = stage.As("candidate", own.CandidateId);

        var reply = await candidate.PutAsync($"{own.Path}/reschedule", """{"newDateTime":"2026-09-01T10:30:00Z"}""");

        reply.ShouldBeRefused(409, "schedule_conflict");
        reply.Body!.ToJsonString().ShouldNotContain(Mark);
        reply.Body.ToJsonString().ShouldNotContain(other.Id);
        reply["conflicts"][0]!["start"]!.GetValue<DateTimeOffset>().ShouldBe(other.Start);
    }

    [Theory]
    [InlineData("feedback")]
    [InlineData("results")]
    public async Task Read_JudgmentsByTheCandidate_IsForbidden(string what)
    {
        var (evaluated, _) = await PlantAsync();
        using var candidate = stage.As("candidate", evaluated.CandidateId);

        (await candidate.GetAsync($"{evaluated.Path}/{what}")).ShouldBeRefused(403, "forbidden");
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("evaluated")]
    public async Task List_ByStatus_TellsNothingOfAnEvaluation(string status)
    {
        var judged = await stage.BringAsync(Life.Evaluated);
        var unjudged = await stage.BringAsync(Life.Completed);

        (await FoundAsync(judged, status)).ShouldBe(await FoundAsync(unjudged, status));
    }

    [Theory]
    [InlineData("candidate")]
    [InlineData("candidate recruiter")]
    [InlineData("candidate admin")]
    public async Task List_ByATag_TellsTheCandidateNothing(string roles)
    {
        var booked = await stage.ScheduleAsync("""{"tags":["weak"]}""");
        using var candidate = stage.As(roles, booked.CandidateId);

        (await candidate.GetAsync($"interviews?tag=weak&candidateId={booked.CandidateId}"))["items"].AsArray().ShouldBeEmpty();
        (await candidate.GetAsync($"interviews?candidateId={booked.CandidateId}"))["items"].AsArray().ShouldHaveSingleItem();
    }

    /// <summary>One interview evaluated and one ahead, of the same candidate, with a mark wherever the organization can write one.</summary>
    private async Task<(Booked Evaluated, Booked Ahead)> PlantAsync()
    {
        var candidate = stage.NewId("candidate");
        var interviewers = $$"""
            "interviewers":[{"id":"{{stage.NewId(Mark)}}"},{"email":"{{Mark}}@acme.example"},{"id":"{{stage.NewId(Mark)}}","name":"Jane Smith","email":"{{Mark}}.jane@acme.example"}]
            """;
        var details = $$"""{"candidateId":"{{candidate}}",{{interviewers}},"notes":"{{Mark}} notes","tags":["{{Mark}} tag"]}""";
        var evaluated = await stage.BringAsync(Life.Due, details);
        using var recruiter = stage.As("recruiter", $"{Mark}-recruiter");
        foreach (var (route, body) in Judgments(evaluated))
        {
            (await recruiter.PostAsync(evaluated.Path + route, body)).ShouldBeAccepted();
        }

        var ahead = await recruiter.PostAsync("interviews", stage.Booking(details));
        ahead.ShouldBeAccepted();
        var overridden = JsonNode.Parse(details)!.AsObject();
        overridden["scheduledAt"] = ahead.Text("scheduledAt");
        (overridden["allowConflicts"], overridden["reason"]) = (true, $"{Mark} override");
        var twin = await recruiter.PostAsync("interviews", stage.Booking(overridden.ToJsonString()));
        twin.ShouldBeAccepted();
        return (evaluated, Booked.Of(twin.Body!));
    }

    private async Task<int> FoundAsync(Booked booked, string status)
    {
        using var candidate = stage.As("candidate", booked.CandidateId);
        return (await candidate.GetAsync($"interviews?status={status}"))["items"].AsArray().Count;
    }

    private static (string Route, string Body)[] Judgments(Booked booked) =>
    [
        ("/complete", $$"""{"score":13,"rating":1,"notes":"{{Mark}} notes","feedback":"{{Mark}} feedback","nextSteps":"{{Mark}} steps","recommendation":"reject"}"""),
        ("/thank-you", $$"""{"recipients":["{{Mark}}.jane@acme.example"],"method":"email","notes":"{{Mark}} thanks"}"""),
        ("/feedback", $$"""{"interviewerId":"{{booked.Interviewer}}","recommendation":"no","notes":"{{Mark}} scorecard","ratings":{"{{Mark}}":1} }"""),
        ("/results", $$"""{"score":13,"feedback":"{{Mark}} result","decision":"reject"}"""),
    ];

    private static string Filled(string path, Booked booked) =>
        path.Replace("{id}", booked.Id, StringComparison.Ordinal).Replace("{candidate}", booked.CandidateId, StringComparison.Ordinal);
}
