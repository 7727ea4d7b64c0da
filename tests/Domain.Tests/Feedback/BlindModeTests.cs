using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Feedback;

public sealed class BlindModeTests
{
    [Fact]
    public void Visible_Admin_SeesAllButDrafts() => Seen(Admin, ScorecardStatus.Submitted).ShouldBe(["p-1", "p-2"]);

    [Fact]
    public void Visible_AdminWhoIsAssigned_IsNotBlind() =>
        Seen(Jane with { Roles = Role.Admin | Role.Interviewer }, ScorecardStatus.Draft).ShouldBe(["p-1", "p-2"]);

    [Theory]
    [InlineData(ScorecardStatus.Draft)]
    [InlineData(ScorecardStatus.Dismissed)]
    public void Visible_AssignedWhoHasNotSubmitted_SeesOnlyTheirOwn(ScorecardStatus own) => Seen(Jane, own).ShouldBe(["p-1"]);

    [Fact]
    public void Visible_AssignedWithoutAScorecard_SeesNone() => Seen(Jane, null).ShouldBeEmpty();

    [Fact]
    public void Visible_AssignedWhoSubmitted_SeesTheOthersButNotTheirDrafts() => Seen(Jane, ScorecardStatus.Submitted).ShouldBe(["p-1", "p-2"]);

    [Fact]
    public void Visible_RecruiterNotAssigned_SeesAllButDrafts() => Seen(Recruiter, ScorecardStatus.Submitted).ShouldBe(["p-1", "p-2"]);

    [Fact]
    public void Visible_DraftThatStaffTyped_IsSeenByThem() =>
        BlindMode.Visible(Scheduled(), [Card("p-3", ScorecardStatus.Draft) with { SubmittedBy = Recruiter.Id }], Recruiter).ShouldHaveSingleItem();

    [Fact]
    public void Visible_RecruiterWhoIsAssigned_IsBlindAsWell() => Seen(Jane with { Roles = Role.Recruiter }, ScorecardStatus.Draft).ShouldBe(["p-1"]);

    [Fact]
    public void Visible_InterviewerNotAssigned_SeesNone() => Seen(Stranger, ScorecardStatus.Submitted).ShouldBeEmpty();

    [Fact]
    public void Visible_Candidate_SeesNone() => Seen(Carla, ScorecardStatus.Submitted).ShouldBeEmpty();

    [Fact]
    public void Visible_CandidateWithAnotherRole_SeesNone() => Seen(Carla with { Roles = Role.Candidate | Role.Recruiter | Role.Admin }, ScorecardStatus.Submitted).ShouldBeEmpty();

    [Fact]
    public void Visible_Service_SeesNone() => Seen(Service, ScorecardStatus.Submitted).ShouldBeEmpty();

    [Fact]
    public void Visible_AdminOfAnotherOrganization_SeesNone() => Seen(Admin with { OrganizationId = "globex" }, ScorecardStatus.Submitted).ShouldBeEmpty();

    [Theory]
    [InlineData(ScorecardStatus.Draft, true)]
    [InlineData(ScorecardStatus.Submitted, false)]
    public void IsBlind_Assigned_UntilTheySubmit(ScorecardStatus own, bool blind) => BlindMode.IsBlind(
        Scheduled() with { Feedback = new Dictionary<string, ScorecardStatus> { ["p-1"] = own } }, Jane).ShouldBe(blind);

    [Fact]
    public void IsBlind_RecruiterNotAssigned_IsNot() => BlindMode.IsBlind(Scheduled(), Recruiter).ShouldBeFalse();

    [Theory]
    [InlineData(InterviewStatus.Scheduled, ScorecardStatus.Draft, false)]
    [InlineData(InterviewStatus.Scheduled, ScorecardStatus.Submitted, true)]
    [InlineData(InterviewStatus.InProgress, ScorecardStatus.Draft, false)]
    [InlineData(InterviewStatus.Completed, ScorecardStatus.Draft, true)]
    [InlineData(InterviewStatus.Evaluated, ScorecardStatus.Draft, true)]
    [InlineData(InterviewStatus.Cancelled, ScorecardStatus.Submitted, false)]
    [InlineData(InterviewStatus.NoShow, ScorecardStatus.Submitted, false)]
    public void IsToldByFigures_WhoOwesTheirs_OnceSomebodyHasJudged(InterviewStatus status, ScorecardStatus others, bool told)
    {
        var interview = Scheduled() with { Status = status, Feedback = new Dictionary<string, ScorecardStatus> { ["p-2"] = others } };

        BlindMode.IsToldByFigures(interview, Jane).ShouldBe(told);
        BlindMode.IsToldByFigures(interview, Recruiter).ShouldBeFalse("Not on the panel.");
    }

