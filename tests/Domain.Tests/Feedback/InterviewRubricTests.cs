using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Scheduling.Availability;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

public sealed class InterviewRubricTests
{
    private static readonly Job _opening = new()
    {
        JobId = "j-1",
        OrganizationId = Acme,
        ScorecardAttributes = ["craft"],
        ScorecardTemplateId = "t-job",
        Plan = [new PlannedRound(2, null, null, null, Array.Empty<PanelSeat>(), "t-round")],
    };

    [Theory]
    [InlineData(1, "t-job t-round", "t-job")]
    [InlineData(2, "t-job t-round", "t-round")]
    [InlineData(2, "t-job", "t-job")]
    [InlineData(1, "t-round", null)]
    [InlineData(2, "", null)]
    public void Of_AJobWithTemplates_GoesByTheClosestThatExists(int round, string existing, string? expected)
    {
        var rubric = InterviewRubric.Of(_opening, round, [.. existing.Split(' ').Select(Template)]);

        rubric.TemplateId.ShouldBe(expected);
        rubric.Attributes.Select(attribute => attribute.Key).ShouldBe([expected ?? "craft"]);
        rubric.Blind.ShouldBe(expected is null ? BlindRule.AfterOwn : BlindRule.Always);
    }

    [Fact]
    public void Of_AJobThatNamesNothing_IsOpen() => InterviewRubric.Of(new Job { JobId = "j-1", OrganizationId = Acme }, 1, []).ShouldBe(InterviewRubric.Open);

    [Fact]
    public void Of_NoJob_IsOpen() => InterviewRubric.Of(null, 1, [Template("t-job")]).ShouldBe(InterviewRubric.Open);

    [Fact]
    public void Naming_OneAttributeInTwoSpellings_HasItOnce() =>
        InterviewRubric.Naming(["problemSolving", "Problem Solving"]).Attributes.ShouldHaveSingleItem().Key.ShouldBe("problemSolving");

    private static ScorecardTemplate Template(string id) =>
        new() { TemplateId = id, OrganizationId = Acme, Name = id, Attributes = [RubricAttribute.Named(id)], Blind = BlindRule.Always };
}
