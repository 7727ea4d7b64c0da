using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Contract;
using Interviews.Functions.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

/// <summary>Every operation of the app, asked by every role, for its own and for others' interviews, and from another organisation.</summary>
public sealed class RoleMatrixTests(Stage stage) : IClassFixture<Stage>
{
    private const string Elsewhere = "globex";

    private static readonly (char Letter, string Role)[] _roles =
        [('A', "admin"), ('R', "recruiter"), ('I', "interviewer"), ('C', "candidate"), ('S', "service")];

    public static TheoryData<string> Operations => [.. Policy.All.Keys];

    public static TheoryData<string> Closed => [.. Surface.All.Where(surface => !surface.IsPublic).Select(surface => surface.Operation)];

    /// <summary>Those that name something that another organisation has.</summary>
    public static TheoryData<string> Named => [.. Surface.All
        .Where(surface => surface is { IsPublic: false } && surface.Route.Contains('{', StringComparison.Ordinal))
        .Select(surface => surface.Operation)
        .Where(operation => !operation.StartsWith("Put", StringComparison.Ordinal) || operation == "PutFeedback PUT")];

    [Fact]
    public void Operations_OfTheApp_AreTheRowsOfTheMatrix() =>
        Policy.All.Keys.ShouldBe(Surface.All.Select(surface => surface.Operation), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_ByEveryRole_AnswersAsTheContractSays(string operation)
    {
        var cells = new List<string>();
        foreach (var (letter, role) in _roles)
        {
            cells.Add($"{letter} {await AskAsync(operation, role, own: true)}/{await AskAsync(operation, role, own: false)}");
        }

        string.Join(' ', cells).ShouldBe(Policy.All[operation].Answers);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Operation_WithoutToken_IsUnauthenticated(string operation)
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await SendAsync(nobody, operation, await GivenAsync(operation), null);

        reply.ShouldBeRefused(401, "unauthenticated");
        reply.Headers["WWW-Authenticate"].ShouldStartWith("Bearer");
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task Operation_OnAnotherOrganizationsId_FindsNothing(string operation)
    {
        var given = await GivenAsync(operation);
        foreach (var (letter, role) in _roles.Where(role => Policy.All[operation].Answers.Contains($"{role.Letter} 20", StringComparison.Ordinal)))
        {
            using var stranger = await stage.AsAsync(role, Subject(role, given), Elsewhere);

            var reply = await SendAsync(stranger, operation, given, letter == 'C' ? given?.CandidateId : null);

            if (operation == "CandidateInterviews GET")
            {
                reply["upcoming"].AsArray().ShouldBeEmpty();
                continue;
            }

            reply.ShouldBeRefused(404, "not_found");
        }
    }

    [Theory]
    [InlineData("UpdateInterview PUT", 200)]
    [InlineData("CompleteInterview PUT", 200)]
    [InlineData("StartInterview POST", 403)]
    [InlineData("ReportNoShow POST", 403)]
    [InlineData("DeleteInterview DELETE", 403)]
    [InlineData("SubmitResults POST", 403)]
    public async Task Operation_OnAnInterviewKeptForThemself_IsTheCandidatesAsFarAsNobodyElseCould(string operation, int status)
    {
        using var seeker = await stage.AsAsync("candidate");
        var kept = await seeker.PostAsync("interviews", stage.Json("""{"type":"video","scheduledAt":"{{PT1M}}","duration":30,"applicationId":"a-1","interviewers":["Jane Smith"]}"""));
        var booked = Booked.Of(kept.Body!);
        await stage.AdvanceToAsync(booked.Start.AddMinutes(20));
        using var again = await stage.AsAsync("candidate", booked.CandidateId);

        (await SendAsync(again, operation, booked, null)).Status.ShouldBe(status);
    }

    /// <summary>The status, when it is a success or <c>forbidden</c>; otherwise all that is known.</summary>
    private async Task<string> AskAsync(string operation, string role, bool own)
    {
        var given = await GivenAsync(operation);
        var subject = own ? Subject(role, given) : stage.NewId("stranger");
        using var caller = await stage.AsAsync(role, subject);
        var reply = await SendAsync(caller, operation, given, own ? subject : stage.NewId("somebody"));
        return reply.Status < 300 || reply.Code == "forbidden" ? $"{reply.Status}" : $"{reply.Status} {reply.Body?.ToJsonString()}";
    }

    private string Subject(string role, Booked? given) => role switch
    {
        "interviewer" when given is not null => given.Interviewer,
        "candidate" when given is not null => given.CandidateId,
        _ => stage.NewId(role),
    };

    private async Task<Booked?> GivenAsync(string operation) => Policy.All[operation].Given is { } life ? await stage.BringAsync(life) : null;

    private async Task<Reply> SendAsync(Caller caller, string operation, Booked? given, string? candidate)
    {
        var (surface, policy) = (Surface.Of(operation), Policy.All[operation]);
        var path = surface.Route switch
        {
            "candidates/{id}/interviews" => $"candidates/{given!.CandidateId}/interviews",
            "docs/{file}" => "docs/index.html",
            var route when given is null => route.Replace("{id}", await ExistingAsync(operation), StringComparison.Ordinal),
            var route => route
                .Replace("{id:guid}", given.Id, StringComparison.Ordinal)
                .Replace("{feedbackId:guid}", operation == "PutFeedback PUT" ? await ScorecardAsync(given) : string.Empty, StringComparison.Ordinal),
        };
        var body = policy.Body is null
            ? null
            : Tokens.Fill(policy.Body, stage.Now)
                .Replace("CANDIDATE", candidate ?? stage.NewId("candidate"), StringComparison.Ordinal)
                .Replace("INTERVIEWER", given?.Interviewer, StringComparison.Ordinal);
        return await caller.SendAsync(new HttpMethod(surface.Method), path, body);
    }

    /// <summary>The id of an entry of the directory, which exists unless it is to be put.</summary>
    private async Task<string> ExistingAsync(string operation)
    {
        var id = stage.NewId("entry");
        if (operation is "GetPerson GET" or "GetCandidate GET" or "GetJob GET")
        {
            await stage.CommandAsync("PUT", Surface.Of(operation).Route.Replace("{id}", id, StringComparison.Ordinal), "{}");
        }

        return id;
    }

    private async Task<string> ScorecardAsync(Booked given)
    {
        var existing = (await stage.ReadAsync($"{given.Path}/feedback"))["items"].AsArray();
        if (existing.Count > 0)
        {
            return existing[0]!["id"]!.GetValue<string>();
        }

        var posted = await stage.CommandAsync(
            "POST", $"{given.Path}/feedback", new JsonObject { ["interviewerId"] = given.Interviewer, ["recommendation"] = "yes" }.ToJsonString());
        return posted.Text("id");
    }
}
