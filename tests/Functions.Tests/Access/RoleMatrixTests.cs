using Interviews.Functions.Tests.Docs.OpenApi;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

/// <summary>Every operation of the app, asked by every role, for its own and for others' interviews, and from another organization. Each answer is as the contract describes it.</summary>
public sealed class RoleMatrixTests(Stage stage) : IClassFixture<Stage>
{
    private const string Elsewhere = "globex";

    private readonly Asker _asker = new(stage);

    private static readonly (char Letter, string Role)[] _roles =
        [('A', "admin"), ('R', "recruiter"), ('I', "interviewer"), ('C', "candidate"), ('S', "service")];

    public static TheoryData<string> Operations => [.. Policy.All.Keys];

    public static TheoryData<string> Closed => [.. Surface.All.Where(surface => !surface.IsPublic).Select(surface => surface.Operation)];

    /// <summary>Those that name something that another organization has.</summary>
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
        var replies = await _asker.AskAsync(operation, _roles.SelectMany(role => new[] { (role.Role, true), (role.Role, false) }));

        var cells = _roles.Zip(replies.Chunk(2), (role, both) => $"{role.Letter} {Status(both[0])}/{Status(both[1])}");
        string.Join(' ', cells).ShouldBe(Policy.All[operation].Answers);
        if (OpenApiDocument.Described.Contains(Surface.Of(operation)))
        {
            replies.ToList().ForEach(reply => OpenApiDocument.ShouldDescribe(operation, reply));
        }
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Operation_WithoutToken_IsUnauthenticated(string operation)
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await _asker.SendAsync(nobody, operation, await _asker.GivenAsync(operation), null);

        reply.ShouldBeRefused(401, "unauthenticated");
        reply.Headers["WWW-Authenticate"].ShouldStartWith("Bearer");
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task Operation_OnAnotherOrganizationsId_FindsNothing(string operation)
    {
        var given = await _asker.GivenAsync(operation);
        foreach (var (letter, role) in _roles.Where(role => Policy.All[operation].Answers.Contains($"{role.Letter} 20", StringComparison.Ordinal)))
        {
            var subject = _asker.Subject(role, given);
            using var stranger = stage.As(role, subject, Elsewhere);

            var reply = await _asker.SendAsync(stranger, operation, given, letter == 'C' ? subject : null);

            if (operation == "CandidateInterviews GET")
            {
                reply["upcoming"].AsArray().ShouldBeEmpty();
                continue;
            }

            if (operation is "GetCandidateAnalytics GET" or "GetInterviewerAnalytics GET")
            {
                reply["items"].AsArray().ShouldBeEmpty();
                continue;
            }

            if (operation == "GetPracticeAnalytics GET")
            {
                reply["made"].GetValue<int>().ShouldBe(0);
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
        using var seeker = stage.As("candidate");
        var kept = await seeker.PostAsync("interviews", stage.Json("""{"type":"video","scheduledAt":"{{PT1M}}","duration":30,"applicationId":"a-1","interviewers":["Jane Smith"]}"""));
        var booked = Booked.Of(kept.Body!);
        await stage.AdvanceToAsync(booked.Start.AddMinutes(20));
        using var again = stage.As("candidate", booked.CandidateId);

        (await _asker.SendAsync(again, operation, booked, null)).Status.ShouldBe(status);
    }

    /// <summary>The status, when it is a success or <c>forbidden</c>; otherwise all that is known.</summary>
    private static string Status(Reply reply) => reply.Status < 300 || reply.Code == "forbidden" ? $"{reply.Status}" : $"{reply.Status} {reply.Body?.ToJsonString()}";
}
