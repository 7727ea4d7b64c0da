using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Templates;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

public sealed class ScorecardTemplateRulesTests
{
    private static readonly RubricAttribute _craft = new("craft", "Craft", 1, Required: true) { Anchors = new Dictionary<string, string> { ["1"] = "none", ["5"] = "much" } };

    [Fact]
    public void Check_WithinTheRules_IsTheTemplateItself()
    {
        var template = Of(_craft);

        ScorecardTemplateRules.Check(template).ShouldBeAccepted().ShouldBeSameAs(template);
    }

    [Fact]
    public void Check_WithoutAttributes_IsRefused() => ScorecardTemplateRules.Check(Of()).ShouldBeRefused(RefusalCode.ValidationFailed, "attributes");

    [Fact]
    public void Check_OneKeyInTwoSpellings_IsRefused() =>
        ScorecardTemplateRules.Check(Of(_craft, _craft with { Key = "CRAFT" })).ShouldBeRefused(RefusalCode.ValidationFailed, "attributes[1].key");

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.01, true)]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    [InlineData(-1, false)]
    public void Check_Weight_IsAboveZeroAndAtMostAHundred(double weight, bool accepted) =>
        ScorecardTemplateRules.Check(Of(_craft with { Weight = (decimal)weight })).IsRefused.ShouldBe(!accepted);

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("01")]
    [InlineData("two")]
    public void Check_AnchorOfNoPoint_IsRefused(string point) =>
        ScorecardTemplateRules.Check(Of(_craft with { Anchors = new Dictionary<string, string> { [point] = "text" } })).ShouldBeRefused(RefusalCode.ValidationFailed, "attributes[0].anchors");

    [Fact]
    public void Check_EverythingWrong_NamesAllOfIt() =>
        ScorecardTemplateRules.Check(Of(new RubricAttribute(" ", new string('x', 201), 0, Required: false) { Anchors = new Dictionary<string, string> { ["1"] = " " } }) with { Name = "" })
            .ShouldBeRefused(RefusalCode.ValidationFailed).Errors.Keys.ShouldBe(
                ["name", "attributes[0].key", "attributes[0].label", "attributes[0].weight", "attributes[0].anchors.1"], ignoreOrder: true);

    private static ScorecardTemplate Of(params RubricAttribute[] attributes) => new() { TemplateId = "t-1", OrganizationId = Acme, Name = "Design", Attributes = attributes };
}
