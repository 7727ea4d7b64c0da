using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions;

/// <summary>REQ-QUE-05: the questions of a bank.</summary>
public sealed class QuestionTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Create_TextThatTheBankHas_NamesTheQuestion()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var first = await recruiter.AddAsync(bank, new { questionText = "What is a closure?" });

        var second = await recruiter.PostAsync($"{bank}/questions", """{"text":"what is\n a  CLOSURE?"}""");

        second.ShouldBeRefused(409, "already_exists");
        second.Text("existingId").ShouldBe(first);
        await recruiter.AddAsync(await recruiter.NewBankAsync(), new { questionText = "What is a closure?" });
    }

    [Fact]
    public async Task Create_SameKeyAgain_IsTheSameQuestion()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var first = await recruiter.PostAsync($"{bank}/questions", """{"questionText":"Why?"}""", ("Idempotency-Key", "one"));

        var again = await recruiter.PostAsync($"{bank}/questions", """{"questionText":"Why?"}""", ("Idempotency-Key", "one"));

        (again.Status, again.Text("id")).ShouldBe((201, first.Text("id")));
    }

    [Fact]
    public async Task Put_AnotherText_KeepsTheIdAndIsKnownByBothTexts()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var question = await recruiter.AddAsync(bank, new { questionText = "What is a closure?" });

        (await recruiter.PutAsync($"{bank}/questions/{question}", """{"questionText":"What is a closure good for?"}""")).Text("id").ShouldBe(question);

        var imported = await recruiter.PostAsync($"{bank}/questions/bulk-import", """{"questions":[{"questionText":"WHAT IS A CLOSURE?"},{"questionText":"what is a closure good for?"},{"questionText":"New?"}]}""");
        (imported["imported"].GetValue<int>(), imported["known"].GetValue<int>()).ShouldBe((1, 2));
        (await recruiter.PostAsync($"{bank}/questions", """{"questionText":"What is a closure good for?"}""")).Text("existingId").ShouldBe(question);
    }

    [Fact]
    public async Task Put_TextOfAnotherQuestion_IsRefused()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var (first, second) = (await recruiter.AddAsync(bank, new { questionText = "One?" }), await recruiter.AddAsync(bank, new { questionText = "Two?" }));

        var put = await recruiter.PutAsync($"{bank}/questions/{second}", """{"questionText":"ONE?"}""");

        put.ShouldBeRefused(409, "already_exists");
        put.Text("existingId").ShouldBe(first);
    }

    [Fact]
    public async Task Put_BackAndForth_LeavesOnlyTheTextsThatItHas()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var question = await recruiter.AddAsync(bank, new { questionText = "One?" });
        foreach (var text in new[] { "Two?", "Three?", "One?" })
        {
            (await recruiter.PutAsync($"{bank}/questions/{question}", new { questionText = text })).ShouldBeAccepted();
        }

        await recruiter.AddAsync(bank, new { questionText = "Two?" });
        await recruiter.AddAsync(bank, new { questionText = "Three?" });
        (await recruiter.DeleteAsync($"{bank}/questions/{question}")).Status.ShouldBe(204);
        await recruiter.AddAsync(bank, new { questionText = "One?" });
    }

    [Fact]
    public async Task Patch_Parts_LeavesTheRest()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var question = await recruiter.AddAsync(bank, new { questionText = "Why?", hints = new[] { "Think." }, evaluationCriteria = new { depth = 5 }, expectedAnswer = "Because." });

        var patched = await recruiter.PatchAsync($"{bank}/questions/{question}", """{"hints":null,"difficulty":"hard","evaluationCriteria":{"clarity":3}}""");

        (patched.Text("difficulty"), patched.Text("expectedAnswer"), patched["hints"].AsArray().Count).ShouldBe(("hard", "Because.", 0));
        patched["evaluationCriteria"].AsObject().Select(criterion => criterion.Key).ShouldBe(["depth", "clarity"]);
    }

    [Fact]
    public async Task List_ByDifficulty_CountsTheBanksOwnForQuestionsWithoutOne()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync("""{"name":"Mixed","difficulty":"medium"}""");
        await recruiter.AddAsync(bank, new { questionText = "Hard?", difficulty = "hard", tags = new[] { "A", "B" } });
        await recruiter.AddAsync(bank, new { questionText = "Unsaid?", tags = new[] { "a" } });

        (await recruiter.TextsAsync(bank, "&difficulty=medium")).ShouldBe(["Unsaid?"]);
        (await recruiter.TextsAsync(bank, "&difficulty=hard")).ShouldBe(["Hard?"]);
        (await recruiter.TextsAsync(bank, "&tags=a")).ShouldBe(["Hard?", "Unsaid?"], ignoreOrder: true);
        (await recruiter.TextsAsync(bank, "&tags=a,b")).ShouldBe(["Hard?"]);
        (await recruiter.TextsAsync(bank, "&q=UNSAID")).ShouldBe(["Unsaid?"]);
    }
}
