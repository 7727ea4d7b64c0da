using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Responses;

/// <summary>REQ-QUE-09: a candidate answers question by question.</summary>
public sealed class ResponseTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Post_AnAnswerToAQuestionOfTheInterview_IsReadBack()
    {
        using var answering = await Answering.BeginAsync(stage);

        var posted = await answering.Candidate.PostAsync(
            answering.Path,
            $$"""{"questionId":"{{Answering.Closures}}","response":"A function.","code":{"language":"js","source":"() => x"},"audioUrl":"https://a.example/x.wav","transcript":[{"word":"A","startMs":0,"endMs":90}],"responseTime":121}""");

        posted.Status.ShouldBe(201, posted.Content);
        posted.Headers["Location"].ShouldBe($"/api/{answering.Path}/{posted.Text("id")}");
        using var interviewer = stage.As("interviewer", answering.Booked.Interviewer);
        var read = await interviewer.GetAsync($"{answering.Path}/{posted.Text("id")}");
        (read.ETag, read.Content).ShouldBe((posted.ETag, posted.Content));
        (read.Text("questionText"), read["timeLimitMinutes"].GetValue<int>(), read["overTime"].GetValue<bool>(), read["late"].GetValue<bool>(), read["version"].GetValue<int>())
            .ShouldBe(("What is a closure?", 2, true, false, 1));
        read["transcript"].ToJsonString().ShouldBe("""[{"word":"A","startMs":0,"endMs":90}]""");
    }

    [Fact]
    public async Task Post_AnAnswerToTheSameQuestionByItsText_IsRefusedNamingTheFirst()
    {
        using var answering = await Answering.BeginAsync(stage);
        var first = await answering.Candidate.PostAsync(answering.Path, $$"""{"questionId":"{{Answering.Closures}}","text":"A function."}""");

        var second = await answering.Candidate.PostAsync(answering.Path, """{"questionText":"what is  a CLOSURE?","response":"Another."}""");

        second.ShouldBeRefused(409, "invalid_transition");
        second.Text("responseId").ShouldBe(first.Text("id"));
    }

    [Fact]
    public async Task Post_BeforeTheStart_IsRefused()
    {
        using var answering = await Answering.BeginAsync(stage, life: Life.Scheduled);

        (await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because."}""")).ShouldBeRefused(409, "invalid_transition");
        (await answering.Candidate.GetAsync(answering.Path))["questions"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_AfterTheScheduledEnd_IsTakenAndLate()
    {
        using var answering = await Answering.BeginAsync(stage);
        await stage.AdvanceToAsync(answering.Booked.End.AddSeconds(1));

        (await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because."}"""))["late"].GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Post_OnceTheInterviewIsCompleted_IsRefused()
    {
        using var answering = await Answering.BeginAsync(stage, life: Life.Completed);

        (await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because."}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task Post_QuestionThatTheInterviewDoesNotAsk_IsRefused()
    {
        using var answering = await Answering.BeginAsync(stage);

        (await answering.Candidate.PostAsync(answering.Path, $$"""{"questionId":"{{Guid.NewGuid()}}","response":"Because."}""")).ShouldBeRefused(400, "validation_failed", "questionId");
    }

    [Fact]
    public async Task Put_WithItsETag_IsAFurtherVersionAndKeepsTheFirst()
    {
        using var answering = await Answering.BeginAsync(stage);
        var first = await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because.","responseTime":5}""");
        var path = $"{answering.Path}/{first.Text("id")}";

        var second = await answering.Candidate.PutAsync(path, """{"response":"Because of the scope."}""", ("If-Match", first.ETag!));

        (second["version"].GetValue<int>(), second.Body!["responseTime"]).ShouldBe((2, null));
        (await answering.Candidate.PutAsync(path, """{"response":"Third."}""", ("If-Match", first.ETag!))).ShouldBeRefused(412, "precondition_failed");
        (await stage.ReadAsync($"{path}/versions"))["items"].AsArray().Select(version => version!["response"]!.GetValue<string>()).ShouldBe(["Because.", "Because of the scope."]);
    }

    [Fact]
    public async Task Edit_ThatSaysNothingNew_MakesNoVersion()
    {
        using var answering = await Answering.BeginAsync(stage);
        var first = await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because.","responseTime":5}""");
        var path = $"{answering.Path}/{first.Text("id")}";

        var same = await answering.Candidate.PutAsync(path, first.Body!.ToJsonString());
        var patched = await answering.Candidate.PatchAsync(path, """{"responseTime":5}""");

        (same.ETag, patched.ETag).ShouldBe((first.ETag, first.ETag));
    }

    [Fact]
    public async Task Patch_OfAPart_LeavesTheRest()
    {
        using var answering = await Answering.BeginAsync(stage);
        var first = await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because.","responseTime":5}""");

        var patched = await answering.Candidate.PatchAsync($"{answering.Path}/{first.Text("id")}", """{"text":null,"videoUrl":"https://a.example/x.mp4"}""");

        (patched.Body!["response"], patched.Text("videoUrl"), patched["responseTime"].GetValue<int>()).ShouldBe((null, "https://a.example/x.mp4", 5));
        (await answering.Candidate.PatchAsync($"{answering.Path}/{first.Text("id")}", """{"videoUrl":null}""")).ShouldBeRefused(400, "validation_failed", "response");
    }

    [Fact]
    public async Task Put_ForAnotherQuestion_IsRefused()
    {
        using var answering = await Answering.BeginAsync(stage);
        var first = await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because."}""");

        (await answering.Candidate.PutAsync($"{answering.Path}/{first.Text("id")}", """{"questionText":"Why not?","response":"Because."}"""))
            .ShouldBeRefused(400, "validation_failed", "questionText");
    }

    [Fact]
    public async Task Timeline_OfTheInterview_TellsThatThereIsAnAnswerAndNotWhatItSays()
    {
        using var answering = await Answering.BeginAsync(stage);
        await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because-of-the-scope."}""");

        var timeline = await stage.ReadAsync($"{answering.Booked.Path}/timeline");

        timeline["items"].AsArray().ShouldContain(entry => entry!["what"]!.GetValue<string>() == "ResponseSubmitted");
        timeline.Content.ShouldNotContain("Because");
    }

    [Fact]
    public async Task Results_OfSingleResponses_AreReadWithTheResultAndHiddenFromTheCandidate()
    {
        using var answering = await Answering.BeginAsync(stage);
        var response = (await answering.Candidate.PostAsync(answering.Path, """{"questionText":"Why?","response":"Because."}""")).Text("id");
        await stage.CommandAsync("POST", $"{answering.Booked.Path}/complete", "{}");

        await stage.CommandAsync("POST", $"{answering.Booked.Path}/results", $$"""{"responses":[{"responseId":"{{response}}","score":71,"feedback":"Precise."}]}""");

        var result = $$"""[{"responseId":"{{response}}","score":71,"feedback":"Precise."}]""";
        (await stage.ReadAsync($"{answering.Booked.Path}/results"))["responses"].ToJsonString().ShouldBe(result);
        (await stage.ReadAsync($"{answering.Booked.Path}/results/versions"))["items"][0]!["responses"]!.ToJsonString().ShouldBe(result);
        (await stage.ReadAsync(answering.Path))["items"][0]!["result"]!.ToJsonString().ShouldBe("""{"score":71,"feedback":"Precise."}""");
        (await answering.Candidate.GetAsync(answering.Path))["items"][0]!["result"].ShouldBeNull();
        using var blind = stage.As("interviewer", answering.Booked.Interviewer);
        (await blind.GetAsync(answering.Path))["items"][0]!["result"].ShouldBeNull();
    }
}
