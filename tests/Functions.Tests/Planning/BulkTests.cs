using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Planning;

/// <summary>REQ-SCH-28 and REQ-SCH-29: many interviews at once, each with its own result.</summary>
public sealed class BulkTests(Stage stage) : IClassFixture<Stage>
{
    private const string Bulk = "interviews/schedule/bulk";

    [Fact]
    public async Task Bulk_GoodAndBadRows_RefusesTheBadOnesAlone()
    {
        var (person, candidate) = (stage.NewId("person"), stage.NewId("candidate"));

        var done = await PostAsync(new JsonObject
        {
            ["rows"] = new JsonArray(
                Row(person, candidate, 1, "a"),
                Row(person, stage.NewId("candidate"), 1, "b"),
                JsonNode.Parse("""{"ref":"c","type":"nonsense","durationMinutes":5}"""),
                JsonNode.Parse("17"),
                Row(person, candidate, 2, "e")),
        });

        done.Status.ShouldBe(200, done.Content);
        (done["created"].GetValue<int>(), done["refused"].GetValue<int>()).ShouldBe((2, 3));
        Told(done).ShouldBe(["1 a created", "2 b refused schedule_conflict", "3 c refused validation_failed", "4  refused validation_failed", "5 e created"]);
        done["results"][2]!["problem"]!["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["type", "scheduledAt", "durationMinutes"], ignoreOrder: true);
        (await stage.ReadAsync($"interviews?candidateId={candidate}"))["items"].AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Bulk_DryRun_WritesNothingAndSeesWhatRowsDoToEachOther()
    {
        var (person, candidate) = (stage.NewId("person"), stage.NewId("candidate"));

        var tried = await PostAsync(new JsonObject { ["dryRun"] = true, ["rows"] = new JsonArray(Row(person, candidate, 1, "a"), Row(person, stage.NewId("candidate"), 1, "b")) });

        Told(tried).ShouldBe(["1 a valid", "2 b refused schedule_conflict"]);
        (await stage.ReadAsync($"interviews?candidateId={candidate}"))["items"].AsArray().ShouldBeEmpty();
    }

    /// <summary>Who is written to is read off the committed rows.</summary>
    [Fact]
    public async Task Bulk_RefusedAndTriedRows_WriteToNobody()
    {
        var (person, committed, refused, tried) = (stage.NewId("person"), await CandidateAsync(), await CandidateAsync(), await CandidateAsync());

        await PostAsync(new JsonObject { ["dryRun"] = true, ["rows"] = new JsonArray(Row(person, tried, 1, "a")) });
        var done = await PostAsync(new JsonObject { ["rows"] = new JsonArray(Row(person, committed, 1, "a"), Row(person, refused, 1, "b")) });
        await stage.Host.Clock.DrainAsync();

        Told(done).ShouldBe(["1 a created", "2 b refused schedule_conflict"]);
        stage.Host.Outbox.Select(mail => mail.To).Where(address => new[] { committed, refused, tried }.Any(address.StartsWith)).ShouldBe([$"{committed}@example.com"]);
    }

    [Fact]
    public async Task Bulk_SameKeyAgain_MakesNothingNew()
    {
        var (person, candidate, key) = (stage.NewId("person"), stage.NewId("candidate"), stage.NewId("key"));
        var body = new JsonObject { ["rows"] = new JsonArray(Row(person, candidate, 1, "a"), Row(person, candidate, 1, "b")) };
        var first = await PostAsync(body, ("Idempotency-Key", key));
        await stage.CommandAsync("POST", $"interviews/{first["results"][0]!["id"]!.GetValue<string>()}/cancel", "{}");

        var again = await PostAsync(body, ("Idempotency-Key", key));
        var other = await PostAsync(new JsonObject { ["rows"] = new JsonArray(Row(person, candidate, 3, "a")) }, ("Idempotency-Key", key));

        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString(), "The time of the second row is free now, and yet it was refused before.");
        other.ShouldBeRefused(422, "idempotency_key_reused");
    }

    /// <summary>The rows were scheduled, and what became of them was not written down any more.</summary>
    [Fact]
    public async Task Bulk_CrashBetweenRowsAndTheirResults_MakesNothingTwice()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        var body = new JsonObject { ["rows"] = new JsonArray(Row("p-1", "c-1", 1, "a"), Row("p-1", "c-2", 1, "b"), Row("p-1", "c-1", 2, "c")) };
        store.CrashesAt = writes => writes.OfType<Write.Replace>().Any(write => write.Id.StartsWith("bulk-chunk:", StringComparison.Ordinal));

        (await recruiter.PostAsync(Bulk, body, ("Idempotency-Key", "three"))).ShouldBeRefused(503, "unavailable");
        store.Restart();
        var done = await recruiter.PostAsync(Bulk, body, ("Idempotency-Key", "three"));

        Told(done).ShouldBe(["1 a created", "2 b refused schedule_conflict", "3 c created"]);
        (await recruiter.GetAsync("interviews"))["items"].AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Bulk_Csv_IsTheSameAsJson()
    {
        var (person, candidate) = (stage.NewId("person"), stage.NewId("candidate"));
        var csv = $"""
            ref,type,candidateId,interviewers,scheduledAt,timeZone,duration,notes,tags
            x,technical,{candidate},{person};{stage.NewId("second")},2026-05-04T10:00,Europe/Berlin,60,"Élan, ""quoted""
            on two lines",a;b

            y,technical,{candidate},{person},2026-05-04T10:30,Europe/Berlin,sixty,,
            """;

        var done = await SendCsvAsync(csv);

        done.Status.ShouldBe(200, done.Content);
        Told(done).ShouldBe(["1 x created", "2 y refused validation_failed"]);
        var interview = await stage.ReadAsync($"interviews/{done["results"][0]!["id"]!.GetValue<string>()}");
        interview.Text("scheduledAt").ShouldBe("2026-05-04T08:00:00Z");
        interview.Text("notes").ReplaceLineEndings("\n").ShouldBe("Élan, \"quoted\"\non two lines");
        interview["interviewers"].AsArray().Count.ShouldBe(2);
        interview["tags"].ToJsonString().ShouldBe("""["a","b"]""");
    }

    [Theory]
    [InlineData("ref,type\nx,technical,one too many", "body")]
    [InlineData("ref,type\nx,\"never closed", "body")]
    [InlineData("", "rows")]
    [InlineData("ref,type", "rows")]
    public async Task Bulk_BrokenCsv_NamesTheLine(string csv, string field) => (await SendCsvAsync(csv)).ShouldBeRefused(400, "validation_failed", field);

    [Fact]
    public async Task Bulk_MoreThanFifty_GoesOnAfterTheAnswer()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var rows = Enumerable.Range(0, 60).Select(number => (JsonNode)new JsonObject
        {
            ["ref"] = $"{number}",
            ["type"] = "technical",
            ["candidateId"] = $"c-{number}",
            ["interviewers"] = new JsonArray($"p-{number % 3}"),
            ["scheduledAt"] = host.Clock.Now.AddDays(7).AddHours(number / 3).ToString("O"),
            ["durationMinutes"] = 60,
        });
        var body = new JsonObject { ["rows"] = new JsonArray([.. rows]) };

        var accepted = await recruiter.PostAsync(Bulk, body, ("Idempotency-Key", "sixty"));
        await host.Clock.DrainAsync();

        accepted.Status.ShouldBe(202, accepted.Content);
        var location = accepted.Headers["Operation-Location"];
        var done = await recruiter.GetAsync(location["/api/".Length..]);
        done.Text("status").ShouldBe("done");
        done["created"].GetValue<int>().ShouldBe(60);
        Told(done).ShouldBe(Enumerable.Range(0, 60).Select(number => $"{number + 1} {number} created"));
        (await recruiter.PostAsync(Bulk, body, ("Idempotency-Key", "sixty")))["created"].GetValue<int>().ShouldBe(60);
        (await recruiter.GetAsync("interviews?limit=200"))["items"].AsArray().Count.ShouldBe(60);
    }

