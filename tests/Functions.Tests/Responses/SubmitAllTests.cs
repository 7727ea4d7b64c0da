using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Responses;

/// <summary>REQ-QUE-10: all together, all or none, and once.</summary>
public sealed class SubmitAllTests(Stage stage) : IClassFixture<Stage>
{
    private const string Two = """{"responses":[{"questionText":"What is a closure?","text":"A function."},{"questionText":"Why?","response":"Because."}]}""";

    [Fact]
    public async Task SubmitAll_Together_TakesEachAndNothingAfterIt()
    {
        using var answering = await Answering.BeginAsync(stage);

        var submitted = await answering.Candidate.PostAsync($"{answering.Path}/submit-all", Two);

        submitted.Status.ShouldBe(201, submitted.Content);
        submitted["items"].AsArray().Count.ShouldBe(2);
        submitted.Text("status").ShouldBe("inProgress");
        var read = await stage.ReadAsync(answering.Path);
        read["items"].AsArray().Select(item => item!["response"]!.GetValue<string>()).ShouldBe(["A function.", "Because."]);
        read.Text("submittedAt").ShouldBe(submitted.Text("submittedAt"));
        (await answering.Candidate.PostAsync($"{answering.Path}/submit-all", Two)).ShouldBeRefused(409, "invalid_transition");
        (await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Else?","response":"No."}""")).ShouldBeRefused(409, "invalid_transition");
        (await answering.Candidate.PutAsync($"{answering.Path}/{read["items"][0]!["id"]}", """{"response":"No."}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task SubmitAll_WithOneThatIsWrong_TakesNone()
    {
        using var answering = await Answering.BeginAsync(stage);

        (await answering.Candidate.PostAsync($"{answering.Path}/submit-all", """{"responses":[{"questionText":"Why?","response":"Because."},{"questionText":"How?"}]}"""))
            .ShouldBeRefused(400, "validation_failed", "responses[1].response");

        (await stage.ReadAsync(answering.Path))["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task SubmitAll_RepeatedUnderItsKey_IsAnsweredAgain()
    {
        using var answering = await Answering.BeginAsync(stage);
        var first = await answering.Candidate.PostAsync($"{answering.Path}/submit-all", Two, ("Idempotency-Key", "all"));

        var again = await answering.Candidate.PostAsync($"{answering.Path}/submit-all", Two, ("Idempotency-Key", "all"));

        (again.Status, again.Content, again.Headers["Idempotency-Replayed"]).ShouldBe((201, first.Content, "true"));
    }

    [Fact]
    public async Task SubmitAll_AtOnceFromTwoWindows_IsTakenOnce()
    {
        using var answering = await Answering.BeginAsync(stage);

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => answering.Candidate.PostAsync($"{answering.Path}/submit-all", Two)));

        replies.Select(reply => reply.Status).Order().ShouldBe([201, 409, 409, 409]);
        (await stage.ReadAsync(answering.Path))["items"].AsArray().ShouldAll(item => item!["version"]!.GetValue<int>() == 1);
    }

    [Fact]
    public async Task SubmitAll_OfAnInterviewThatNobodyConducts_CompletesIt()
    {
        using var answering = await Answering.BeginAsync(stage, """{"interviewers":[]}""", Life.Due);

        (await answering.Candidate.PostAsync($"{answering.Path}/submit-all", Two)).Text("status").ShouldBe("completed");

        (await stage.ReadAsync(answering.Booked.Path))["completion"]["completedBy"]!.GetValue<string>().ShouldBe(answering.Booked.CandidateId);
    }

    [Fact]
    public async Task SubmitAll_ReplacingMoreThanTheStoreKeepsAtOnce_IsTooLarge()
    {
        using var answering = await Answering.BeginAsync(stage);
        var words = string.Join(',', Enumerable.Repeat($$"""{"word":"{{new string('日', 100)}}","startMs":0,"endMs":0}""", 2_400));
        foreach (var question in new[] { "One?", "Two?", "Three?" })
        {
            (await answering.Candidate.PostAsync(answering.Path, $$"""{"questionText":"{{question}}","transcript":[{{words}}]}""")).ShouldBeAccepted();
        }

        (await answering.Candidate.PostAsync(
            $"{answering.Path}/submit-all",
            """{"responses":[{"questionText":"One?","response":"1"},{"questionText":"Two?","response":"2"},{"questionText":"Three?","response":"3"}]}""")).ShouldBeRefused(413, "payload_too_large");

        (await stage.ReadAsync(answering.Path))["items"].AsArray().ShouldAll(item => item!["version"]!.GetValue<int>() == 1);
    }
}
