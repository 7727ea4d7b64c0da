using Interviews.Domain.Evaluation;
using Interviews.Infrastructure.Tests.Evaluation.Labelled;
using Interviews.Support.Injections;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Evaluation;

/// <summary>The figures of <c>docs/evaluation.md</c> are those that the judge has now.</summary>
public sealed class EvaluationPageTests
{
    private static readonly string _page = File.ReadAllText(Repository.PathOf("docs", "evaluation.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Page_Correlations_AreThoseOfTheJudge()
    {
        foreach (var (half, agreement) in Agreement.OfHalves.ShouldHaveSome())
        {
            var row = $"| {half} | {agreement.Answers.Count} | {Agreement.Words(agreement.Correlation)} | {Agreement.Words(agreement.CorrelationWithinQuestions)} | {Agreement.Words(agreement.CorrelationWithoutWrong)} |";
            _page.ShouldContain(row);
        }
    }

    [Fact]
    public void Page_Tables_AreThoseOfTheJudge()
    {
        foreach (var (half, agreement) in Agreement.OfHalves.ShouldHaveSome())
        {
            _page.ShouldContain($"| {half}: labelled | good | partial | neither | no score |\n|---|---|---|---|---|\n{agreement.Table}\n");
        }
    }

    [Fact]
    public void Page_Injections_AreAsManyAsAreSeen()
    {
        foreach (var texts in InjectionText.All.GroupBy(text => text.Language).ShouldHaveSome())
        {
            _page.ShouldContain($"| {texts.Key} | {texts.Count()} | {texts.Count(text => InjectionSigns.In([text.Text]).Count > 0)} |");
        }
    }
}
