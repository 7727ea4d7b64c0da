using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>REQ-OPS-06, REQ-OPS-07, REQ-OPS-08, on every route that creates.</summary>
public sealed class IdempotencyTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Creates => ["schedule", "next round", "reschedule a cancelled one", "feedback"];

    public static TheoryData<string> AllCreates => ["schedule", "next round", "reschedule a cancelled one", "feedback", "document", "webhook"];

    [Theory]
    [MemberData(nameof(Creates))]
    public async Task Create_SameKeyAndBody_IsTheSameAnswerAgain(string create)
    {
        var (method, path, body) = await PrepareAsync(create);
        var first = await SendAsync(method, path, body, "key-1" + create);

        var again = await SendAsync(method, path, body, "key-1" + create);

        first.Status.ShouldBe(201);
        again.Status.ShouldBe(201);
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        first.Headers.ContainsKey("Idempotency-Replayed").ShouldBeFalse();
        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        again.Headers["Location"].ShouldBe(first.Headers["Location"]);
    }

    [Theory]
    [MemberData(nameof(AllCreates))]
    public async Task Create_SameKeyAndBody_HasTheSameETagAndLocation(string create)
    {
        var (first, again) = await TwiceAsync(create, "key-3" + create);

        (first.Status, again.Status, again.Headers["Idempotency-Replayed"]).ShouldBe((201, 201, "true"));
        first.ETag.ShouldNotBeNullOrEmpty();
        (again.ETag, again.Headers["Location"]).ShouldBe((first.ETag, first.Headers["Location"]));
    }

    /// <summary>The ETag is that of what the answer shows: with it nobody writes over what they have not seen.</summary>
    [Fact]
    public async Task Create_RepeatedAfterAChange_HasTheETagOfTheFirstAnswer()
    {
        var body = stage.Booking();
        var first = await SendAsync("POST", "interviews", body, "key-4");
        await stage.CommandAsync("PUT", $"interviews/{first.Text("id")}", """{"notes":"by somebody else"}""");
        using var recruiter = stage.Host.Recruiter();

        var again = await SendAsync("POST", "interviews", body, "key-4");

        again.ETag.ShouldBe(first.ETag);
        (await recruiter.PutAsync($"interviews/{first.Text("id")}", """{"notes":"mine"}""", ("If-Match", again.ETag!))).ShouldBeRefused(412, "precondition_failed");
    }

    [Theory]
    [MemberData(nameof(Creates))]
    public async Task Create_SameKeyOtherBody_IsRefused(string create)
    {
        var (method, path, body) = await PrepareAsync(create);
        await SendAsync(method, path, body, "key-2" + create);
        var other = body.DeepClone().AsObject();
        other["notes"] = "other";
        if (create.StartsWith("reschedule", StringComparison.Ordinal))
        {
            other.Remove("notes");
            other["reason"] = "other";
        }

        (await SendAsync(method, path, other, "key-2" + create)).ShouldBeRefused(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Create_SameKeyManyAtOnce_CreatesOne()
    {
        var body = stage.Booking();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync("POST", "interviews", body.DeepClone().AsObject(), "key-many")));

        replies.ShouldAll(reply => reply.Status == 201 || (reply.Code == "idempotency_in_flight" && reply.Status == 409 && reply.Headers.ContainsKey("Retry-After")));
        replies.Where(reply => reply.Status == 201).Select(reply => reply.Text("id")).Distinct().ShouldHaveSingleItem();
        (await stage.ReadAsync($"interviews?candidateId={body["candidateId"]}"))["items"].AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Create_SameKeyOfSomebodyElse_IsTheirOwn()
    {
        var body = stage.Booking();
        await SendAsync("POST", "interviews", body, "key-shared");
        using var other = stage.As("recruiter", "r-2");

        var reply = await other.PostAsync("interviews", stage.Booking(), ("Idempotency-Key", "key-shared"));

        reply.Status.ShouldBe(201);
        reply.Headers.ContainsKey("Idempotency-Replayed").ShouldBeFalse();
    }

    [Fact]
    public async Task Create_SameKeyInAnotherOrganization_IsItsOwn()
    {
        var body = stage.Booking();
        await SendAsync("POST", "interviews", body, "key-org");
        using var other = stage.As("recruiter", "r-1", "globex");

        (await other.PostAsync("interviews", stage.Booking(), ("Idempotency-Key", "key-org"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Create_RefusedUnderAKey_CanBeRepaired()
    {
        var wrong = stage.Booking("""{"durationMinutes":14}""");
        (await SendAsync("POST", "interviews", wrong, "key-repaired")).Status.ShouldBe(400);
        wrong["durationMinutes"] = 15;

        (await SendAsync("POST", "interviews", wrong, "key-repaired")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Create_SameKeyAfterADay_IsNewAgain()
    {
        var body = stage.Booking("""{"scheduledAt":"{{P30D}}"}""");
        await SendAsync("POST", "interviews", body, "key-old");
        await stage.AdvanceToAsync(stage.Now.AddDays(1).AddSeconds(1));

        (await SendAsync("POST", "interviews", stage.Booking(), "key-old")).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(255, 201)]
    [InlineData(256, 400)]
    public async Task Create_LengthOfTheKey_IsLimited(int length, int status) =>
        (await SendAsync("POST", "interviews", stage.Booking(), new string('k', length))).Status.ShouldBe(status);

    private async Task<(Reply First, Reply Again)> TwiceAsync(string create, string key)
    {
        switch (create)
        {
            case "document":
                using (var recruiter = stage.Host.Recruiter())
                {
                    var booked = await stage.ScheduleAsync();
                    return (await UploadAsync(recruiter, booked), await UploadAsync(recruiter, booked));
                }

            case "webhook":
                using (var admin = stage.As("admin", "a-1"))
                {
                    return (await HookAsync(admin), await HookAsync(admin));
                }

            default:
                var (method, path, body) = await PrepareAsync(create);
                return (await SendAsync(method, path, body, key), await SendAsync(method, path, body, key));
        }

        Task<Reply> UploadAsync(Caller recruiter, Booked booked) => recruiter.UploadAsync(booked.Path, "resume", "cv.pdf", Upload.Pdf, null, ("Idempotency-Key", key));

        Task<Reply> HookAsync(Caller admin) => admin.PostAsync("webhooks", """{"url":"https://hooks.example.com/in"}""", ("Idempotency-Key", key));
    }

    private async Task<(string Method, string Path, JsonObject Body)> PrepareAsync(string create) => create switch
    {
        "schedule" => ("POST", "interviews", stage.Booking()),
        "next round" => ("POST", $"{(await stage.BringAsync(Life.Completed)).Path}/next-round", stage.Json("""{"scheduledAt":"{{P9D}}"}""")),
        "feedback" => await FeedbackAsync(await stage.BringAsync(Life.Completed)),
        _ => ("PUT", $"{(await stage.BringAsync(Life.Cancelled)).Path}/reschedule", stage.Json("""{"newDateTime":"{{P9D}}"}""")),
    };

    private Task<(string, string, JsonObject)> FeedbackAsync(Booked booked) =>
        Task.FromResult(("POST", $"{booked.Path}/feedback", stage.Json($$"""{"interviewerId":"{{booked.Interviewer}}","recommendation":"yes"}""")));

    private async Task<Reply> SendAsync(string method, string path, JsonObject body, string key)
    {
        using var recruiter = stage.Host.Recruiter();
        return await recruiter.SendAsync(new HttpMethod(method), path, body, ("Idempotency-Key", key));
    }
}
