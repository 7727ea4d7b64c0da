using Interviews.Domain.Evaluation;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Evaluation.Written;

namespace Interviews.Domain.Tests.Evaluation;

public sealed class ModelAnswerTests
{
    private static readonly Rubric _rubric = new(["problemSolving", "communication"]);

    private static readonly MaterialSource[] _sources = [new("s1", "p-1", "strengths", "She found the race in two minutes."), new("s2", null, "completion", "Clear and calm.")];

    [Fact]
    public void Read_ScoresWithTheirQuotes_Count()
    {
        var answer = ModelAnswer.Read(Answer(Entry("c2", "5", "s2", "Clear and calm."), Entry("c1", "4")), _rubric, _sources)!;

        answer.Summary.ShouldBe("Good.");
        answer.Criteria.ShouldBe(
        [
            new CriterionResult("problemSolving", 4, null, "found the race", "s1", "because"),
            new CriterionResult("communication", 5, null, "Clear and calm.", "s2", "because"),
        ]);
    }

    [Theory]
    [InlineData("s1", "Clear and calm.")]
    [InlineData("s9", "found the race")]
    [InlineData(null, "found the race")]
    [InlineData("s1", null)]
    [InlineData("s1", "")]
    [InlineData("s1", "found the bug")]
    public void Read_QuoteThatIsNotInItsSource_IsNoScore(string? source, string? quote) =>
        First(Entry("c1", "5", source, quote)).ShouldBe(CriterionResult.Without("problemSolving", Abstention.QuoteNotFound));

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("4.5")]
    [InlineData("\"4\"")]
    [InlineData("true")]
    [InlineData("99999999999")]
    public void Read_ScoreThatIsNone_IsNoScore(string score) => First(Entry("c1", score)).ShouldBe(CriterionResult.Without("problemSolving", Abstention.ScoreOutOfRange));

    [Theory]
    [InlineData("4.0")]
    [InlineData("4e0")]
    [InlineData("40e-1")]
    public void Read_WholeNumberInAnySpelling_IsThatNumber(string score) => First(Entry("c1", score)).Score.ShouldBe(4);

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("```\n{0}```")]
    [InlineData("\n  ```json\r\n{0}\r\n```  \n")]
    public void Read_BetweenFences_IsReadAsIfThereWereNone(string written) =>
        ModelAnswer.Read(written.Replace("{0}", Answer(Entry("c1", "4")), StringComparison.Ordinal), _rubric, _sources)!.Criteria[0].Score.ShouldBe(4);

    [Theory]
    [InlineData("```json\n{0}")]
    [InlineData("Here it is: ```json\n{0}\n```")]
    [InlineData("```json {0}```")]
    public void Read_BetweenBrokenFences_IsNothing(string written) =>
        ModelAnswer.Read(written.Replace("{0}", Answer(Entry("c1", "4")), StringComparison.Ordinal), _rubric, _sources).ShouldBeNull();

    [Fact]
    public void Read_Abstention_KeepsItsReason() =>
        First(Entry("c1", "null", null, null)).ShouldBe(new CriterionResult("problemSolving", null, Abstention.ByTheModel, null, null, "because"));

    [Fact]
    public void Read_CriterionTwice_IsNoScore() =>
        First(Entry("c1", "1"), Entry("c1", "5")).ShouldBe(CriterionResult.Without("problemSolving", Abstention.AnsweredTwice));

    [Fact]
    public void Read_CriterionMissing_IsNoScore() =>
        First(Entry("c2", "5", "s2", "Clear and calm."), Entry("c7", "5")).ShouldBe(CriterionResult.Without("problemSolving", Abstention.NotAnswered));

    [Theory]
    [InlineData("")]
    [InlineData("I would hire her.")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"criteria":[]}""")]
    [InlineData("""{"summary":"Good."}""")]
    [InlineData("""{"criteria":{},"summary":"Good."}""")]
    [InlineData("""{"criteria":[4],"summary":"Good."}""")]
    [InlineData("""{"criteria":[],"summary":4}""")]
    [InlineData("""{"criteria":[],"summary":"\ud800"}""")]
    [InlineData("""{"criteria":[],"summary":"Good."} and more""")]
    [InlineData("""{"criteria":[{"criterion":"c1","score":5""")]
    public void Read_AnotherForm_IsNoAnswer(string raw) => ModelAnswer.Read(raw, _rubric, _sources).ShouldBeNull();

    private static CriterionResult First(params string[] entries) => ModelAnswer.Read(Answer(entries), _rubric, _sources)!.Criteria[0];
}
