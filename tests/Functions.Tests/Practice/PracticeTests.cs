using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Practice;

/// <summary>REQ-QUE-13: somebody practices, from the first question to the report.</summary>
public sealed class PracticeTests(Stage stage) : IClassFixture<Stage>
{
    private const string First = "Tell me about a challenging project you worked on.";

    [Fact]
    public async Task Practice_FromTheFirstQuestionToTheReport()
    {
        var practicing = await CreateAsync();
        var started = await practicing.PostAsync("start", """{"networkQuality":"excellent","location":"home"}""");
        started["question"]["questionText"]!.GetValue<string>().ShouldBe(First);

        var answered = await practicing.AnswerAsync(1);
        Practicing.Score(answered["feedback"]).ShouldNotBeNull();
        answered["feedback"]["evaluator"]!.GetValue<string>().ShouldBe("embedded");
        answered["feedback"]["covered"]!.AsArray().ShouldNotBeEmpty();
        answered.Text("followUp").ShouldBe(answered["question"]["questionText"]!.GetValue<string>());

        var completed = await practicing.PostAsync("complete");
        (completed.Text("status"), Practicing.Score(completed["report"])).ShouldBe(("completed", Practicing.Score(answered["feedback"])));
        var read = await practicing.ReadAsync();
        read["report"].ToJsonString().ShouldBe(completed["report"].ToJsonString());
        read["asked"].AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Practice_AnsweredToItsEnd_CompletesByItself()
    {
        var practicing = await StartAsync();
        Reply answered;
        var number = 0;
        do
        {
            answered = await practicing.AnswerAsync(++number);
        }
        while (answered.Body!["question"] is not null);

        (answered.Text("status"), answered["report"]["answered"]!.GetValue<int>()).ShouldBe(("completed", number));
        (await practicing.AnswerAsync(number)).Body!.ToJsonString().ShouldBe(answered.Body.ToJsonString(), "Sent twice, answered twice the same");
    }

    [Fact]
    public async Task Practice_BeforeItsAnswers_ShowsNothingOfWhatIsExpected()
    {
        var practicing = await CreateAsync();
        var created = await practicing.ReadAsync();
        var started = await practicing.PostAsync("start");

        (created["asked"].AsArray().Count, created.Body!["question"]).ShouldBe((0, null));
        created.Content.ShouldNotContain("expected", Case.Insensitive);
        started["question"].AsObject().Select(member => member.Key).ShouldBe(
            ["number", "questionText", "type", "skill", "difficulty", "followUpOf", "state", "timeLimitMinutes", "askedAt", "dueAt", "closedAt", "hints", "hintsLeft", "answer", "feedback"]);
        started["question"]["hints"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Hints_ComeOneByOne_WhereTheyAreEnabled()
    {
        var practicing = await StartAsync();
        var left = (await practicing.ReadAsync())["question"]["hintsLeft"]!.GetValue<int>();
        left.ShouldBeGreaterThan(0);

        for (var given = 1; given <= left; given++)
        {
            (await practicing.PostAsync("hint"))["question"]["hints"]!.AsArray().Count.ShouldBe(given);
        }

        (await practicing.PostAsync("hint")).ShouldBeRefused(409, "invalid_transition");
        var without = await Practicing.StartAsync(stage.Host, stage.NewId("candidate"), Practicing.Wanted.Replace("true", "false", StringComparison.Ordinal));
        (await without.PostAsync("hint")).ShouldBeRefused(409, "invalid_transition");
        (await without.ReadAsync())["question"]["hints"].ShouldBeNull();
    }

    [Fact]
    public async Task Hint_SentTwiceWithTheSameETag_GivesOne()
    {
        var practicing = await StartAsync();
        var etag = (await practicing.ReadAsync()).ETag!;

        (await practicing.PostAsync("hint", null, ("If-Match", etag))).ShouldBeAccepted();
        (await practicing.PostAsync("hint", null, ("If-Match", etag))).ShouldBeRefused(412, "precondition_failed");

        (await practicing.ReadAsync())["question"]["hints"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_AnotherToTheSameQuestion_IsRefused()
    {
        var practicing = await StartAsync();
        (await practicing.AnswerAsync(1)).ShouldBeAccepted();

        (await practicing.AnswerAsync(1, "Something else.")).ShouldBeRefused(409, "invalid_transition");
        (await practicing.AnswerAsync(3)).ShouldBeRefused(400, "validation_failed", "number");
    }

    [Fact]
    public async Task Answer_ByTheTextOfItsQuestion_IsThatQuestions()
    {
        var practicing = await StartAsync();

        (await practicing.PostAsync("response", new { questionText = First.ToUpperInvariant().TrimEnd('.'), response = Practicing.Answer })).ShouldBeAccepted();
        (await practicing.PostAsync("response", new { questionText = "What is your star sign?", response = "Libra" })).ShouldBeRefused(400, "validation_failed", "questionText");

        (await practicing.ReadAsync())["asked"][0]!["state"]!.GetValue<string>().ShouldBe("answered");
    }

    [Fact]
    public async Task Answer_Spoken_IsTheTextOfItsTranscript()
    {
        var practicing = await StartAsync();
        var transcript = Practicing.Answer.Split(' ').Select((word, index) => new { word, startMs = index * 400, endMs = (index * 400) + 300 });

        var spoken = await practicing.PostAsync("response", new { number = 1, transcript, audioUrl = "https://storage.example.com/audio/response.wav" });
        var written = await StartAsync();

        spoken["feedback"]["speech"]!["pace"]!["overall"]!.GetValue<double>().ShouldBeInRange(140, 160);
        Practicing.Score(spoken["feedback"]).ShouldBe(Practicing.Score((await written.AnswerAsync(1))["feedback"]));
        (await practicing.ReadAsync())["asked"][0]!["answer"]!["response"]!.GetValue<string>().ShouldBe(Practicing.Answer);
    }

    [Fact]
    public async Task Answer_AsARecordingAlone_IsRefusedNamingTheTranscript() =>
        (await (await StartAsync()).PostAsync("response", """{"number":1,"audioUrl":"https://storage.example.com/audio/response.wav"}""")).ShouldBeRefused(400, "validation_failed", "transcript");

    [Fact]
    public async Task Answer_WithATranscriptOutOfOrder_IsRefusedByItsWord() =>
        (await (await StartAsync()).PostAsync("response", """{"number":1,"transcript":[{"word":"later","startMs":900,"endMs":1000},{"word":"sooner","startMs":0,"endMs":100}]}"""))
            .ShouldBeRefused(400, "validation_failed", "transcript[1].startMs");

    [Fact]
    public async Task Answer_WithNothingToJudgeBy_HasNoScore()
    {
        var practicing = await StartAsync();
        (await practicing.AnswerAsync(1)).ShouldBeAccepted();

        var followUp = await practicing.AnswerAsync(2, "I would ask for help sooner.");

        followUp["feedback"].AsObject()["score"].ShouldBeNull();
        followUp["feedback"]["reason"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Create_UnderTheSameKey_IsOnePractice()
    {
        using var caller = stage.As("candidate");

        var first = await caller.PostAsync("interviews/ai-mock", Practicing.Wanted, ("Idempotency-Key", "k"));
        var second = await caller.PostAsync("interviews/ai-mock", Practicing.Wanted, ("Idempotency-Key", "k"));

        (second.Text("id"), second.ETag).ShouldBe((first.Text("id"), first.ETag));
        (await caller.GetAsync("interviews/ai-mock"))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Create_WithoutARole_IsRefused_AndWithWishesThatAreNotDone_IsMade()
    {
        using var caller = stage.As("candidate");

        (await caller.PostAsync("interviews/ai-mock", """{"jobRole":"  "}""")).ShouldBeRefused(400, "validation_failed", "jobRole");
        (await caller.PostAsync("interviews/ai-mock", """{"jobRole":"Engineer","recordSession":true,"realTimeAnalysis":true}""")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Create_OnceMore_DrawsOtherQuestionsFirst()
    {
        var owner = stage.NewId("candidate");
        var wanted = """{"jobRole":"Engineer","durationMinutes":5,"questionTypes":["behavioral","situational"]}""";

        var first = await Practicing.StartAsync(stage.Host, owner, wanted);
        var second = await Practicing.StartAsync(stage.Host, owner, wanted);

        QuestionOf(await second.ReadAsync()).ShouldNotBe(QuestionOf(await first.ReadAsync()));
    }

    [Fact]
    public async Task List_IsOnesOwn_TheNewestFirst()
    {
        var owner = stage.NewId("candidate");
        string[] ids = [.. await Task.WhenAll(MadeAsync(owner), MadeAsync(stage.NewId("candidate")))];
        await stage.AdvanceToAsync(stage.Now.AddMinutes(1));
        var later = await MadeAsync(owner);
        using var caller = stage.As("candidate", owner);

        var page = await caller.GetAsync("interviews/ai-mock?limit=1");
        var rest = await caller.GetAsync($"interviews/ai-mock?limit=1&cursor={page.Text("nextCursor")}");

        (page["items"][0]!["id"]!.GetValue<string>(), rest["items"][0]!["id"]!.GetValue<string>()).ShouldBe((later, ids[0]));
        rest.Body!["nextCursor"].ShouldBeNull();
    }

    [Theory]
    [InlineData("candidate", 403)]
    [InlineData("admin", 403)]
    [InlineData("candidate admin", 403)]
    public async Task Practice_OfSomebodyElse_IsReadByNobody(string role, int status)
    {
        var practicing = await StartAsync();
        using var other = stage.As(role);

        (await other.GetAsync(practicing.Path)).ShouldBeRefused(status, "forbidden");
    }

    private static string QuestionOf(Reply reply) => reply["question"]["questionText"]!.GetValue<string>();

    private async Task<string> MadeAsync(string owner) => (await Practicing.CreateAsync(stage.Host, owner)).Id;

    private Task<Practicing> CreateAsync() => Practicing.CreateAsync(stage.Host, stage.NewId("candidate"));

    private Task<Practicing> StartAsync() => Practicing.StartAsync(stage.Host, stage.NewId("candidate"));
}
