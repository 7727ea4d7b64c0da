using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Interviews;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>REQ-FBK-01 to REQ-FBK-06: one scorecard per assigned interviewer, drafts, versions, and what it may say.</summary>
public sealed class ScorecardTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly Dictionary<string, Rule> _rules = new()
    {
        ["recommendation in any spelling"] = new("""{"recommendation":"Strong No"}""", """{"recommendation":"proceed"}""", "recommendation"),
        ["recommendation is required"] = new("""{"recommendation":"noDecision"}""", "{}", "recommendation"),
        ["no neutral middle"] = new("""{"recommendation":"strong_yes"}""", """{"recommendation":"neutral"}""", "recommendation"),
        ["least rating"] = new("""{"recommendation":"yes","ratings":{"a":1}}""", """{"recommendation":"yes","ratings":{"a":0}}""", "ratings.a"),
        ["most rating"] = new("""{"recommendation":"yes","ratings":{"a":5}}""", """{"recommendation":"yes","ratings":{"a":6}}""", "ratings.a"),
        ["whole ratings"] = new("""{"recommendation":"yes","ratings":{}}""", """{"recommendation":"yes","ratings":{"a":4.5}}""", "ratings"),
        ["attribute"] = new("""{"recommendation":"yes","ratings":{"{{x100}}":3}}""", """{"recommendation":"yes","ratings":{"{{x101}}":3}}""", "ratings"),
        ["strengths"] = new("""{"recommendation":"yes","strengths":"{{x10000}}"}""", """{"recommendation":"yes","strengths":"{{x10001}}"}""", "strengths"),
        ["concerns"] = new("""{"recommendation":"yes","concerns":"{{x10000}}"}""", """{"recommendation":"yes","concerns":"{{x10001}}"}""", "concerns"),
        ["notes"] = new("""{"recommendation":"yes","notes":"{{x10000}}"}""", """{"recommendation":"yes","notes":"{{x10001}}"}""", "notes"),
        ["feedback as notes"] = new("""{"recommendation":"yes","feedback":"{{x10000}}"}""", """{"recommendation":"yes","feedback":["a"]}""", "feedback"),
        ["draft"] = new("""{"draft":true}""", """{"draft":"yes"}""", "draft"),
        ["known fields"] = new("""{"recommendation":"yes"}""", """{"recommendation":"yes","mood":"good"}""", "mood"),
    };

    public static TheoryData<string> Rules => [.. _rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Post_WithinTheRule_IsCreated(string rule) => (await PostAsync(_rules[rule].Accepted)).Reply.Status.ShouldBe(201);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Post_BeyondTheRule_IsRefusedByItsField(string rule) =>
        (await PostAsync(_rules[rule].Refused)).Reply.ShouldBeRefused(400, "validation_failed", _rules[rule].Field);

    [Fact]
    public async Task Post_BeforeTheStart_IsRefused()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var caller = stage.As("interviewer", booked.Interviewer);

        (await caller.PostAsync($"{booked.Path}/feedback", """{"recommendation":"yes"}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task Post_Twice_IsRefused()
    {
        var (booked, _) = await PostAsync("""{"recommendation":"yes"}""");
        using var caller = stage.As("interviewer", booked.Interviewer);

        (await caller.PostAsync($"{booked.Path}/feedback", """{"recommendation":"no"}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task Post_ForSomebodyWhoIsNotAssigned_IsRefused()
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PostAsync($"{booked.Path}/feedback", """{"interviewerId":"stranger","recommendation":"yes"}"""))
            .ShouldBeRefused(400, "validation_failed", "interviewerId");
    }

    [Fact]
    public async Task Post_InAnothersName_IsForbidden()
    {
        var booked = await stage.BringAsync(Life.Completed, """{"interviewers":["ann-of-two","bob-of-two"]}""");
        using var bob = stage.As("interviewer", "bob-of-two");

        (await bob.PostAsync($"{booked.Path}/feedback", """{"interviewerId":"ann-of-two","recommendation":"yes"}""")).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Put_Submitted_IsAFurtherVersionOfTheSame()
    {
        var (booked, posted) = await PostAsync("""{"recommendation":"yes","notes":"fine","ratings":{"problemSolving":4}}""");
        using var caller = stage.As("interviewer", booked.Interviewer);

        var reply = await caller.PutAsync($"{booked.Path}/feedback/{posted.Text("id")}", """{"recommendation":"no","notes":"not so fine"}""", ("If-Match", posted.ETag!));

        reply.Status.ShouldBe(200);
        reply["version"].GetValue<int>().ShouldBe(2);
        reply.Text("id").ShouldBe(posted.Text("id"));
        reply.Text("recommendation").ShouldBe("no");
        reply.Text("notes").ShouldBe("not so fine");
        reply["ratings"].AsObject().ShouldBeEmpty();
        reply.Text("submittedAt").ShouldBe(posted.Text("submittedAt"));
    }

    [Fact]
    public async Task Put_WithAStaleETag_IsRefused()
    {
        var (booked, posted) = await PostAsync("""{"recommendation":"yes"}""");
        using var caller = stage.As("interviewer", booked.Interviewer);

        (await caller.PutAsync($"{booked.Path}/feedback/{posted.Text("id")}", """{"recommendation":"no"}""", ("If-Match", "\"stale\""))).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Put_SubmittedAsADraftAgain_IsRefused()
    {
        var (booked, posted) = await PostAsync("""{"recommendation":"yes"}""");
        using var caller = stage.As("interviewer", booked.Interviewer);

        (await caller.PutAsync($"{booked.Path}/feedback/{posted.Text("id")}", """{"recommendation":"yes","draft":true}""")).ShouldBeRefused(400, "validation_failed", "draft");
    }

    [Theory]
    [InlineData("recruiter", 201)]
    [InlineData("interviewer", 403)]
    public async Task Post_Dismissal_IsForStaffAndSettlesTheDuty(string role, int status)
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var caller = stage.As(role, booked.Interviewer);

        var reply = await caller.PostAsync($"{booked.Path}/feedback", $$"""{"interviewerId":"{{booked.Interviewer}}","status":"dismissed"}""");

        reply.Status.ShouldBe(status, reply.Body?.ToJsonString());
        (await stage.ReadAsync(booked.Path))["feedback"]["state"]!.GetValue<string>().ShouldBe(status == 201 ? "complete" : "awaiting");
    }

    [Theory]
    [InlineData("""{"draft":true}""", "awaiting")]
    [InlineData("""{"recommendation":"yes"}""", "complete")]
    public async Task Post_DraftOrSubmitted_OnlyTheSecondSettlesTheDuty(string body, string state)
    {
        var (booked, _) = await PostAsync(body);

        (await stage.ReadAsync(booked.Path))["feedback"]["state"]!.GetValue<string>().ShouldBe(state);
    }

    [Fact]
    public async Task Post_ByATrainee_IsNotCountedAsSubmitted()
    {
        var (lead, shadow) = (stage.NewId("lead"), stage.NewId("shadow"));
        var booked = await stage.ScheduleAsync($$"""{"interviewers":[{"id":"{{lead}}","name":"Ana"},{"id":"{{shadow}}","name":"Sam","seat":"shadow"}]}""");
        await stage.AdvanceToAsync(booked.End);

        (await SubmittedAfterAsync(shadow)).ShouldBe((0, 0));
        (await SubmittedAfterAsync(lead)).ShouldBe((1, 1));

        async Task<(int Interview, int Feedback)> SubmittedAfterAsync(string author)
        {
            using var caller = stage.As("interviewer", author);
            (await caller.PostAsync($"{booked.Path}/feedback", """{"recommendation":"yes"}""")).Status.ShouldBe(201);
            var (interview, feedback) = (await stage.ReadAsync(booked.Path), await stage.ReadAsync($"{booked.Path}/feedback"));
            return (interview["feedback"]["submitted"]!.GetValue<int>(), feedback["progress"]["submitted"]!.GetValue<int>());
        }
    }

    private async Task<(Booked Booked, Reply Reply)> PostAsync(string body)
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var caller = stage.As("interviewer", booked.Interviewer);
        return (booked, await caller.PostAsync($"{booked.Path}/feedback", Tokens.Fill(body, stage.Now)));
    }
}