    [Fact]
    public async Task Bulk_MoreThanItTakes_IsRefused() => (await PostAsync(new JsonObject { ["rows"] = new JsonArray([.. Enumerable.Range(0, 501).Select(_ => (JsonNode)new JsonObject())]) }))
        .ShouldBeRefused(400, "validation_failed", "rows");

    private static IEnumerable<string> Told(Reply reply) => reply["results"].AsArray().ShouldHaveSome().Select(result =>
        $"{result!["row"]} {result["ref"]} {result["status"]}{(result["problem"] is { } problem ? $" {problem["code"]}" : string.Empty)}");

    private static JsonNode Row(string person, string candidate, int day, string reference) => new JsonObject
    {
        ["ref"] = reference,
        ["type"] = "technical",
        ["candidateId"] = candidate,
        ["interviewers"] = new JsonArray(person),
        ["scheduledAt"] = $"2026-05-{day:00}T09:00:00Z",
        ["durationMinutes"] = 60,
    };

    private async Task<string> CandidateAsync()
    {
        var candidate = stage.NewId("candidate");
        await stage.CommandAsync("PUT", $"candidates/{candidate}", $$"""{ "name": "Cam", "email": "{{candidate}}@example.com" }""");
        return candidate;
    }

    private async Task<Reply> PostAsync(JsonObject body, params (string Name, string Value)[] headers)
    {
        using var recruiter = stage.As("recruiter", "rosa");
        return await recruiter.PostAsync(Bulk, body, headers);
    }

    private async Task<Reply> SendCsvAsync(string csv)
    {
        using var recruiter = stage.As("recruiter", "rosa");
        return await recruiter.SendAsync(HttpMethod.Post, Bulk, new StringContent(csv, Encoding.UTF8, "text/csv"));
    }
}