    [Fact]
    public void VisibleVersions_OfOnesOwn_AreAllOldestFirst() => Versions(Jane, ScorecardStatus.Submitted).ShouldBe([1, 2, 3]);

    [Fact]
    public void VisibleVersions_OfAnothers_AreAllButTheDrafts() => Versions(Recruiter, ScorecardStatus.Submitted).ShouldBe([2, 3]);

    [Fact]
    public void VisibleVersions_ThatStaffTyped_AreSeenByWhoWroteTheDraft() =>
        BlindMode.VisibleVersions(Scheduled(), [Edited(ScorecardStatus.Submitted) with { Earlier = [Card("p-1", ScorecardStatus.Draft) with { SubmittedBy = Recruiter.Id }] }], "s-p-1", Recruiter)
            .Count.ShouldBe(2);

    [Fact]
    public void VisibleVersions_OfAnothersWhileBlind_AreNone() => Versions(John, ScorecardStatus.Draft).ShouldBeEmpty();

    [Fact]
    public void VisibleVersions_OfAnothersOnceSubmitted_AreShown() => Versions(John, ScorecardStatus.Submitted).ShouldBe([2, 3]);

    [Fact]
    public void VisibleVersions_Candidate_AreNone() => Versions(Carla, ScorecardStatus.Submitted).ShouldBeEmpty();

    [Fact]
    public void VisibleVersions_OfAnUnknownScorecard_AreNone() => BlindMode.VisibleVersions(Scheduled(), Cards(ScorecardStatus.Submitted), "s-9", Recruiter).ShouldBeEmpty();

    /// <summary>Of Jane's scorecard, where John's stands as given.</summary>
    private static IEnumerable<int> Versions(Actor actor, ScorecardStatus johns) =>
        BlindMode.VisibleVersions(Given(("p-1", ScorecardStatus.Submitted), ("p-2", johns)), [Edited(ScorecardStatus.Submitted), Card("p-2", johns)], "s-p-1", actor).Select(version => version.Version);

    /// <summary>Jane's: first a draft, then submitted, then edited.</summary>
    private static Scorecard Edited(ScorecardStatus status) => Card("p-1", status) with
    {
        Version = 3,
        Earlier = [Card("p-1", ScorecardStatus.Draft), Card("p-1", ScorecardStatus.Submitted) with { Version = 2 }],
    };

    private static IEnumerable<string> Seen(Actor actor, ScorecardStatus? janes) =>
        BlindMode.Visible(janes is { } status ? Given(("p-1", status)) : Scheduled(), Cards(janes), actor).Select(scorecard => scorecard.InterviewerId);

    private static Interview Given(params (string Id, ScorecardStatus Status)[] feedback) => Scheduled() with { Feedback = feedback.ToDictionary(each => each.Id, each => each.Status) };

    /// <summary>Jane's as given, John's submitted, Sam's a draft.</summary>
    private static Scorecard[] Cards(ScorecardStatus? janes) =>
    [
        .. janes is { } status ? [Card("p-1", status)] : Array.Empty<Scorecard>(),
        Card("p-2", ScorecardStatus.Submitted),
        Card("p-3", ScorecardStatus.Draft),
    ];

    private static Scorecard Card(string interviewerId, ScorecardStatus status) => new()
    {
        ScorecardId = $"s-{interviewerId}",
        InterviewId = Id,
        OrganizationId = Acme,
        InterviewerId = interviewerId,
        SubmittedBy = interviewerId,
        Status = status,
        Recommendation = Recommendation.Yes,
        Version = 1,
        UpdatedAt = Now,
    };
}
