using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Questions;

public sealed class QuestionsDeciderTests
{
    private static readonly IReadOnlySet<Guid> _none = new HashSet<Guid>();

    [Fact]
    public void Decide_ByItsInterviewer_KeepsTheOrderAndTellsTheCountAlone()
    {
        var interview = Scenario.Scheduled();

        var decided = QuestionsDecider.Decide(interview, null, [Asked("One?"), Asked("Two?")], _none, Scenario.As(Scenario.Jane)).ShouldBeAccepted();

        decided.Asked.Questions.Select(question => question.Text).ShouldBe(["One?", "Two?"]);
        var happened = decided.Events.ShouldHaveSingleItem().ShouldBeOfType<QuestionsSet>();
        (happened.Count, happened.ActorId).ShouldBe((2, Scenario.Jane.Id));
        InterviewHistory.Apply(interview, happened).Status.ShouldBe(interview.Status);
    }

    [Fact]
    public void Decide_ByItsCandidateOrAStranger_IsForbidden()
    {
        foreach (var actor in new[] { Scenario.Carla, Scenario.Stranger, Scenario.Service })
        {
            QuestionsDecider.Decide(Scenario.Scheduled(), null, [], _none, Scenario.As(actor)).ShouldBeRefused(RefusalCode.Forbidden);
        }
    }

    [Theory]
    [InlineData(InterviewStatus.Completed)]
    [InlineData(InterviewStatus.Evaluated)]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Decide_WhenItIsOver_IsRefused(InterviewStatus status) =>
        QuestionsDecider.Decide(Scenario.In(status), null, [], _none, Scenario.As(Scenario.Recruiter)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Decide_WithoutAQuestionThatWasAnswered_IsRefused()
    {
        var (kept, answered) = (Asked("One?"), Asked("Two?"));
        var current = QuestionsDecider.Decide(Scenario.Scheduled(), null, [kept, answered], _none, Scenario.As(Scenario.Recruiter)).Value.Asked;

        QuestionsDecider.Decide(Scenario.Scheduled(), current, [kept], new HashSet<Guid> { answered.QuestionId }, Scenario.As(Scenario.Recruiter)).ShouldBeRefused(RefusalCode.ValidationFailed, "questions");
        QuestionsDecider.Decide(Scenario.Scheduled(), current, [answered], new HashSet<Guid> { answered.QuestionId }, Scenario.As(Scenario.Recruiter)).ShouldBeAccepted();
    }

    [Fact]
    public void Decide_TooManyTwiceOrFromTooManyBanks_IsRefused()
    {
        var twice = Asked("One?");
        var context = Scenario.As(Scenario.Recruiter);

        QuestionsDecider.Decide(Scenario.Scheduled(), null, [twice, twice], _none, context).ShouldBeRefused(RefusalCode.ValidationFailed, "questions");
        QuestionsDecider.Decide(Scenario.Scheduled(), null, [.. Enumerable.Range(0, 41).Select(number => Asked($"{number}?"))], _none, context).ShouldBeRefused(RefusalCode.ValidationFailed, "questions");
        QuestionsDecider.Decide(Scenario.Scheduled(), null, [.. Enumerable.Range(0, 6).Select(number => Asked($"{number}?") with { BankId = Guid.NewGuid() })], _none, context)
            .ShouldBeRefused(RefusalCode.ValidationFailed, "questions");
    }

    [Fact]
    public void HasBegun_FromTheStartOn_UnlessItDoesNotTakePlace()
    {
        QuestionsDecider.HasBegun(Scenario.Scheduled(), Scenario.StartsAt - Duration.FromSeconds(1)).ShouldBeFalse();
        QuestionsDecider.HasBegun(Scenario.Scheduled(), Scenario.StartsAt).ShouldBeTrue();
        QuestionsDecider.HasBegun(Scenario.In(InterviewStatus.InProgress), Scenario.Now).ShouldBeTrue();
        QuestionsDecider.HasBegun(Scenario.In(InterviewStatus.Cancelled), Scenario.Time.EndsAt).ShouldBeFalse();
        QuestionsDecider.HasBegun(Scenario.In(InterviewStatus.NoShow), Scenario.Time.EndsAt).ShouldBeFalse();
    }

    [Fact]
    public void AskedBefore_FollowsWhatInterviewsAsk()
    {
        var (first, second, own) = (Asked("One?") with { BankId = Guid.NewGuid() }, Asked("Two?") with { BankId = Guid.NewGuid() }, Asked("Own?"));
        var before = new AskedBefore { CandidateId = "c-1", OrganizationId = Scenario.Acme };

        var asked = before.With(Of(first, own));
        asked.Questions[Scenario.Id].ShouldBe([first.QuestionId, own.QuestionId]);
        asked.With(Of(second)).Questions[Scenario.Id].ShouldBe([second.QuestionId]);
        asked.With(Of()).Questions.ShouldBeEmpty();

        static InterviewQuestions Of(params AskedQuestion[] questions) =>
            new() { InterviewId = Scenario.Id, OrganizationId = Scenario.Acme, Questions = questions, UpdatedBy = "r-1", UpdatedAt = Scenario.Now };
    }

    private static AskedQuestion Asked(string text) => new() { QuestionId = QuestionIdentity.Of(Scenario.Id, text), Text = text, Type = QuestionType.General };
}
