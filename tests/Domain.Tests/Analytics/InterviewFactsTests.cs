using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Analytics;

/// <summary>What each step of an interview's life counts, for whom and on which day.</summary>
public sealed class InterviewFactsTests
{
    private static readonly LocalDate _day = new(2026, 1, 26);

    [Fact]
    public void Scheduled_CountsForEverySubjectOnceOnItsLocalDay()
    {
        var late = Wanted with { Time = Time with { ScheduledAt = Instant.FromUtc(2026, 1, 27, 3, 0) } };

        var contributions = new Life(late).Facts.Contributions();

        contributions.Select(each => each.Subject).ShouldBe(
            ["candidate:c-1", "organization", "type:technical", "job:j-1", "interviewer:p-1", "interviewer:p-2"], ignoreOrder: true);
        contributions.ShouldAll(each => each.Day == _day && each.Tally.Counts[Counter.Interviews] == 1);
    }

    [Fact]
    public void Scheduled_WhenAwaitedSinceIsKnown_CountsTheTimeToScheduleAndTheLeadTime()
    {
        var life = new Life(Wanted with { AwaitedSince = Now - Duration.FromHours(5) });

        life[Counter.TimeToScheduleN].ShouldBe(1);
        life[Counter.TimeToScheduleSeconds].ShouldBe(5 * 3600);
        life[Counter.LeadTimeSeconds].ShouldBe((long)(StartsAt - Now).TotalSeconds);
    }

    [Fact]
    public void Completed_CountsDurationsScoreAndDecision()
    {
        var life = new Life(Wanted).Do(
            new Complete((Instant?)null) { ActualDurationMinutes = 70, Score = 100, PerformanceRating = 4, Decision = HiringDecision.Proceed }, Time.EndsAt + Duration.FromHours(2));

        life[Counter.Completed].ShouldBe(1);
        life[Counter.DurationActualMinutes].ShouldBe(70);
        life[Counter.DurationPlannedMinutes].ShouldBe(60);
        life["scoreBand.90"].ShouldBe(1);
        life["performance.4"].ShouldBe(1);
        life[Counter.DecisionSeconds].ShouldBe(2 * 3600);
        life["round.1.passed"].ShouldBe(1);
        life["type.technical.passed"].ShouldBe(1);
    }

    [Fact]
    public void Evaluated_OverridesTheCompletionsScoreAndDecision()
    {
        var life = new Life(Wanted)
            .Do(new Complete((Instant?)null) { Score = 20, Decision = HiringDecision.Maybe }, Time.EndsAt)
            .Do(new GiveResult(55, null, HiringDecision.Reject), Time.EndsAt + Duration.FromHours(3));

        life[Counter.ScoreSum].ShouldBe(55);
        life[Counter.Decided].ShouldBe(1);
        life[Counter.Passed].ShouldBe(0);
        life[Counter.DecisionSeconds].ShouldBe(3 * 3600);
    }

    [Fact]
    public void Completed_WithMaybe_IsNotDecided() =>
        new Life(Wanted).Do(new Complete((Instant?)null) { Decision = HiringDecision.Maybe }, Time.EndsAt)[Counter.Decided].ShouldBe(0);

    [Fact]
    public void Cancelled_IsNoLoadForThePanel()
    {
        var life = new Life(Wanted).Do(new Cancel(null), Now);

        life[Counter.Cancelled].ShouldBe(1);
        life["interviewer:p-1", Counter.LoadMinutes].ShouldBe(0);
        life["interviewer:p-1", Counter.Assigned].ShouldBe(1);
    }

    [Theory]
    [InlineData(NoShowParty.Candidate, Counter.NoShowCandidate)]
    [InlineData(NoShowParty.Interviewer, Counter.NoShowInterviewer)]
    public void NoShow_CountsForItsParty_UntilItIsUndone(NoShowParty party, string counter)
    {
        var life = new Life(Wanted).Do(new ReportNoShow(party, null), StartsAt + Duration.FromHours(1));
        life[counter].ShouldBe(1);

        life.Do(new UndoNoShow(), StartsAt + Duration.FromHours(2))[counter].ShouldBe(0);
    }

