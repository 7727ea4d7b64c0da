using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Planning;

/// <summary>REQ-SCH-27: several interviews of one candidate that find their times and people together.</summary>
public sealed class LoopTests(Stage stage) : IClassFixture<Stage>
{
    private const string Loops = "interviews/schedule/loops";

    [Fact]
    public async Task Loop_WithoutCommit_ProposesAndBooksNothing()
    {
        var (lead, second) = (await PersonAsync(), await PersonAsync());
        var body = Body(stage.NewId("candidate"), [[lead], [second]], "2026-04-06", "2026-04-10");

        var first = await PostAsync(body);
        var again = await PostAsync(body);

        first.Status.ShouldBe(200, first.Body?.ToJsonString());
        var interviews = first["interviews"].AsArray();
        interviews.Select(interview => interview!["localStart"]!.GetValue<string>()).ShouldBe(["2026-04-06T09:00", "2026-04-06T10:15"]);
        interviews.SelectMany(interview => interview!["seats"]!.AsArray()).Select(seat => seat!["personId"]!.GetValue<string>()).ShouldBe([lead, second], ignoreOrder: true);
        interviews[0]!["seats"]![0]!["reason"]!.GetValue<string>().ShouldBe("The only one for this seat; has no interview that week.");
        first.Text("reason").ShouldStartWith("Monday, 6 April 2026 for the candidate, with 0 minutes of waiting beside the breaks");
        first["best"].GetValue<bool>().ShouldBeTrue();
        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
    }

    [Fact]
    public async Task Loop_Commit_BooksAllOnce()
    {
        var (lead, second) = (await PersonAsync(), await PersonAsync());
        var candidate = stage.NewId("candidate");
        var body = Body(candidate, [[lead], [second], [lead]], "2026-04-06", "2026-04-10", commit: true, repeatPeople: true);
        var key = ("Idempotency-Key", stage.NewId("key"));

        var booked = await PostAsync(body, key);
        var again = await PostAsync(body, key);

        booked.Status.ShouldBe(201, booked.Body?.ToJsonString());
        again.Body!.ToJsonString().ShouldBe(booked.Body!.ToJsonString());
        var stored = await OfCandidateAsync(candidate);
        stored.Select(interview => interview["id"]!.GetValue<string>()).ShouldBe(booked["interviews"].AsArray().Select(interview => interview!["interviewId"]!.GetValue<string>()), ignoreOrder: true);
        stored.Count(interview => interview["interviewers"]![0]!["id"]!.GetValue<string>() == lead).ShouldBe(2);
        foreach (var interview in stored)
        {
            var when = interview["scheduledAt"]!.GetValue<string>();
            (await stage.PostBookingAsync($$"""{"interviewers":["{{interview["interviewers"]![0]!["id"]}}"],"scheduledAt":"{{when}}"}""")).ShouldBeRefused(409, "schedule_conflict");
        }
    }

    /// <summary>Whoever chooses what another one books meanwhile chooses again or is refused; of no loop is only a part booked.</summary>
    [Fact]
    public async Task Loop_ManyAtOnceForTheSamePeople_BookAllOrNone()
    {
        var (lead, second) = (await PersonAsync(), await PersonAsync());
        string[] candidates = [.. Enumerable.Range(0, 6).Select(_ => stage.NewId("candidate"))];

        var replies = await Task.WhenAll(candidates.Select(candidate => PostAsync(Body(candidate, [[lead], [second]], "2026-04-13T07:00:00Z", "2026-04-13T12:00:00Z", commit: true))));

        var booked = replies.Count(reply => reply.Status == 201);
        booked.ShouldBeInRange(1, 5);
        replies.Where(reply => reply.Status != 201).ShouldAll(reply => reply.Status == 409);
        foreach (var (candidate, reply) in candidates.Zip(replies))
        {
            (await OfCandidateAsync(candidate)).Count.ShouldBe(reply.Status == 201 ? 2 : 0);
        }

        foreach (var person in new[] { lead, second })
        {
            var starts = (await stage.ReadAsync($"interviews?interviewerId={person}&limit=50"))["items"].AsArray().Select(item => item!["scheduledAt"]!.GetValue<DateTimeOffset>()).Order().ToList();
            starts.Count.ShouldBe(booked);
            starts.Zip(starts.Skip(1)).All(pair => pair.Second - pair.First >= TimeSpan.FromHours(1)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Loop_NothingFits_SaysWhatToRelax()
    {
        var lead = await PersonAsync();

        var refused = await PostAsync(Body(stage.NewId("candidate"), [[lead], [lead]], "2026-04-06", "2026-04-10"));

        refused.ShouldBeRefused(409, "nothing_fits");
        refused["relax"].AsArray().Select(change => change!["constraint"]!.GetValue<string>()).ShouldBe(["repeatPeople", "interviews[0]", "interviews[1]"]);
    }

    [Fact]
    public async Task Loop_ByAnInterviewer_IsForbidden()
    {
        using var interviewer = stage.As("interviewer");

        (await interviewer.PostAsync(Loops, Body("c-1", [["p-1"]], "2026-04-06", "2026-04-10"))).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Loop_EverythingWrong_TellsAllOfIt()
    {
        var refused = await PostAsync(new
        {
            jobId = "a b",
            breakMinutes = 300,
            interviews = new object[] { new { durationMinutes = 5, seats = new[] { new { name = "", anyOf = Array.Empty<string>() } } }, new { type = "hr" } },
            constraints = new { stepMinutes = 1, maxPerDay = 9 },
        });

        refused.Fields.ShouldBe(
            [
                "candidateId", "jobId", "stepMinutes", "from", "to", "breakMinutes", "maxPerDay", "interviews[0].type", "interviews[0].durationMinutes", "interviews[0].seats[0].name",
                "interviews[0].seats[0].anyOf", "interviews[1].durationMinutes", "interviews[1].seats",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Loop_WindowOfThreeWeeks_IsTooLong() =>
        (await PostAsync(Body(stage.NewId("candidate"), [["p-1"]], "2026-04-06", "2026-04-26"))).Fields.ShouldBe(["to"]);

    private static object Body(string candidate, string[][] pools, string from, string to, bool commit = false, bool repeatPeople = false) => new
    {
        candidateId = candidate,
        jobId = "j-1",
        from,
        to,
        timeZone = "Europe/Berlin",
        breakMinutes = 15,
        interviews = pools.Select(pool => new { type = "technical", durationMinutes = 60, seats = new[] { new { name = "lead", anyOf = pool } } }),
        constraints = new { repeatPeople },
        commit,
    };

    private async Task<List<JsonNode>> OfCandidateAsync(string candidate) =>
        [.. (await stage.ReadAsync($"interviews?candidateId={candidate}&limit=50"))["items"].AsArray().Select(item => item!)];

    private async Task<Reply> PostAsync(object body, params (string Name, string Value)[] headers)
    {
        using var recruiter = stage.As("recruiter", "rosa");
        return await recruiter.PostAsync(Loops, body, headers);
    }

    private async Task<string> PersonAsync()
    {
        var id = stage.NewId("worker");
        await stage.CommandAsync("PUT", $"people/{id}", """{"timeZone":"Europe/Berlin"}""");
        return id;
    }
}
