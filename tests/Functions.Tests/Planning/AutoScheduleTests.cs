using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Planning;

/// <summary>REQ-SCH-26: an interview that finds its own time and people.</summary>
public sealed class AutoScheduleTests(Stage stage) : IClassFixture<Stage>
{
    private const string Auto = "interviews/schedule/auto";

    [Fact]
    public async Task Auto_WithoutCommit_ProposesAndBooksNothing()
    {
        var (lead, second) = (await PersonAsync(), await PersonAsync());
        var body = Body([("lead", [lead]), ("second", [second])], "2026-04-06", "2026-04-10");

        var first = await PostAsync(body);
        var again = await PostAsync(body);

        first.Status.ShouldBe(200, first.Body?.ToJsonString());
        first.Text("start").ShouldBe("2026-04-06T07:00:00Z");
        first.Text("localStart").ShouldBe("2026-04-06T09:00");
        first["seats"].AsArray().Select(seat => seat!["personId"]!.GetValue<string>()).ShouldBe([lead, second]);
        first["seats"][0]!["reason"]!.GetValue<string>().ShouldBe("The only one for this seat; has no interview that week.");
        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
    }

    [Fact]
    public async Task Auto_Commit_BooksTheChoiceOnce()
    {
        var lead = await PersonAsync();
        var body = Body([("lead", [lead])], "2026-04-06", "2026-04-10", commit: true);
        var key = ("Idempotency-Key", stage.NewId("key"));

        var booked = await PostAsync(body, key);
        var again = await PostAsync(body, key);

        booked.Status.ShouldBe(201, booked.Body?.ToJsonString());
        again.Body!.ToJsonString().ShouldBe(booked.Body!.ToJsonString());
        var interview = await stage.ReadAsync($"interviews/{booked.Text("interviewId")}");
        interview.Text("scheduledAt").ShouldBe("2026-04-06T07:00:00Z");
        interview["interviewers"].AsArray().ShouldHaveSingleItem()!["seat"]!.GetValue<string>().ShouldBe("lead");
    }

    /// <summary>All of them are answered 201 at different times, or are refused because nothing is left.</summary>
    [Fact]
    public async Task Auto_ManyAtOnceForOnePerson_OverlapNowhere()
    {
        var lead = await PersonAsync();
        var body = Body([("lead", [lead])], "2026-04-13T07:00:00Z", "2026-04-13T11:00:00Z", commit: true);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(body)));

        var starts = replies.Where(reply => reply.Status == 201).Select(reply => reply.Text("start")).ToList();
        starts.Count.ShouldBeInRange(1, 4);
        starts.ShouldBeUnique();
        replies.Where(reply => reply.Status != 201).ShouldAll(reply => reply.Status == 409);
        (await stage.ReadAsync($"interviews?interviewerId={lead}&limit=50"))["items"].AsArray().Count.ShouldBe(starts.Count);
    }

    [Fact]
    public async Task Auto_NothingFits_SaysWhatToRelax()
    {
        var lead = await PersonAsync();

        var refused = await PostAsync(Body([("lead", [lead])], "2026-04-11", "2026-04-12"));

        refused.ShouldBeRefused(409, "nothing_fits");
        refused["relax"].AsArray().Select(change => change!["constraint"]!.GetValue<string>()).ShouldBe(["workingHours"]);
    }

    [Fact]
    public async Task Auto_EverythingWrong_TellsAllOfIt()
    {
        var refused = await PostAsync(new { seats = Array.Empty<object>(), interviewers = new[] { "p-1" }, round = 0, constraints = new { stepMinutes = 1 } });

        refused.Fields.ShouldBe(["type", "interviewers", "round", "seats", "durationMinutes", "stepMinutes", "from", "to"], ignoreOrder: true);
    }

    private static object Body((string Name, string[] AnyOf)[] seats, string from, string to, bool commit = false) => new
    {
        type = "technical",
        jobId = "j-1",
        seats = seats.Select(seat => new { name = seat.Name, anyOf = seat.AnyOf }),
        from,
        to,
        durationMinutes = 60,
        timeZone = "Europe/Berlin",
        commit,
    };

    private async Task<Reply> PostAsync(object body, params (string Name, string Value)[] headers)
    {
        using var recruiter = stage.As("recruiter", "rosa");
        return await recruiter.PostAsync(Auto, body, headers);
    }

    private async Task<string> PersonAsync()
    {
        var id = stage.NewId("worker");
        await stage.CommandAsync("PUT", $"people/{id}", """{"timeZone":"Europe/Berlin"}""");
        return id;
    }
}
