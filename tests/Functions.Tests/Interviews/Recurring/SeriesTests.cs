using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews.Recurring;

/// <summary>REQ-SCH-30: interviews that recur by the clock of their zone, all of them or none.</summary>
public sealed class SeriesTests(Stage stage) : IClassFixture<Stage>
{
    private const string Recurring = "interviews/schedule/recurring";

    [Fact]
    public async Task Schedule_OverAClockChange_KeepsTheLocalTime()
    {
        var made = await PostAsync(Body("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=5", "2026-10-19T10:00", """{ "exdates": ["2026-10-21", "2026-10-26T10:00"] }"""));

        made.Status.ShouldBe(201, made.Content);
        made["interviews"].AsArray().Select(interview => interview!["scheduledAt"]!.GetValue<string>())
            .ShouldBe(["2026-10-19T08:00:00Z", "2026-10-28T09:00:00Z", "2026-11-02T09:00:00Z"]);
        var first = await stage.ReadAsync($"interviews/{Ids(made)[0]}");
        first.Text("seriesId").ShouldBe(made.Text("seriesId"));
        first.Text("timeZone").ShouldBe("Europe/Berlin");
        var series = await stage.ReadAsync(made.Headers["Location"]["/api/".Length..]);
        series.Text("rrule").ShouldBe("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=5");
        series["interviews"].AsArray().Select(interview => $"{interview!["id"]} {interview["status"]}").ShouldBe(Ids(made).Select(id => $"{id} scheduled"));
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", "2026-03-28T02:30", "{}", "rrule")]
    [InlineData("FREQ=DAILY", "2026-04-20T10:00", "{}", "rrule")]
    [InlineData("FREQ=DAILY;COUNT=101", "2026-04-20T10:00", "{}", "rrule")]
    [InlineData("FREQ=HOURLY;COUNT=2", "2026-04-20T10:00", "{}", "rrule")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2026-04-20T10:00", "{}", "rrule")]
    [InlineData("", "2026-04-20T10:00", "{}", "rrule")]
    [InlineData("FREQ=DAILY;COUNT=2", "2026-04-20T10:00", """{ "exdates": ["2026-04-25"] }""", "exdates")]
    [InlineData("FREQ=DAILY;COUNT=2", "2026-04-20T10:00", """{ "exdates": ["soon"] }""", "exdates")]
    [InlineData("FREQ=DAILY;COUNT=2", "2026-04-20T10:00", """{ "holdId": "018f2b6e-7c3a-7d1e-9a3b-2f4c5d6e7f80" }""", "holdId")]
    [InlineData("FREQ=YEARLY;COUNT=5", "2026-04-20T10:00", "{}", "scheduledAt")]
    public async Task Schedule_NotASeries_NamesTheField(string rule, string start, string changes, string field)
    {
        var body = Body(rule, start, changes);

        (await PostAsync(body)).ShouldBeRefused(400, "validation_failed", field);

        (await ScheduledAsync(body)).ShouldBe(0);
    }

    [Fact]
    public async Task Schedule_SomeTaken_NamesEachAndSchedulesNone()
    {
        var person = stage.NewId("person");
        foreach (var day in (string[])["2026-05-12", "2026-05-14"])
        {
            (await stage.PostBookingAsync($$"""{ "interviewers": ["{{person}}"], "scheduledAt": "{{day}}T10:30", "timeZone": "Europe/Berlin" }""")).ShouldBeAccepted();
        }

        var body = Body("FREQ=DAILY;COUNT=5", "2026-05-11T10:00", $$"""{ "interviewers": ["{{person}}"] }""");

        var refused = await PostAsync(body);

        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["occurrences"].AsArray().Select(occurrence => occurrence!["scheduledAt"]!.GetValue<string>()).ShouldBe(["2026-05-12T08:00:00Z", "2026-05-14T08:00:00Z"]);
        refused["occurrences"].AsArray().ShouldAll(occurrence => occurrence!["alternatives"]!.AsArray().Count == 3);
        refused["conflicts"].AsArray().Select(conflict => $"{conflict!["resourceId"]} {conflict["start"]}").ShouldBe([$"{person} 2026-05-12T08:30:00Z", $"{person} 2026-05-14T08:30:00Z"]);
        (await ScheduledAsync(body)).ShouldBe(0);
        (await stage.PostBookingAsync($$"""{ "interviewers": ["{{person}}"], "scheduledAt": "2026-05-11T08:00:00Z" }""")).ShouldBeAccepted();
    }

    [Fact]
    public async Task Schedule_SomeTakenButOverruled_SchedulesAllAndSaysWhy()
    {
        var person = stage.NewId("person");
        (await stage.PostBookingAsync($$"""{ "interviewers": ["{{person}}"], "scheduledAt": "2026-05-19T08:00:00Z" }""")).ShouldBeAccepted();
        var changes = $$"""{ "interviewers": ["{{person}}"], "allowConflicts": true, "reason": "Agreed with them." }""";

        var made = await PostAsync(Body("FREQ=DAILY;COUNT=2", "2026-05-18T10:00", changes));

        made.Status.ShouldBe(201, made.Content);
        var overrides = await Task.WhenAll(Ids(made).Select(async id => (await stage.ReadAsync($"interviews/{id}")).Body!["conflictOverride"]?["reason"]?.GetValue<string>()));
        overrides.ShouldBe([null, "Agreed with them."]);
    }

    [Fact]
    public async Task Schedule_MoreThanSomebodyTakesInAWeek_IsRefusedThoughEachAloneIsFree()
    {
        var person = stage.NewId("person");
        await stage.CommandAsync("PUT", $"people/{person}", """{ "name": "Wei", "timeZone": "Europe/Berlin", "maxPerWeek": 2 }""");
        var body = Body("FREQ=DAILY;COUNT=3", "2026-06-01T10:00", $$"""{ "interviewers": ["{{person}}"] }""");

        var refused = await PostAsync(body);

        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["conflicts"].AsArray().ShouldHaveSingleItem()!["reason"]!.GetValue<string>().ShouldBe("weekLimit");
        (await ScheduledAsync(body)).ShouldBe(0);
    }

    [Fact]
    public async Task Schedule_SameKeyAgain_MakesNothingNew()
    {
        var body = Body("FREQ=DAILY;COUNT=3", "2026-06-15T10:00");
        var key = ("Idempotency-Key", stage.NewId("key"));

        var first = await PostAsync(body, key);
        var again = await PostAsync(body, key);

        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        (await ScheduledAsync(body)).ShouldBe(3);
    }

    [Fact]
    public async Task Schedule_ManyAtOnceForOnePerson_OneSeriesIsMade()
    {
        var person = stage.NewId("person");
        var bodies = Enumerable.Range(0, 6).Select(day => Body("FREQ=DAILY;COUNT=4", $"2026-07-{6 + day:00}T10:00", $$"""{ "interviewers": ["{{person}}"] }""")).ToList();

        var replies = await Task.WhenAll(bodies.Select(body => PostAsync(body)));

        replies.ShouldAll(reply => reply.Status == 201 || reply.Status == 409);
        var starts = (await stage.ReadAsync($"interviews?interviewerId={person}&limit=50"))["items"].AsArray().Select(interview => interview!["scheduledAt"]!.GetValue<string>()).ToList();
        starts.ShouldBeUnique();
        starts.Count.ShouldBe(replies.Count(reply => reply.Status == 201) * 4);
    }

    [Fact]
    public async Task Cancel_Following_LeavesWhatIsBefore()
    {
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=4", "2026-08-03T10:00"));

        var cancelled = await SendAsync("POST", $"interviews/{Ids(made)[1]}/cancel", """{ "reason": "The position is filled.", "scope": "following" }""");

        cancelled.Text("status").ShouldBe("cancelled");
        (await StatusesAsync(made)).ShouldBe(["scheduled", "cancelled", "cancelled", "cancelled"]);
    }

    [Fact]
    public async Task Cancel_All_LeavesWhatIsOver()
    {
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=3", "2026-08-10T10:00"));
        (await SendAsync("POST", $"interviews/{Ids(made)[0]}/cancel", """{ "reason": "Ill." }""")).ShouldBeAccepted();

        (await SendAsync("POST", $"interviews/{Ids(made)[2]}/cancel", """{ "scope": "all" }""")).ShouldBeAccepted();

        (await StatusesAsync(made)).ShouldBe(["cancelled", "cancelled", "cancelled"]);
        (await stage.ReadAsync($"interviews/{Ids(made)[0]}"))["cancellation"]!["reason"]!.GetValue<string>().ShouldBe("Ill.");
    }

    /// <summary>Each takes the time that another one leaves, which is not in its way.</summary>
    [Fact]
    public async Task Reschedule_AllByOneDay_MovesOntoTheTimesOfTheOthers()
    {
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=4", "2026-10-22T10:00"));

        var moved = await SendAsync("PUT", $"interviews/{Ids(made)[1]}/reschedule", """{ "newDateTime": "2026-10-24T10:30", "reason": "Later.", "scope": "all" }""");

        moved.Text("scheduledAt").ShouldBe("2026-10-24T08:30:00Z");
        (await StartsAsync(made)).ShouldBe(["2026-10-23T08:30:00Z", "2026-10-24T08:30:00Z", "2026-10-25T09:30:00Z", "2026-10-26T09:30:00Z"]);
    }

    [Fact]
    public async Task Reschedule_Following_LeavesWhatIsBefore()
    {
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=3", "2026-08-17T10:00"));

        (await SendAsync("PUT", $"interviews/{Ids(made)[1]}/reschedule", """{ "newDateTime": "2026-08-18T13:00", "durationMinutes": 30, "scope": "following" }""")).ShouldBeAccepted();

        (await StartsAsync(made)).ShouldBe(["2026-08-17T08:00:00Z", "2026-08-18T11:00:00Z", "2026-08-19T11:00:00Z"]);
        (await stage.ReadAsync($"interviews/{Ids(made)[2]}"))["durationMinutes"].GetValue<int>().ShouldBe(30);
    }

    [Fact]
    public async Task Reschedule_OneOfThemCannot_MovesNone()
    {
        var person = stage.NewId("person");
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=3", "2026-08-24T10:00", $$"""{ "interviewers": ["{{person}}"] }"""));
        (await stage.PostBookingAsync($$"""{ "interviewers": ["{{person}}"], "scheduledAt": "2026-08-26T12:00:00Z" }""")).ShouldBeAccepted();

        var refused = await SendAsync("PUT", $"interviews/{Ids(made)[0]}/reschedule", """{ "newDateTime": "2026-08-24T14:00", "scope": "all" }""");

        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["occurrences"].AsArray().ShouldHaveSingleItem()!["scheduledAt"]!.GetValue<string>().ShouldBe("2026-08-26T12:00:00Z");
        (await StartsAsync(made)).ShouldBe(["2026-08-24T08:00:00Z", "2026-08-25T08:00:00Z", "2026-08-26T08:00:00Z"]);
        (await stage.PostBookingAsync($$"""{ "interviewers": ["{{person}}"], "scheduledAt": "2026-08-24T12:00:00Z" }""")).ShouldBeAccepted();
    }

    [Fact]
    public async Task Reschedule_OntoATimeThatDoesNotExist_IsRefusedByName()
    {
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=2", "2027-03-27T10:00"));

        var refused = await SendAsync("PUT", $"interviews/{Ids(made)[0]}/reschedule", """{ "newDateTime": "2027-03-27T02:30", "scope": "all" }""");

        refused.ShouldBeRefused(400, "validation_failed", "newDateTime");
        refused["errors"]["newDateTime"]![0]!.GetValue<string>().ShouldContain("2027-03-28T02:30 does not exist in Europe/Berlin");
    }

    [Fact]
    public async Task Update_All_AddsSomebodyToEachOrToNone()
    {
        var (first, second) = (stage.NewId("person"), stage.NewId("person"));
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=3", "2026-09-07T10:00", $$"""{ "interviewers": ["{{first}}"] }"""));
        (await stage.PostBookingAsync($$"""{ "interviewers": ["{{second}}"], "scheduledAt": "2026-09-09T08:00:00Z" }""")).ShouldBeAccepted();
        var change = $$"""{ "interviewers": ["{{first}}", "{{second}}"], "notes": "With both.", "scope": "all" }""";

        var refused = await SendAsync("PUT", $"interviews/{Ids(made)[0]}", change);
        var done = await SendAsync("PATCH", $"interviews/{Ids(made)[0]}", change.Replace("\"all\"", "\"all\", \"allowConflicts\": true, \"reason\": \"It has to be.\"", StringComparison.Ordinal));

        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["occurrences"].AsArray().ShouldHaveSingleItem()!["scheduledAt"]!.GetValue<string>().ShouldBe("2026-09-09T08:00:00Z");
        done.Text("notes").ShouldBe("With both.");
        var people = await Task.WhenAll(Ids(made).Select(async id => (await stage.ReadAsync($"interviews/{id}"))["interviewers"].AsArray().Count));
        people.ShouldBe([2, 2, 2]);
    }

    [Theory]
    [InlineData("PUT", "", """{ "notes": "x", "scope": "all" }""")]
    [InlineData("POST", "/cancel", """{ "scope": "following" }""")]
    [InlineData("PUT", "/reschedule", """{ "newDateTime": "{{P9D}}", "scope": "all" }""")]
    public async Task Scope_OfNoSeries_IsRefusedByName(string method, string command, string body)
    {
        var booked = await stage.ScheduleAsync();

        (await SendAsync(method, $"interviews/{booked.Id}{command}", body)).ShouldBeRefused(400, "validation_failed", "scope");
    }

    [Fact]
    public async Task Scope_ByTheCandidate_IsTheirOwnInterviewOnly()
    {
        var body = Body("FREQ=DAILY;COUNT=2", "2026-09-21T10:00");
        var made = await PostAsync(body);
        using var candidate = stage.As("candidate", body["candidateId"]!.GetValue<string>());

        (await candidate.PostAsync($"interviews/{Ids(made)[0]}/cancel", """{ "scope": "all" }""")).ShouldBeRefused(403, "forbidden");

        (await candidate.PostAsync($"interviews/{Ids(made)[0]}/cancel", """{ "scope": "this" }""")).ShouldBeAccepted();
        (await StatusesAsync(made)).ShouldBe(["cancelled", "scheduled"]);
    }

    [Fact]
    public async Task Scope_WithAnOldETag_IsRefused()
    {
        var made = await PostAsync(Body("FREQ=DAILY;COUNT=2", "2026-09-28T10:00"));
        using var recruiter = stage.As("recruiter");

        (await recruiter.PostAsync($"interviews/{Ids(made)[0]}/cancel", """{ "scope": "all" }""", ("If-Match", "\"older\""))).ShouldBeRefused(412, "precondition_failed");

        (await StatusesAsync(made)).ShouldBe(["scheduled", "scheduled"]);
    }

    private static List<string> Ids(Reply series) => [.. series["interviews"].AsArray().ShouldHaveSome().Select(interview => interview!["id"]!.GetValue<string>())];

    private JsonObject Body(string rule, string start, string changes = "{}")
    {
        var body = stage.Booking(changes);
        (body["rrule"], body["scheduledAt"]) = (rule, start);
        return body;
    }

    private async Task<Reply> PostAsync(JsonObject body, params (string Name, string Value)[] headers)
    {
        using var recruiter = stage.As("recruiter", "rosa");
        return await recruiter.PostAsync(Recurring, body, headers);
    }

    private async Task<Reply> SendAsync(string method, string path, string body)
    {
        using var recruiter = stage.As("recruiter", "rosa");
        return await recruiter.SendAsync(new HttpMethod(method), path, stage.Json(body));
    }

    private async Task<int> ScheduledAsync(JsonObject body) => (await stage.ReadAsync($"interviews?candidateId={body["candidateId"]}"))["items"].AsArray().Count;

    private async Task<string[]> StatusesAsync(Reply series) => await Task.WhenAll(Ids(series).Select(async id => (await stage.ReadAsync($"interviews/{id}")).Text("status")));

    private async Task<string[]> StartsAsync(Reply series) => await Task.WhenAll(Ids(series).Select(async id => (await stage.ReadAsync($"interviews/{id}")).Text("scheduledAt")));
}
