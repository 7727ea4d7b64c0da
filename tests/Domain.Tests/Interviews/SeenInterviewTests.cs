using System.Text.Json;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

/// <summary>What somebody may see is what is left in the value that views are made of.</summary>
public sealed class SeenInterviewTests
{
    private const string Secret = "SECRET";

    private static readonly Complete _completed = new((Instant?)null)
    {
        Score = 97,
        PerformanceRating = 1,
        Notes = Secret,
        NextSteps = Secret,
        Feedback = new Dictionary<string, string> { ["summary"] = Secret },
        Decision = HiringDecision.Reject,
    };

    /// <summary>Completed by John, then evaluated by the recruiter.</summary>
    private static Interview Judged => After(After(Scheduled(), _completed, As(John, Time.EndsAt)), new GiveResult(97, Secret, HiringDecision.Reject), As(Recruiter, Time.EndsAt));

    [Fact]
    public void Of_PanelistWhoOwesAScorecard_HoldsNoJudgment()
    {
        var shown = SeenInterview.Of(Judged, Jane).Shown;

        Text(shown).ShouldNotContain(Secret);
        (shown.Evaluation, shown.Decision, shown.Completion!.Score, shown.Completion.PerformanceRating).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Of_RecruiterWhoOwesAScorecard_HoldsNoJudgment() =>
        Text(SeenInterview.Of(Judged, Jane with { Roles = Role.Recruiter }).Shown).ShouldNotContain(Secret);

    [Fact]
    public void Of_PanelistWhoSubmitted_HoldsAll()
    {
        var interview = Judged with { Feedback = new Dictionary<string, ScorecardStatus> { ["p-1"] = ScorecardStatus.Submitted } };

        SeenInterview.Of(interview, Jane).Shown.ShouldBe(interview);
    }

    [Fact]
    public void Of_WhatABlindPanelistSaidThemself_Stays()
    {
        var shown = SeenInterview.Of(Judged, John).Shown;

        (shown.Completion!.Notes, shown.Evaluation, shown.Decision).ShouldBe((Secret, null, null));
    }

    /// <summary>D01: whoever posts a result without a decision is not told the decision of another by the answer.</summary>
    [Fact]
    public void Of_ABlindRecruitersOwnResult_HidesAnothersDecision()
    {
        var blind = Jane with { Roles = Role.Recruiter };
        var interview = After(After(Scheduled(), _completed, As(John, Time.EndsAt)), new GiveResult(1, "mine", null), As(blind, Time.EndsAt));

        var shown = SeenInterview.Of(interview, blind).Shown;

        (shown.Evaluation!.Feedback, shown.Decision).ShouldBe(("mine", null));
        SeenInterview.Of(interview, Recruiter).Shown.Decision.ShouldBe(HiringDecision.Reject);
    }

    [Theory]
    [InlineData(Role.Candidate)]
    [InlineData(Role.Candidate | Role.Recruiter)]
    [InlineData(Role.Admin)]
    public void Of_Candidate_HoldsNothingOfTheOrganizations(Role roles)
    {
        var interview = Judged with { Details = Judged.Details with { Notes = Secret, Tags = [Secret] }, Rubric = InterviewRubric.Naming([Secret]), ConflictOverride = new ConflictOverride("r-1", Secret) };

        var seen = SeenInterview.Of(interview, Carla with { Roles = roles });

        seen.HasInternals.ShouldBeFalse();
        Text(seen.Shown).ShouldNotContain(Secret);
        seen.Shown.Status.ShouldBe(InterviewStatus.Completed);
    }

    [Fact]
    public void Of_WhoKeepsItForThemself_HoldsNoRubric()
    {
        var seen = SeenInterview.Of(Scheduled(Noted, Carla) with { Rubric = InterviewRubric.Naming([Secret]) }, Carla);

        seen.HasInternals.ShouldBeTrue();
        seen.Shown.Rubric.ShouldBe(InterviewRubric.Open);
    }

    /// <summary>A search that finds an interview by what its candidate must not see would tell them.</summary>
    [Fact]
    public void IsFoundBy_WhatTheCandidateMustNotSee_FindsNothing()
    {
        FindInterviews[] telling = [new() { Tag = "weak" }, new() { Statuses = [InterviewStatus.Evaluated] }, new() { Statuses = [InterviewStatus.Completed, InterviewStatus.Scheduled] }];
        FindInterviews[] silent = [new(), new() { Statuses = [InterviewStatus.Completed, InterviewStatus.Evaluated] }, new() { Statuses = [InterviewStatus.Scheduled] }];

        telling.Select(SeenInterview.Of(Judged, Carla with { Roles = Role.Recruiter }).IsFoundBy).ShouldBe([false, false, false]);
        silent.Select(SeenInterview.Of(Judged, Carla with { Roles = Role.Recruiter }).IsFoundBy).ShouldBe([true, true, true]);
        telling.Select(SeenInterview.Of(Judged, Recruiter).IsFoundBy).ShouldBe([true, true, true]);
    }

    private static string Text(Interview interview) => JsonSerializer.Serialize(interview);
}
