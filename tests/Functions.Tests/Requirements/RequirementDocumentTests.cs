using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Practice;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Requirements;

/// <summary>Every request of earlier clients is accepted as they send it (REQ-INT-10).</summary>
public sealed class RequirementDocumentTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Request_AsWritten_IsAcceptedAndMapped(string fixture)
    {
        var written = Fixture.Read(fixture);
        var given = await GivenAsync(written.Given);
        var dates = Dates();
        using var caller = CallerOf(written.As, given);

        var (method, path) = (written.Request.Split(' ')[0], written.Request.Split(' ')[1].TrimStart('/'));
        var reply = await caller.SendAsync(new HttpMethod(method), Fill(path, dates, given), written.Body is { } body ? Fill(body.ToJsonString(), dates, given) : null);

        reply.Status.ShouldBe(written.Status, reply.Body?.ToJsonString());
        foreach (var (member, value) in written.Answer)
        {
            At(reply.Body, member)?.ToJsonString().ShouldBe(Fill(value!.ToJsonString(), dates, given), member);
            At(reply.Body, member).ShouldNotBeNull(member);
        }
    }

    [Fact]
    public void Fixtures_EveryDocument_HasSome() => Fixture.Names.Select(name => name[..3]).Distinct().ShouldBe(["000", "001", "002", "003", "004"], ignoreOrder: true);

    private Task<Booked?> GivenAsync(string? given) => given switch
    {
        null => Task.FromResult<Booked?>(null),
        "answered" => AnsweredAsync(),
        "bank" => BankAsync(),
        "own" => OwnAsync("{{P3D}}"),
        "ownRescheduled" => OwnAsync("{{P3D}}", (own, path) => own.PutAsync($"{path}/reschedule", Tokens.Fill("""{"newDateTime":"{{P4D}}"}""", stage.Now))),
        "practice" => PracticeAsync(started: false),
        "practiceStarted" => PracticeAsync(started: true),
        "ownDue" => OwnDueAsync(),
        "ownCompleted" => OwnDueAsync((own, path) => own.PutAsync($"{path}/complete", "{}")),
        _ => InOrganizationAsync(Enum.Parse<Life>(given, ignoreCase: true)),
    };

    /// <summary>A practice interview that begins with the question of the document.</summary>
    private async Task<Booked?> PracticeAsync(bool started)
    {
        var owner = stage.NewId("candidate");
        var practicing = await (started ? Practicing.StartAsync(stage.Host, owner) : Practicing.CreateAsync(stage.Host, owner));
        return new Booked(practicing.Id, owner, [], stage.Now, stage.Now);
    }

    /// <summary>What a candidate answered stands in for an interview: only its id matters.</summary>
    private async Task<Booked?> AnsweredAsync()
    {
        var booked = await stage.BringAsync(Life.InProgress);
        using var candidate = stage.As("candidate", booked.CandidateId);
        var response = await candidate.PostAsync($"{booked.Path}/responses", """{"questionText":"Why?","response":"Because."}""");
        return booked with { Id = response.Text("id") };
    }

    /// <summary>A public question bank stands in for an interview: only its id matters.</summary>
    private async Task<Booked?> BankAsync()
    {
        using var recruiter = stage.Host.Recruiter();
        var bank = await recruiter.PostAsync("interviews/question-banks", """{"name":"JavaScript","isPublic":true}""");
        return new Booked(bank.Text("id"), string.Empty, [], stage.Now, stage.Now);
    }

    private async Task<Booked?> InOrganizationAsync(Life life) => await stage.BringAsync(life);

    private async Task<Booked?> OwnDueAsync(Func<Caller, string, Task<Reply>>? then = null)
    {
        var own = (await OwnAsync("{{PT1M}}"))!;
        await stage.AdvanceToAsync(own.Start);
        return await ContinuedAsync(own, then);
    }

    /// <summary>A job seeker's record of an interview elsewhere, which is what document 002 is about.</summary>
    private async Task<Booked?> OwnAsync(string when, Func<Caller, string, Task<Reply>>? then = null)
    {
        using var seeker = stage.As("candidate");
        var body = Tokens.Fill("""{"applicationId":"uuid","interviewType":"Phone Screen","duration":30,"scheduledAt":"WHEN"}""".Replace("WHEN", when, StringComparison.Ordinal), stage.Now);
        var reply = await seeker.PostAsync("interviews", body);
        reply.ShouldBeAccepted();
        return await ContinuedAsync(Booked.Of(reply.Body!), then);
    }

    private async Task<Booked> ContinuedAsync(Booked own, Func<Caller, string, Task<Reply>>? then)
    {
        using var seeker = stage.As("candidate", own.CandidateId);
        (then is null ? null : await then(seeker, own.Path))?.ShouldBeAccepted();
        return own;
    }

    private Caller CallerOf(string role, Booked? given) => role switch
    {
        "nobody" => stage.Host.Anonymous,
        "candidate" => stage.As(role, given?.CandidateId),
        "interviewer" => stage.As(role, given!.Interviewer),
        _ => stage.As(role),
    };

    private Dictionary<string, string> Dates()
    {
        var future = stage.Now.AddDays(30);
        return new()
        {
            ["{{now}}"] = Tokens.Instant(stage.Now, "PT0S"),
            ["{{future}}"] = Tokens.Instant(stage.Now, "P30D"),
            ["{{today}}"] = Day(stage.Now),
            ["{{futureDay}}"] = Day(future),
        };
    }

    private static string Day(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Fill(string text, Dictionary<string, string> dates, Booked? given)
    {
        var filled = dates.Aggregate(text, (sofar, date) => sofar.Replace(date.Key, date.Value, StringComparison.Ordinal));
        return given is null ? filled : filled.Replace("{id}", given.Id, StringComparison.Ordinal).Replace("{candidate}", given.CandidateId, StringComparison.Ordinal);
    }

    private static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(
        node, (at, name) => at is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : at?[name]);
}
