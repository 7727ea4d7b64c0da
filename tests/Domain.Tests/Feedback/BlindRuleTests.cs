using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

/// <summary>REQ-FBK-21: Jane, John and a shadow; John has judged.</summary>
public sealed class BlindRuleTests
{
    [Theory]
    [InlineData(BlindRule.AfterOwn, false, false, true)]
    [InlineData(BlindRule.AfterOwn, true, false, false)]
    [InlineData(BlindRule.AfterOwn, false, true, true)]
    [InlineData(BlindRule.Always, false, false, true)]
    [InlineData(BlindRule.Always, true, false, true)]
    [InlineData(BlindRule.Always, false, true, true)]
    [InlineData(BlindRule.Always, true, true, false)]
    [InlineData(BlindRule.Never, false, false, false)]
    [InlineData(BlindRule.Never, true, true, false)]
    public void Everything_OfWhoIsAssigned_FollowsTheRule(BlindRule rule, bool submitted, bool decided, bool blind)
    {
        var interview = Judged(rule, submitted) with { Decision = decided ? HiringDecision.Hire : null, DecidedBy = decided ? Recruiter.Id : null };

        BlindMode.IsBlind(interview, Jane).ShouldBe(blind);
        BlindMode.IsToldByFigures(interview, Jane).ShouldBe(blind);
        BlindMode.IsToldByOwnFigures(interview, Jane).ShouldBe(blind && submitted);
        BlindMode.SeesAll(interview, Jane).ShouldBe(!blind);
        EvaluationAccess.Sees(interview, Jane).ShouldBe(!blind);
        BlindMode.Visible(interview, [Johns], Jane).Count.ShouldBe(blind ? 0 : 1);
        SeenInterview.Of(interview, Jane).Shown.Evaluation.ShouldBe(blind ? null : interview.Evaluation);
    }

    [Theory]
    [InlineData(BlindRule.AfterOwn)]
    [InlineData(BlindRule.Always)]
    [InlineData(BlindRule.Never)]
    public void SeesAll_ByTheRest_FollowsNoRule(BlindRule rule)
    {
        var interview = Judged(rule, submitted: true);

        BlindMode.SeesAll(interview, Admin).ShouldBeTrue();
        BlindMode.SeesAll(interview, Jane with { Roles = Role.Admin | Role.Interviewer }).ShouldBeTrue("Admins are exempt.");
        BlindMode.SeesAll(interview, Recruiter).ShouldBeTrue();
        BlindMode.SeesAll(interview, Stranger).ShouldBeFalse();
        BlindMode.SeesAll(interview, Carla).ShouldBeFalse();
        BlindMode.SeesAll(interview, Carla with { Roles = Role.Candidate | Role.Recruiter | Role.Admin }).ShouldBeFalse("Nobody reads what was written about them.");
        BlindMode.SeesAll(interview, Service).ShouldBeFalse();
        BlindMode.SeesAll(interview, Admin with { OrganizationId = "globex" }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(BlindRule.Always, false)]
    [InlineData(BlindRule.Never, true)]
    public void SeesAll_OfATrainee_IsThatOfThePanel(BlindRule rule, bool sees) => BlindMode.SeesAll(Judged(rule, submitted: true), new Actor("p-3", Acme, Role.Interviewer)).ShouldBe(sees);

    [Fact]
    public void IsBlind_AfterAnInterviewersOwnDecision_IsAllTheSame()
    {
        var interview = Judged(BlindRule.Always, submitted: true) with { Decision = HiringDecision.Hire, DecidedBy = Jane.Id };

        BlindMode.IsBlind(interview, Jane).ShouldBeTrue("Who completes the interview lifts nothing by what they would decide.");
        BlindMode.IsBlind(interview with { Status = InterviewStatus.Evaluated, Evaluation = new(Now, Recruiter.Id, 97, "Strong.") }, Jane).ShouldBeTrue("A result without a decision decides nothing.");
    }

    [Fact]
    public void IsBlind_AfterAResultOfARecruiterOnThePanel_IsOver() => BlindMode.IsBlind(
        Judged(BlindRule.Always, submitted: true) with { Evaluation = new(Now, John.Id, 97, "Strong."), Decision = HiringDecision.Hire, DecidedBy = John.Id }, Jane).ShouldBeFalse();

    [Fact]
    public void Visible_UnderNever_HasNoDraftOfAnother() =>
        BlindMode.Visible(Judged(BlindRule.Never, submitted: false), [Johns with { Status = ScorecardStatus.Draft }], Jane).ShouldBeEmpty();

    private static Scorecard Johns => new()
    {
        ScorecardId = "s-2",
        InterviewId = Id,
        OrganizationId = Acme,
        InterviewerId = John.Id,
        SubmittedBy = John.Id,
        Status = ScorecardStatus.Submitted,
        Recommendation = Recommendation.No,
        Version = 1,
        UpdatedAt = Now,
    };

    private static Interview Judged(BlindRule rule, bool submitted) => In(InterviewStatus.Completed) with
    {
        Rubric = new InterviewRubric { Blind = rule },
        Evaluation = new(Now, Recruiter.Id, 97, "Strong."),
        Feedback = new Dictionary<string, ScorecardStatus>
        {
            [John.Id] = ScorecardStatus.Submitted,
            ["p-3"] = ScorecardStatus.Submitted,
            [Jane.Id] = submitted ? ScorecardStatus.Submitted : ScorecardStatus.Draft,
        },
    };
}
