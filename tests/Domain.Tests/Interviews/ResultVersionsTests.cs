using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

/// <summary>Decided by John on completion, then evaluated by the recruiter, by Jane who is a recruiter too, and by the recruiter again.</summary>
public sealed class ResultVersionsTests
{
    private static readonly Actor _recruiterOnThePanel = Jane with { Roles = Role.Recruiter };

    private readonly List<InterviewEvent> _events = [];
    private readonly Interview _interview;

    public ResultVersionsTests()
    {
        var interview = Scheduled();
        foreach (var (command, actor) in new (InterviewCommand, Actor)[]
        {
            (new Complete((Instant?)null) { Decision = HiringDecision.Maybe }, John),
            (new GiveResult(40, "first", null), Recruiter),
            (new GiveResult(60, "second", HiringDecision.Hire), _recruiterOnThePanel),
            (new GiveResult(50, "third", null), Recruiter),
        })
        {
            var happened = InterviewDecider.Decide(interview, command, As(actor, Time.EndsAt)).ShouldBeAccepted();
            _events.AddRange(happened);
            interview = InterviewHistory.Fold(interview, happened)!;
        }

        _interview = interview;
    }

    [Fact]
    public void Seen_ByStaff_AreAllOldestFirstWithTheDecisionOfTheirTime() => Seen(_interview, Recruiter).ShouldBe(
        [(40, "first", HiringDecision.Maybe, "r-1"), (60, "second", HiringDecision.Hire, "p-1"), (50, "third", HiringDecision.Hire, "r-1")]);

    [Fact]
    public void Seen_ByWhoOwesAScorecard_AreTheirOwn() => Seen(_interview, _recruiterOnThePanel).ShouldBe([(60, "second", HiringDecision.Hire, "p-1")]);

    [Fact]
    public void Seen_ByWhoHasSubmitted_AreAll() =>
        Seen(_interview with { Feedback = new Dictionary<string, ScorecardStatus> { ["p-1"] = ScorecardStatus.Submitted } }, _recruiterOnThePanel).Count().ShouldBe(3);

    [Fact]
    public void Seen_ByTheCandidate_AreNone() => Seen(_interview, Carla with { Roles = Role.Admin }).ShouldBeEmpty();

    private IEnumerable<(int?, string?, HiringDecision?, string)> Seen(Interview interview, Actor actor) => ResultVersions.Seen(interview, _events, actor)
        .Select(seen => (seen.Shown.Evaluation!.Score, seen.Shown.Evaluation.Feedback, seen.Shown.Decision, seen.Shown.Evaluation.EvaluatedBy));
}
