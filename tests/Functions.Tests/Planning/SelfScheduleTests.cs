using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Planning;

/// <summary>REQ-SCH-32 and REQ-SCH-33: a candidate without an account chooses, moves and cancels with links.</summary>
public sealed class SelfScheduleTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Choose_OneOfTheTimes_BooksAndUsesTheLinkUp()
    {
        var link = await LinkAsync();
        using var nobody = stage.Host.Anonymous;
        var offered = await nobody.GetAsync(link.Path);
        var slot = offered["slots"][5]!;
        slot["localStart"]!.GetValue<string>().ShouldBe("2026-04-06T04:15", "09:00 in Berlin is 03:00 in New York.");

        var booked = await nobody.PostAsync(link.Path, new { start = slot["start"]!.GetValue<string>() });

        booked.Status.ShouldBe(201, booked.Body?.ToJsonString());
        booked["interview"]["scheduledAt"]!.GetValue<string>().ShouldBe(slot["start"]!.GetValue<string>());
        booked["interview"]["timeZone"]!.GetValue<string>().ShouldBe("America/New_York");
        var interview = await stage.ReadAsync($"interviews/{booked["interview"]["id"]!.GetValue<string>()}");
        interview["interviewers"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(link.Person);
        interview.Text("candidateId").ShouldBe(link.Candidate);
        (await nobody.PostAsync(link.Path, new { start = offered["slots"][20]!["start"]!.GetValue<string>() })).ShouldBeRefused(410, "gone");
        var after = await nobody.GetAsync(link.Path);
        after["slots"].AsArray().ShouldBeEmpty();
        after["interview"]["id"]!.GetValue<string>().ShouldBe(interview.Text("id"));
    }

    [Fact]
    public async Task Choose_TwiceAtOnce_BooksOnce()
    {
        var link = await LinkAsync();
        using var nobody = stage.Host.Anonymous;

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(quarter =>
            nobody.PostAsync(link.Path, new { start = $"2026-04-07T{8 + (quarter % 5):00}:00:00Z" })));

        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Where(reply => reply.Status != 201).ShouldAll(reply => reply.Code == "gone");
        (await stage.ReadAsync($"interviews?candidateId={link.Candidate}"))["items"].AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Choose_TimeThatWasTaken_LeavesTheLinkUsable()
    {
        var link = await LinkAsync();
        await stage.ScheduleAsync($$"""{"interviewers":["{{link.Person}}"],"scheduledAt":"2026-04-08T08:00:00Z","durationMinutes":60}""");
        using var nobody = stage.Host.Anonymous;

        var lost = await nobody.PostAsync(link.Path, new { start = "2026-04-08T08:30:00Z" });

        lost.ShouldBeRefused(409, "schedule_conflict");
        lost["conflicts"].AsArray().ShouldBeEmpty("What is in the way is not the candidate's affair.");
        var alternatives = lost["alternatives"].AsArray().Select(slot => slot!["start"]!.GetValue<string>()).ToList();
        alternatives.ShouldBe(["2026-04-08T09:00:00Z", "2026-04-08T09:15:00Z", "2026-04-08T09:30:00Z"]);
        (await nobody.PostAsync(link.Path, new { start = alternatives[0] })).Status.ShouldBe(201);
    }

    /// <summary>Links of several candidates for one interviewer, all used at once.</summary>
    [Fact]
    public async Task Choose_SeveralLinksForOneTime_OneBooks()
    {
        var person = await PersonAsync();
        var links = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LinkAsync(person)));
        using var nobody = stage.Host.Anonymous;

        var replies = await Task.WhenAll(links.Select((link, number) => nobody.PostAsync(link.Path, new { start = $"2026-04-09T08:{number * 5 / 15 * 15:00}:00Z" })));

        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Where(reply => reply.Status != 201).ShouldAll(reply => reply.Code == "schedule_conflict");
    }

    [Fact]
    public async Task Get_AnyLink_ShowsNothingInternal()
    {
        var link = await LinkAsync(more: new { notes = "SECRET notes" });
        using var nobody = stage.Host.Anonymous;

        var offered = (await nobody.GetAsync(link.Path)).Content;
        var booked = await nobody.PostAsync(link.Path, new { start = "2026-04-10T08:00:00Z" });
        var managed = await nobody.GetAsync(Path(booked.Text("manageUrl")));

        string[] internals = ["SECRET", link.Person, "rosa", "@acme.example", "seats", "personId"];
        foreach (var text in new[] { offered, booked.Content, managed.Content })
        {
            text.Length.ShouldBeGreaterThan(100);
            internals.ShouldAll(word => !text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Manage_MoveAndCancel_AreByTheCandidate()
    {
        var link = await LinkAsync();
        using var nobody = stage.Host.Anonymous;
        var booked = await nobody.PostAsync(link.Path, new { start = "2026-04-06T08:00:00Z" });
        var manage = Path(booked.Text("manageUrl"));
        var interview = $"interviews/{booked["interview"]["id"]!.GetValue<string>()}";

        var moved = await nobody.PostAsync(manage, new { start = "2026-04-06T08:30:00Z" });
        var outside = await nobody.PostAsync(manage, new { start = "2026-05-06T08:30:00Z" });
        var cancelled = await nobody.PostAsync($"{manage}/cancel", new { reason = "I found another job." });

        moved.Status.ShouldBe(200, moved.Content);
        outside.ShouldBeRefused(409, "schedule_conflict");
        cancelled["interview"]["status"]!.GetValue<string>().ShouldBe("cancelled");
        var seen = await stage.ReadAsync(interview);
        seen.Text("scheduledAt").ShouldBe("2026-04-06T08:30:00Z");
        seen["rescheduleHistory"][0]!["initiatedBy"]!.GetValue<string>().ShouldBe("candidate");
        seen["cancellation"]["cancelledBy"]!.GetValue<string>().ShouldBe(link.Candidate);
        (await nobody.PostAsync($"{link.Path}/cancel")).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task CalendarFile_OfABooking_IsThatOfItsCandidate()
    {
        var link = await LinkAsync();
        using var nobody = stage.Host.Anonymous;
        (await nobody.GetAsync($"{link.Path}/calendar.ics")).ShouldBeRefused(404, "not_found");
        var booked = await nobody.PostAsync(link.Path, new { start = "2026-04-06T08:00:00Z" });
        using var candidate = stage.As("candidate", link.Candidate);

        var file = await nobody.GetAsync($"{link.Path}/calendar.ics");

        file.Status.ShouldBe(200, file.Content);
        file.Content.ShouldBe((await candidate.GetAsync($"interviews/{booked["interview"]["id"]!.GetValue<string>()}/calendar.ics")).Content);
        (await nobody.GetAsync($"{Path(booked.Text("manageUrl"))}/calendar.ics")).Content.ShouldBe(file.Content);
    }

    [Fact]
    public async Task Manage_AfterTheDeadline_IsRefusedByTheRulesForCandidates()
    {
        var link = await LinkAsync(more: new { allowReschedule = false });
        using var nobody = stage.Host.Anonymous;
        var booked = await nobody.PostAsync(link.Path, new { start = "2026-04-06T08:00:00Z" });

        (await nobody.PostAsync(Path(booked.Text("manageUrl")), new { start = "2026-04-06T10:00:00Z" })).Status.ShouldBeInRange(400, 499);
    }

    [Fact]
    public async Task Revoke_Link_IsGone()
    {
        var link = await LinkAsync();
        using var recruiter = stage.As("recruiter");
        using var nobody = stage.Host.Anonymous;

        (await recruiter.DeleteAsync($"self-schedule-links/{link.Id}")).Status.ShouldBe(204);

        (await nobody.GetAsync(link.Path)).ShouldBeRefused(410, "gone");
        (await nobody.PostAsync(link.Path, new { start = "2026-04-06T08:00:00Z" })).ShouldBeRefused(410, "gone");
    }

    [Fact]
    public async Task MoveLink_GivenByStaff_MovesTheInterviewOnce()
    {
        var person = await PersonAsync();
        var booked = await stage.ScheduleAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-15T08:00:00Z","durationMinutes":60}""");
        using var recruiter = stage.As("recruiter");
        using var nobody = stage.Host.Anonymous;
        var link = await recruiter.PostAsync($"{booked.Path}/self-schedule", new { from = "2026-04-15", to = "2026-04-17" });
        link.Status.ShouldBe(201, link.Content);
        var path = $"self-schedule/{link.Text("token")}";

        var offered = await nobody.GetAsync(path);
        var moved = await nobody.PostAsync(path, new { start = "2026-04-15T08:30:00Z" });

        offered["slots"].AsArray().ShouldContain(slot => slot!["start"]!.GetValue<string>() == "2026-04-15T08:30:00Z", "It is not in its own way.");
        moved.Status.ShouldBe(200, moved.Content);
        (await nobody.PostAsync(path, new { start = "2026-04-15T11:30:00Z" })).ShouldBeRefused(410, "gone");
        (await stage.ReadAsync(booked.Path)).Text("scheduledAt").ShouldBe("2026-04-15T08:30:00Z");
    }

    [Fact]
    public async Task Link_Expired_IsGone()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        await recruiter.PutAsync("people/p-1", new { timeZone = "Europe/Berlin" });
        var link = await recruiter.PostAsync("self-schedule-links", new
        {
            type = "technical",
            candidateId = "c-1",
            interviewerIds = new[] { "p-1" },
            from = "2026-04-06",
            to = "2026-04-10",
            durationMinutes = 60,
            expiresAt = host.Clock.Now.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ"),
        });
        link.Status.ShouldBe(201, link.Content);
        using var nobody = host.Anonymous;
        var path = $"self-schedule/{link.Text("token")}";

        await host.Clock.AdvanceToAsync(host.Clock.Now.AddHours(1).AddMilliseconds(-1));
        (await nobody.GetAsync(path)).Status.ShouldBe(200);
        await host.Clock.AdvanceToAsync(host.Clock.Now.AddMilliseconds(1));

        (await nobody.PostAsync(path, new { start = "2026-04-06T08:00:00Z" })).ShouldBeRefused(410, "gone");
    }

    [Fact]
    public async Task Link_WithADashboard_LeadsToItsPageAndNamesTheOrganization()
    {
        await using var host = await InterviewsHost.StartAsync(settings: new Dictionary<string, string?> { ["Dashboard:Url"] = "https://hire.acme.example/" });
        using var recruiter = host.Recruiter();
        await recruiter.PutAsync("organization", new { name = "Acme" });
        await recruiter.PutAsync("people/p-1", new { timeZone = "Europe/Berlin" });
        var body = new { type = "technical", candidateId = "c-1", interviewerIds = new[] { "p-1" }, from = "2026-04-06", to = "2026-04-10", durationMinutes = 60 };

        var link = await recruiter.PostAsync("self-schedule-links", body);
        using var nobody = host.Anonymous;
        var offered = await nobody.GetAsync($"self-schedule/{link.Text("token")}");
        var booked = await nobody.PostAsync($"self-schedule/{link.Text("token")}", new { start = offered["slots"][0]!["start"]!.GetValue<string>() });

        link.Text("url").ShouldBe($"https://hire.acme.example/self-schedule/{link.Text("token")}");
        offered.Text("organizationName").ShouldBe("Acme");
        booked.Text("manageUrl").ShouldStartWith("https://hire.acme.example/self-schedule/");
        booked.Headers["Location"].ShouldContain("/api/self-schedule/");
    }

    [Theory]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("nonsense")]
    public async Task Token_NotSignedHere_IsNotFound(string token)
    {
        using var nobody = stage.Host.Anonymous;

        (await nobody.GetAsync($"self-schedule/{token}")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Token_WithAnotherSignature_IsNotFound()
    {
        var link = await LinkAsync();
        using var nobody = stage.Host.Anonymous;
        var last = link.Path[^5] == 'A' ? 'B' : 'A';

        (await nobody.GetAsync($"{link.Path[..^5]}{last}{link.Path[^4..]}")).ShouldBeRefused(404, "not_found");
    }

    private static string Path(string url) => url[(url.IndexOf("/api/", StringComparison.Ordinal) + 5)..];

    private async Task<string> PersonAsync()
    {
        var id = stage.NewId("worker");
        await stage.CommandAsync("PUT", $"people/{id}", $$"""{"name":"Jane {{id[7..]}}","email":"{{id}}@acme.example","timeZone":"Europe/Berlin"}""");
        return id;
    }

    private async Task<Link> LinkAsync(string? person = null, object? more = null)
    {
        person ??= await PersonAsync();
        var candidate = stage.NewId("candidate");
        await stage.CommandAsync("PUT", $"candidates/{candidate}", """{"name":"Carla","timeZone":"America/New_York"}""");
        using var recruiter = stage.As("recruiter", "rosa");
        var body = stage.Json($$"""{"type":"technical","jobId":"j-1","candidateId":"{{candidate}}","seats":[{"name":"lead","anyOf":["{{person}}"]}],"from":"2026-04-06","to":"2026-04-10","durationMinutes":60,"timeZone":"Europe/Berlin"}""");
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        var made = await recruiter.PostAsync("self-schedule-links", body);
        made.Status.ShouldBe(201, made.Content);
        Path(made.Text("url")).ShouldBe($"self-schedule/{made.Text("token")}");
        return new Link(made.Text("id"), $"self-schedule/{made.Text("token")}", person, candidate);
    }

    private sealed record Link(string Id, string Path, string Person, string Candidate);
}
