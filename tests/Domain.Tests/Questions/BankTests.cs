using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Defaults;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions;

public sealed class BankTests
{
    private static readonly QuestionBank _private = new()
    {
        BankId = Guid.NewGuid(),
        OrganizationId = Scenario.Acme,
        Name = "JavaScript",
        OwnerId = Scenario.Jane.Id,
        CreatedAt = Scenario.Now,
        UpdatedAt = Scenario.Now,
    };

    [Theory]
    [InlineData(false, "p-1", Role.Interviewer, true, true)]
    [InlineData(false, "p-2", Role.Interviewer, false, false)]
    [InlineData(false, "r-1", Role.Recruiter, false, false)]
    [InlineData(false, "a-1", Role.Admin, true, true)]
    [InlineData(true, "p-2", Role.Interviewer, true, false)]
    [InlineData(true, "r-1", Role.Recruiter, true, true)]
    [InlineData(true, "c-1", Role.Candidate, false, false)]
    [InlineData(false, "p-1", Role.Candidate, false, false)]
    [InlineData(true, "ats", Role.Service, false, false)]
    public void Access_ByOwnershipAndRole_IsAsTheContractSays(bool isPublic, string who, Role role, bool reads, bool writes)
    {
        var (bank, actor) = (_private with { IsPublic = isPublic }, new Actor(who, Scenario.Acme, role));

        (BankAccess.MayRead(bank, actor), BankAccess.MayWrite(bank, actor)).ShouldBe((reads, writes));
    }

    [Fact]
    public void Check_QuestionWithEverythingWrong_TellsAllOfIt()
    {
        var question = Question(" ") with
        {
            ExpectedAnswer = new string('x', 10_001),
            Tags = [""],
            Hints = [.. Enumerable.Repeat("Hint", 21)],
            EvaluationCriteria = new Dictionary<string, int> { ["depth"] = 0 },
            TimeLimitMinutes = 481,
            SampleAnswers = [new SampleAnswer("", -1, null)],
        };

        QuestionRules.Check(question)!.Errors.Keys.ShouldBe(
            ["questionText", "tags[0]", "expectedAnswer", "hints", "evaluationCriteria.depth", "timeLimitMinutes", "sampleAnswers[0].answer", "sampleAnswers[0].rating"]);
        QuestionRules.Check(Question("Why?")).ShouldBeNull();
    }

    [Fact]
    public void InOrder_UnlessTheBankShuffles_GoesFromTheEasiestToTheHardest()
    {
        Question[] picked =
            [Question("1") with { Difficulty = Difficulty.Expert }, Question("2"), Question("3") with { Difficulty = Difficulty.Easy }];

        QuestionPick.InOrder(_private, picked).Select(question => question.Text).ShouldBe(["3", "1", "2"]);
        QuestionPick.InOrder(_private with { Difficulty = Difficulty.Medium }, picked).Select(question => question.Text).ShouldBe(["3", "2", "1"]);
        QuestionPick.InOrder(_private with { ShuffleQuestions = true }, picked).Select(question => question.Text).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void Reason_OnlyWithFewerThanAskedFor_SaysWhy()
    {
        new QuestionPick(2, "seed").Reason(2, 5).ShouldBeNull();
        new QuestionPick(2, "seed").Reason(1, 0).ShouldBe("The bank has only 1 questions that fit.");
        new QuestionPick(2, "seed").Reason(1, 5)!.ShouldContain("5 were");
    }

    [Fact]
    public void AskedQuestion_OfABank_TakesWhatTheQuestionLeavesToTheBank()
    {
        var asked = AskedQuestion.Of(Question("Why?"), _private with { Difficulty = Difficulty.Hard, DefaultTimeLimitMinutes = 15 });

        (asked.Difficulty, asked.TimeLimitMinutes).ShouldBe((Difficulty.Hard, 15));
    }

    [Fact]
    public void DefaultQuestions_OverTypesAndDifficulties_AreAtLeastFortyAndKeepTheRules()
    {
        DefaultQuestions.All.Count.ShouldBeGreaterThanOrEqualTo(40);
        DefaultQuestions.All.Select(question => QuestionIdentity.Fold(question.Text)).ShouldBeUnique();
        (from type in Enum.GetValues<QuestionType>() from difficulty in Enum.GetValues<Difficulty>() select (type, difficulty))
            .Except(DefaultQuestions.All.Select(question => (question.Type, question.Difficulty))).ShouldBeEmpty();
        DefaultQuestions.All.Select(question => QuestionRules.Check(Question(question.Text) with
        {
            ExpectedAnswer = question.ExpectedAnswer,
            FollowUpQuestions = [.. question.FollowUpQuestions],
            TimeLimitMinutes = question.TimeLimitMinutes,
        })).OfType<Refusal>().ShouldBeEmpty();
    }

    private static Question Question(string text) => new()
    {
        QuestionId = QuestionIdentity.Of(_private.BankId, text),
        BankId = _private.BankId,
        OrganizationId = Scenario.Acme,
        Text = text,
        Type = QuestionType.General,
        CreatedBy = "p-1",
        CreatedAt = Scenario.Now,
        UpdatedAt = Scenario.Now,
    };
}
