using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Validation;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews.Decisions;

public sealed class FollowUpDecisionsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void SendThankYou_OneToFiftyRecipients_IsAccepted(int recipients) => ThankYou(Enumerable.Repeat("Jane Smith", recipients)).ShouldBeAccepted();

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void SendThankYou_OtherNumbers_IsRefusedOnRecipients(int recipients) =>
        ThankYou(Enumerable.Repeat("Jane Smith", recipients)).ShouldBeRefused(RefusalCode.ValidationFailed, "recipients");

    [Fact]
    public void SendThankYou_RecipientOf200_IsAccepted() => ThankYou([new('x', 200)]).ShouldBeAccepted();

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void SendThankYou_RecipientEmptyOrTooLong_IsRefusedNamingIt(int length) =>
        ThankYou(["jane@acme.example", new('x', length)]).ShouldBeRefused(RefusalCode.ValidationFailed, "recipients[1]");

    [Theory]
    [InlineData("Jane Smith <jane@acme.example>")]
    [InlineData("ben;ops@o.example")]
    [InlineData("mailto:ana@o.example")]
    public void SendThankYou_RecipientWithAnAddressThatIsNone_IsRefusedNamingIt(string recipient) =>
        ThankYou(["Jane Smith", "jane@acme.example", recipient]).ShouldBeRefused(RefusalCode.ValidationFailed, "recipients[2]");

    [Fact]
    public void SendThankYou_NotesOf10000_IsAccepted() => ThankYou(["Jane"], new('x', 10_000)).ShouldBeAccepted();

    [Fact]
    public void SendThankYou_NotesTooLong_IsRefusedOnNotes() => ThankYou(["Jane"], new('x', 10_001)).ShouldBeRefused(RefusalCode.ValidationFailed, "notes");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void GiveResult_ScoreWithinBounds_IsAccepted(int score) => GiveResult(new GiveResult(score, null, null)).ShouldBeAccepted();

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(6)]
    public void Rate_MissingOrBeyondBounds_IsRefusedOnRating(int? rating) => Rate(new RateExperience(rating, null)).ShouldBeRefused(RefusalCode.ValidationFailed, "rating");

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Rate_AtTheBounds_IsAccepted(int rating) => Rate(new RateExperience(rating, new('x', 10_000))).ShouldBeAccepted();

    [Fact]
    public void Rate_CommentTooLong_IsRefusedOnComment() => Rate(new RateExperience(1, new('x', 10_001))).ShouldBeRefused(RefusalCode.ValidationFailed, "comment");

    [Fact]
    public void Rate_Again_ReplacesTheRatingAndTheSameTwiceSaysNothingNew()
    {
        var once = After(In(InterviewStatus.Completed), new RateExperience(2, "late"), As(Carla, Time.EndsAt));
        var twice = After(once, new RateExperience(5, null), As(Carla, Time.EndsAt));

        twice.CandidateRating.ShouldBe(new CandidateRating(5, null, Time.EndsAt));
        InterviewDecider.Decide(twice, new RateExperience(5, null), As(Carla, Time.EndsAt + Duration.FromHours(1))).ShouldBeAccepted().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void GiveResult_ScoreBeyondBounds_IsRefusedOnScore(int score) => GiveResult(new GiveResult(score, null, null)).ShouldBeRefused(RefusalCode.ValidationFailed, "score");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void GiveResult_WithoutAnyValue_IsRefusedNamingTheFields(string? feedback) =>
        GiveResult(new GiveResult(null, feedback, null)).ShouldBeRefused(RefusalCode.ValidationFailed, "score").Errors["score"].ShouldHaveSingleItem()
            .ShouldBe("A result must have a 'score', a 'feedback', a 'decision' or 'responses'.");

    [Fact]
    public void GiveResult_WithOneValue_IsAccepted()
    {
        GiveResult(new GiveResult(0, null, null)).ShouldBeAccepted();
        GiveResult(new GiveResult(null, "f", null)).ShouldBeAccepted();
        GiveResult(new GiveResult(null, null, HiringDecision.Maybe)).ShouldBeAccepted();
    }

    [Fact]
    public void GiveResult_FeedbackOf10000_IsAccepted() => GiveResult(new GiveResult(1, new('x', 10_000), null)).ShouldBeAccepted();

    [Fact]
    public void GiveResult_FeedbackTooLong_IsRefusedOnFeedback() =>
        GiveResult(new GiveResult(1, new('x', 10_001), null)).ShouldBeRefused(RefusalCode.ValidationFailed, "feedback");

    [Fact]
    public void GiveResult_Decision_IsTheInterviewsDecision() =>
        After(In(InterviewStatus.Completed), new GiveResult(80, null, HiringDecision.Hire), As(Recruiter, Time.EndsAt)).Decision.ShouldBe(HiringDecision.Hire);

    [Fact]
    public void RecordFeedback_OfATrainee_IsAccepted() => InterviewDecider.Decide(
        Scheduled(), new RecordFeedback("p-3", ScorecardStatus.Submitted, 1), As(new Actor("p-3", Acme, Role.Interviewer), Time.EndsAt)).ShouldBeAccepted();

    [Fact]
    public void RecordFeedback_OfSomebodyNotAssigned_IsRefusedOnInterviewerId() => InterviewDecider.Decide(
        Scheduled(), new RecordFeedback("p-9", ScorecardStatus.Submitted, 1), As(Recruiter, Time.EndsAt)).ShouldBeRefused(RefusalCode.ValidationFailed, "interviewerId");

    [Fact]
    public void RecordFeedback_Accepted_IsRememberedPerInterviewer()
    {
        var recorded = After(Scheduled(), new RecordFeedback("p-1", ScorecardStatus.Draft, 1), As(Jane, Time.EndsAt));
        var both = After(recorded, new RecordFeedback("p-2", ScorecardStatus.Submitted, 1), As(John, Time.EndsAt));

        both.Feedback.ShouldBe(new Dictionary<string, ScorecardStatus> { ["p-1"] = ScorecardStatus.Draft, ["p-2"] = ScorecardStatus.Submitted }, ignoreOrder: true);
    }

    [Fact]
    public void RecordEscalation_Twice_IsWhoWasToldFirst()
    {
        var told = After(In(InterviewStatus.Completed), new RecordEscalation(["o-1"]), As(Actor.System(Acme), Time.EndsAt));

        told.FeedbackEscalation!.At.ShouldBe(Time.EndsAt);
        told.FeedbackEscalation.To.ShouldBe(["o-1"]);
        InterviewDecider.Decide(told, new RecordEscalation([]), As(Actor.System(Acme), Time.EndsAt)).ShouldBeAccepted().ShouldBeEmpty();
    }

    [Fact]
    public void RecordEscalation_OfAnEarlierRevision_IsNotThatOfTheNext()
    {
        var late = After(In(InterviewStatus.InProgress), new RecordEscalation([]), As(Actor.System(Acme), Time.EndsAt));

        After(late, new UndoStart(), As(Admin, Time.EndsAt)).FeedbackEscalation.ShouldBeNull();
    }

    [Fact]
    public void RequestDueEvaluation_Twice_EmitsOnce()
    {
        var requested = After(Scheduled(), new RequestDueEvaluation(), As(Actor.System(Acme), Time.EndsAt));

        requested.FeedbackCollectedAt.ShouldBe(Time.EndsAt);
        InterviewDecider.Decide(requested, new RequestDueEvaluation(), As(Actor.System(Acme), Time.EndsAt)).ShouldBeAccepted().ShouldBeEmpty();
    }

    [Fact]
    public void RequestEvaluation_Twice_EmitsEachTimeAndSaysNothingOfTheFeedback()
    {
        var once = After(In(InterviewStatus.Completed), new RequestEvaluation(), As(Recruiter, Time.EndsAt));
        var twice = After(once, new RequestEvaluation(), As(Admin, Time.EndsAt));

        twice.EvaluationAsked.ShouldBe(new EvaluationAsked(once.Sequence + 1, Time.EndsAt, Admin.Id));
        twice.FeedbackCollectedAt.ShouldBeNull();
        InterviewDecider.Decide(twice, new RequestDueEvaluation(), As(Actor.System(Acme), Time.EndsAt)).ShouldBeAccepted().ShouldHaveSingleItem();
    }

    [Fact]
    public void RequestEvaluation_AfterAFailedDelivery_BeginsAgain()
    {
        var failed = After(In(InterviewStatus.Completed), new RecordDelivery(DeliveryChannel.Evaluation, DeliveryState.Failed, "It is down."), As(Actor.System(Acme), Time.EndsAt));

        After(failed, new RequestEvaluation(), As(Recruiter, Time.EndsAt)).Deliveries.ShouldBeEmpty();
    }

    [Fact]
    public void RecordDelivery_TheSameTwice_SaysNothingNew()
    {
        var command = new RecordDelivery(DeliveryChannel.Calendar, DeliveryState.Failed, new('x', 600));
        var failed = After(In(InterviewStatus.Cancelled), command, As(Actor.System(Acme), Time.EndsAt));

        failed.Deliveries[DeliveryChannel.Calendar].ShouldBe(new Delivery(DeliveryState.Failed, new('x', Limits.Reason), Time.EndsAt));
        InterviewDecider.Decide(failed, command, As(Actor.System(Acme), Time.EndsAt + Duration.FromHours(1))).ShouldBeAccepted().ShouldBeEmpty();
        After(failed, command with { State = DeliveryState.Delivered, Reason = null }, As(Actor.System(Acme))).Deliveries.ShouldHaveSingleItem()
            .Value.State.ShouldBe(DeliveryState.Delivered);
    }

    private static Result<IReadOnlyList<InterviewEvent>> ThankYou(IEnumerable<string> recipients, string? notes = null) => InterviewDecider.Decide(
        In(InterviewStatus.Completed), new SendThankYou([.. recipients], ThankYouMethod.Email, notes), As(Carla, Time.EndsAt));

    private static Result<IReadOnlyList<InterviewEvent>> Rate(RateExperience command) =>
        InterviewDecider.Decide(In(InterviewStatus.Completed), command, As(Carla, Time.EndsAt));

    private static Result<IReadOnlyList<InterviewEvent>> GiveResult(GiveResult command) =>
        InterviewDecider.Decide(In(InterviewStatus.Completed), command, As(Recruiter, Time.EndsAt));
}
