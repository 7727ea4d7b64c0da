using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Defaults;
using Interviews.Domain.Questions.Screening;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions.Screening;

/// <summary>REQ-QUE-02: what must not be asked is not proposed; how often that goes wrong is told in <c>docs/evaluation.md</c>.</summary>
public sealed class QuestionScreeningTests
{
    private static readonly string _page = File.ReadAllText(Repository.PathOf("docs", "evaluation.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Of_TheQuestionsThatItWasTunedOn_MeetsEachUnlawfulOneAndNoOther()
    {
        Wrong(ScreenedQuestion.Tuning).ShouldBeEmpty();
        CheckPage("tuning", ScreenedQuestion.Tuning);
    }

    [Fact]
    public void Of_QuestionsThatItHasNotSeen_MissesAndAlarmsAsOftenAsThePageTells()
    {
        Misses(ScreenedQuestion.HeldOut).Count.ShouldBe(12, string.Join('\n', Misses(ScreenedQuestion.HeldOut)));
        FalseAlarms(ScreenedQuestion.HeldOut).Count.ShouldBe(2, string.Join('\n', FalseAlarms(ScreenedQuestion.HeldOut)));
        CheckPage("held-out", ScreenedQuestion.HeldOut);
    }

    [Fact]
    public void Of_TheDefaultQuestions_FindsNothing() =>
        DefaultQuestions.All.Where(question => QuestionScreening.Of([question.Text, question.ExpectedAnswer, .. question.FollowUpQuestions]) is not null).ShouldBeEmpty();

    [Theory]
    [InlineData("HOW   OLD\nARE YOU?", ProtectedCharacteristic.Age)]
    [InlineData("¿Que edad tienes?", ProtectedCharacteristic.Age)]
    [InlineData("Combien d'enfants avez-vous ?", ProtectedCharacteristic.Family)]
    public void Of_OtherBlanksCasesAndAccents_IsTheSame(string text, ProtectedCharacteristic asksFor) => QuestionScreening.Of([text]).ShouldBe(asksFor);

    [Fact]
    public void Of_AQuestion_LooksAtWhatComesWithIt()
    {
        var question = new Question
        {
            QuestionId = Guid.Empty,
            BankId = Guid.Empty,
            OrganizationId = Scenario.Acme,
            Text = "Tell us about yourself.",
            Type = QuestionType.General,
            CreatedBy = "r-1",
            CreatedAt = Scenario.Now,
            UpdatedAt = Scenario.Now,
        };

        QuestionScreening.Of(question).ShouldBeNull();
        QuestionScreening.Of(question with { FollowUpQuestions = ["And do you have children?"] }).ShouldBe(ProtectedCharacteristic.Family);
        QuestionScreening.Of(question with { Hints = ["For example, what is your religion?"] }).ShouldBe(ProtectedCharacteristic.Religion);
    }

    private static void CheckPage(string name, IReadOnlyList<ScreenedQuestion> questions)
    {
        var unlawful = questions.Count(question => question.AsksFor is not null);
        _page.ShouldContain($"| {name} | {unlawful} | {Misses(questions).Count} | {questions.Count - unlawful} | {FalseAlarms(questions).Count} |");
    }

    private static IReadOnlyList<string> Wrong(IEnumerable<ScreenedQuestion> questions) =>
        [.. questions.Where(question => QuestionScreening.Of([question.Text]) != question.AsksFor).Select(question => $"{QuestionScreening.Of([question.Text])}: {question.Text}")];

    private static IReadOnlyList<string> Misses(IEnumerable<ScreenedQuestion> questions) => Wrong(questions.Where(question => question.AsksFor is not null && QuestionScreening.Of([question.Text]) is null));

    private static IReadOnlyList<string> FalseAlarms(IEnumerable<ScreenedQuestion> questions) => Wrong(questions.Where(question => question.AsksFor is null));
}