    [Fact]
    public void Rescheduled_TakesEverythingToTheNewDay()
    {
        var life = new Life(Wanted).Do(new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromDays(30) }, null, Initiator.Candidate), Now);

        life.Facts.Contributions().ShouldAll(each => each.Day == _day.PlusDays(30));
        life[Counter.Rescheduled].ShouldBe(1);
        life[Counter.MovesByCandidate].ShouldBe(1);
    }

    [Fact]
    public void TakenOffBeforeTheStart_IsADecline_ThatStaysOnItsDay()
    {
        var life = new Life(Wanted)
            .Do(new Update(Details with { Interviewers = [Details.Interviewers[1]] }, "j-1", "a-1"), Now)
            .Do(new Reschedule(Time with { ScheduledAt = StartsAt + Duration.FromDays(1) }, null, null), Now);

        var declined = life.Facts.Contributions().Single(each => each.Subject == "interviewer:p-1");
        declined.Day.ShouldBe(_day);
        declined.Tally.Counts.ShouldBe(new Dictionary<string, long> { [Counter.Assigned] = 1, [Counter.Declined] = 1 }, ignoreOrder: true);
        life.Facts.Contributions().ShouldNotContain(each => each.Subject == "interviewer:p-3", "A trainee declines nothing.");
    }

    [Fact]
    public void TakenOffAfterTheStart_IsNoDecline() => new Life(Wanted)
        .Do(new StartInterview(null, new Dictionary<string, string>()), StartsAt)
        .Do(new Update(Details with { Interviewers = [] }, "j-1", "a-1"), StartsAt + Duration.FromMinutes(5))
        .Facts.Declines.ShouldBeEmpty();

    [Theory]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public void Scorecard_IsLate_AfterTheEscalationWindow(int hours, int late)
    {
        var life = new Life(Wanted).Do(new Complete((Instant?)null), Time.EndsAt).Judge("p-1", Recommendation.Yes, hours);

        life[Counter.FeedbackSeconds].ShouldBe(hours * 3600);
        life[Counter.FeedbackLate].ShouldBe(late);
        life[Counter.FeedbackAsked].ShouldBe(2);
        life["interviewer:p-1", Counter.FeedbackSubmitted].ShouldBe(1);
    }

    [Fact]
    public void Scorecard_OfATrainee_CountsForNobody()
    {
        var life = new Life(Wanted).Do(new Complete((Instant?)null), Time.EndsAt);
        var before = life.Facts.Contributions();

        Contribution.Difference(before, life.Judge("p-3", Recommendation.No, 1).Facts.Contributions()).ShouldBeEmpty();
    }

    [Fact]
    public void Calibration_IsTheDistanceFromThePanelsMean()
    {
        var life = new Life(Wanted).Do(new Complete((Instant?)null), Time.EndsAt).Judge("p-1", Recommendation.StrongYes, 1).Judge("p-2", Recommendation.No, 1);

        life["interviewer:p-1", "calibration.recommendation.micro"].ShouldBe(1_000_000);
        life["interviewer:p-2", "calibration.recommendation.micro"].ShouldBe(-1_000_000);
        life["interviewer:p-2", "calibration.recommendation.n"].ShouldBe(1);
    }

    [Fact]
    public void SelfTracked_CountsForItsCandidateAlone() =>
        new Life(Noted, Carla).Facts.Contributions().ShouldHaveSingleItem().Subject.ShouldBe("candidate:c-1");

    [Fact]
    public void Fold_SameAgain_ChangesNothing()
    {
        var life = new Life(Wanted).Do(new Cancel(null), Now).Judge("p-1", Recommendation.No, 1);

        life.Events.ForEach(happened => InterviewFactsFold.Fold(life.Facts, happened).ShouldBeSameAs(life.Facts));
    }

    [Fact]
    public void Fold_WithAGap_IsABug()
    {
        var life = new Life(Wanted).Do(new Cancel(null), Now);

        Should.Throw<InvalidOperationException>(() => InterviewFactsFold.Fold(Life.None, life.Events[1]));
    }

    /// <summary>An interview, command by command, and what is known of it.</summary>
    private sealed class Life
    {
        public static readonly InterviewFacts None = InterviewFacts.None(Acme, 1, Id, Duration.FromHours(24));

        private Interview? _interview;

        public Life(Schedule schedule, Domain.Access.Actor? by = null) => Decide(schedule, As(by ?? Recruiter));

        public InterviewFacts Facts { get; private set; } = None;

        public List<InterviewEvent> Events { get; } = [];

        public long this[string counter] => this["organization", counter];

        public long this[string subject, string counter] =>
            Facts.Contributions().Where(each => each.Subject == subject).Sum(each => each.Tally.Counts.GetValueOrDefault(counter));

        public Life Do(InterviewCommand command, Instant at)
        {
            Decide(command, As(Admin, at));
            return this;
        }

        public Life Judge(string interviewerId, Recommendation recommendation, int hoursAfterTheEnd)
        {
            var at = Time.EndsAt + Duration.FromHours(hoursAfterTheEnd);
            Facts = InterviewFactsFold.Fold(Facts, new Scorecard
            {
                ScorecardId = "s",
                InterviewId = Id,
                OrganizationId = Acme,
                InterviewerId = interviewerId,
                SubmittedBy = interviewerId,
                Status = ScorecardStatus.Submitted,
                Recommendation = recommendation,
                Version = 1,
                SubmittedAt = at,
                UpdatedAt = at,
            });
            return this;
        }

        private void Decide(InterviewCommand command, DecisionContext context)
        {
            var events = InterviewDecider.Decide(_interview, command, context).Value;
            _interview = InterviewHistory.Fold(_interview, events);
            Facts = events.Aggregate(Facts, InterviewFactsFold.Fold);
            Events.AddRange(events);
        }
    }
}
