using Interviews.Domain.Evaluation;
using Interviews.Infrastructure.Evaluation.Embedded;
using Interviews.Infrastructure.Tests.Evaluation.Labelled;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Evaluation;

/// <summary>The judge beside people who judged the same answers.</summary>
public sealed class LabelledAnswersTests
{
    private static readonly EmbeddedAnswerJudge _judge = new();

    [Theory]
    [InlineData("tuning", 0.72)]
    [InlineData("held-out", 0.7)]
    public void Judge_LabelledAnswers_OrdersThemMuchAsPeopleDo(string half, double least)
    {
        Agreement.OfHalves[half].Correlation.ShouldBeGreaterThan(least);
        Agreement.OfHalves[half].CorrelationWithinQuestions.ShouldBeGreaterThan(least);
    }

    [Theory]
    [InlineData("tuning")]
    [InlineData("held-out")]
    public void Judge_GoodAnswers_AreHardlyEverTakenForNothing(string half) => Agreement.OfHalves[half].Row(AnswerLabel.Good)[2..].Sum().ShouldBeLessThanOrEqualTo(1);

    [Theory]
    [InlineData("tuning")]
    [InlineData("held-out")]
    public void Judge_AnswersThatSayNothingOfTheQuestion_AreNeverTakenForMore(string half)
    {
        foreach (var label in new[] { AnswerLabel.OffTopic, AnswerLabel.Empty, AnswerLabel.Stuffed })
        {
            Agreement.OfHalves[half].Row(label)[..2].Sum().ShouldBe(0, label.ToString());
        }
    }

    [Theory]
    [InlineData("tuning")]
    [InlineData("held-out")]
    public void Judge_StuffedWithKeywords_BeatsNoAnswerThatSaysSomething(string half)
    {
        foreach (var answers in Agreement.OfHalves[half].Answers.GroupBy(answer => answer.Question.Question).ShouldHaveSome())
        {
            var said = answers.Where(answer => answer.Answer.Label is AnswerLabel.Good or AnswerLabel.Partial).Min(answer => answer.Score!.Value);
            answers.Where(answer => answer.Answer.Label == AnswerLabel.Stuffed).ShouldAll(stuffed => stuffed.Score <= said);
        }
    }

    [Fact]
    public void Judge_StuffedInWaysThoughtOfAfterwards_StaysBelowGoodAnswers()
    {
        var judged = StuffedAfterwards.Read().Select(stuffed => (stuffed, Agreement.OfHalves.Values.SelectMany(half => half.Answers).Where(answer => answer.Question.Question == stuffed.Question).ToList()))
            .Select(entry => (Score: _judge.Judge(entry.Item2[0].Question.With(entry.stuffed.Text)).Score!.Value, Good: entry.Item2.Where(answer => answer.Answer.Label == AnswerLabel.Good).Min(answer => answer.Score!.Value)))
            .ToList();

        judged.ShouldAll(entry => entry.Score < entry.Good);
        judged.Count(entry => entry.Score >= Agreement.Partial).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("tuning")]
    [InlineData("held-out")]
    public void Judge_EachScoreOfACriterion_HasAQuoteFromTheAnswer(string half)
    {
        var judged = Agreement.OfHalves[half].Answers.Select(answer => (answer.Answer.Text, Judgment: _judge.Judge(answer.Question.With(answer.Answer.Text))));

        judged.SelectMany(answer => answer.Judgment.Criteria.Where(criterion => criterion.Score > 0).Select(criterion => (answer.Text, criterion.Quote)))
            .ShouldAll(scored => QuoteCheck.Holds(scored.Quote, scored.Text));
    }

    [Fact]
    public void Data_BothHalves_HaveEveryLabelForEveryQuestionOfFiveSubjects()
    {
        LabelledQuestion[] questions = [.. LabelledQuestion.Read("tuning"), .. LabelledQuestion.Read("held-out")];

        questions.Sum(question => question.Answers.Count).ShouldBeGreaterThanOrEqualTo(240);
        questions.ShouldAll(question => question.Answers.Select(answer => answer.Label).Distinct().Count() == Enum.GetValues<AnswerLabel>().Length);
        LabelledQuestion.Read("tuning").Select(question => question.Subject).Distinct().Order().ShouldBe(LabelledQuestion.Read("held-out").Select(question => question.Subject).Distinct().Order());
        questions.Select(question => question.Subject).Distinct().Count().ShouldBe(5);
    }
}
