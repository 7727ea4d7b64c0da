using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Responses;

public sealed class ResponseDeciderTests
{
    private static readonly Duration _moment = Duration.FromSeconds(1);

    private static readonly AskedQuestion _closures = new()
    {
        QuestionId = Guid.Parse("0198a000-0000-7000-8000-0000000000a1"),
        Text = "What is a closure?",
        Type = QuestionType.Technical,
        TimeLimitMinutes = 2,
    };

    private static readonly InterviewQuestions _questions = new() { InterviewId = Id, OrganizationId = Acme, Questions = [_closures], UpdatedBy = "r-1", UpdatedAt = Now };

    private static readonly RespondedQuestion _question = RespondedQuestion.Of(_closures);

    private static readonly ResponseContent _content = new() { Text = "A function and its scope.", ResponseTime = 120 };

    [Fact]
    public void Submit_First_IsVersionOneAndTellsTheInterviewNothingOfIt()
    {
        var decision = Submit().ShouldBeAccepted();

        var response = decision.Written.ShouldHaveSingleItem();
        (response.Version, response.QuestionId, response.QuestionText, response.SubmittedAt, response.Late, response.OverTime)
            .ShouldBe((1, (Guid?)_closures.QuestionId, "What is a closure?", StartsAt, false, false));
        decision.Replaced.ShouldBeEmpty();
        decision.Events.ShouldHaveSingleItem().ShouldBeOfType<ResponseSubmitted>().ResponseId.ShouldBe(response.ResponseId);
        InterviewHistory.Fold(Scheduled(), decision.Events)!.Responses.ShouldBe(1);
    }

    [Fact]
    public void Submit_BeforeTheStart_IsRefused() => Submit(now: StartsAt - _moment).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Submit_StartedEarly_IsAccepted() =>
        ResponseDecider.Submit(After(Scheduled(), new StartInterview(null, new Dictionary<string, string>()), As(Jane, StartsAt - _moment)), _question, null, _content, As(Carla, StartsAt - _moment)).ShouldBeAccepted();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Submit_AfterTheEnd_IsTakenAndLate(int seconds, bool late) =>
        Submit(now: Time.EndsAt + Duration.FromSeconds(seconds)).ShouldBeAccepted().Written[0].Late.ShouldBe(late);

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    [InlineData(null, false)]
    public void Submit_BeyondTheTimeLimit_IsOverTime(int? seconds, bool overTime) =>
        Submit(content: _content with { ResponseTime = seconds }).ShouldBeAccepted().Written[0].OverTime.ShouldBe(overTime);

    [Fact]
    public void Submit_Second_IsRefusedNamingTheFirst()
    {
        var first = Submitted();

        var refusal = ResponseDecider.Submit(Scheduled(), _question, first, _content, As(Carla, StartsAt)).ShouldBeRefused(RefusalCode.InvalidTransition);

        refusal.Detail.ShouldContain(first.ResponseId.ToString());
        refusal.Extensions["responseId"].ShouldBe(first.ResponseId);
    }

    [Theory]
    [InlineData(InterviewStatus.Completed)]
    [InlineData(InterviewStatus.Cancelled)]
    [InlineData(InterviewStatus.NoShow)]
    public void Submit_WhenItIsOver_IsRefused(InterviewStatus status) =>
        ResponseDecider.Submit(In(status), _question, null, _content, As(Carla, Time.EndsAt)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Submit_ByAnybodyElse_IsForbidden()
    {
        foreach (var actor in new[] { Admin, Recruiter, Jane, OtherCandidate, Service })
        {
            ResponseDecider.Submit(Scheduled(), _question, null, _content, As(actor, StartsAt)).ShouldBeRefused(RefusalCode.Forbidden);
        }
    }

    [Fact]
    public void Submit_OneMoreThanAnInterviewHas_IsRefused()
    {
        var full = Scheduled() with { Responses = ResponseRules.MostOfAnInterview };

        ResponseDecider.Submit(full, _question, null, _content, As(Carla, StartsAt)).ShouldBeRefused(RefusalCode.ValidationFailed, "questionId");
    }

    [Fact]
    public void Edit_SaysSomethingElse_KeepsWhatWasSaidBefore()
    {
        var first = Submitted();

        var decision = ResponseDecider.Edit(Scheduled(), first, _content with { Text = "Another." }, As(Carla, Time.EndsAt + _moment)).ShouldBeAccepted();

        var edited = decision.Written.ShouldHaveSingleItem();
        (edited.Version, edited.Content.Text, edited.SubmittedAt, edited.UpdatedAt, edited.Late).ShouldBe((2, "Another.", StartsAt, Time.EndsAt + _moment, true));
        decision.Replaced.ShouldHaveSingleItem().Response.ShouldBe(first);
        InterviewHistory.Fold(Scheduled(), decision.Events)!.Responses.ShouldBe(0);
    }

    [Fact]
    public void Edit_SaysTheSame_ChangesNothing()
    {
        var content = _content with { Transcript = new Transcript([new TranscriptWord("a", 0, 10)]) };
        var first = Submit(content: content).ShouldBeAccepted().Written[0];

        var decision = ResponseDecider.Edit(Scheduled(), first, content with { Transcript = new Transcript([new TranscriptWord("a", 0, 10)]) }, As(Carla, StartsAt)).ShouldBeAccepted();

        (decision.Written.Count, decision.Replaced.Count, decision.Events.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void SubmitAll_Together_WritesEachAndClosesTheInterview()
    {
        var first = Submitted();
        var decision = SubmitAll([first], Answer("what is  a CLOSURE?", "Another."), Answer("Why?", "Because.")).ShouldBeAccepted();

        decision.Written.Select(response => (response.QuestionText, response.Version)).ShouldBe([("What is a closure?", 2), ("Why?", 1)]);
        decision.Replaced.ShouldHaveSingleItem().Response.ShouldBe(first);
        var after = InterviewHistory.Fold(Scheduled(), decision.Events)!;
        (after.Status, after.Responses, after.ResponsesSubmittedAt).ShouldBe((InterviewStatus.Scheduled, 2, (Instant?)StartsAt));
        ResponseDecider.Submit(after, new RespondedQuestion(null, "Else?", null), null, _content, As(Carla, StartsAt)).ShouldBeRefused(RefusalCode.InvalidTransition);
        ResponseDecider.Edit(after, first, _content, As(Carla, StartsAt)).ShouldBeRefused(RefusalCode.InvalidTransition);
        ResponseDecider.SubmitAll(after, _questions, [], [Answer("Why?", "Because.")], As(Carla, StartsAt)).ShouldBeRefused(RefusalCode.InvalidTransition);
    }

    [Fact]
    public void SubmitAll_WithNothingNew_ClosesWithWhatIsThere() => SubmitAll([Submitted()]).ShouldBeAccepted().Written.ShouldBeEmpty();

    [Fact]
    public void SubmitAll_WithNothingAtAll_IsRefused() => SubmitAll([]).ShouldBeRefused(RefusalCode.ValidationFailed, "responses");

    [Fact]
    public void SubmitAll_WithOneThatIsWrong_TellsEachAndTakesNone()
    {
        var refusal = SubmitAll([], Answer("Why?", " "), Answer("Why?", "Because."), new SubmittedAnswer(Guid.Empty, null, _content), new SubmittedAnswer(null, " ", _content))
            .ShouldBeRefused(RefusalCode.ValidationFailed);

        refusal.Errors.Keys.ShouldBe(["responses[0].response", "responses[1].questionId", "responses[2].questionId", "responses[3].questionId"]);
    }

    [Fact]
    public void SubmitAll_MoreThanAnInterviewHas_IsRefused() =>
        SubmitAll([], [.. Enumerable.Range(0, ResponseRules.MostOfAnInterview + 1).Select(index => Answer($"Question {index}?", "Because."))])
            .ShouldBeRefused(RefusalCode.ValidationFailed, "responses");

    [Fact]
    public void SubmitAll_OfAnInterviewThatNobodyConducts_CompletesIt()
    {
        var alone = Scheduled(details => details with { Interviewers = [] });

        var decision = ResponseDecider.SubmitAll(alone, null, [], [Answer("Why?", "Because.")], As(Carla, StartsAt)).ShouldBeAccepted();

        var after = InterviewHistory.Fold(alone, decision.Events)!;
        (after.Status, after.Completion!.CompletedAt, after.Completion.CompletedBy).ShouldBe((InterviewStatus.Completed, StartsAt, "c-1"));
    }

    [Fact]
    public void Find_ByIdThatIsNotAsked_IsRefused() => RespondedQuestion.Find(_questions, Guid.NewGuid(), "What is a closure?").ShouldBeRefused(RefusalCode.ValidationFailed, "questionId");

    [Fact]
    public void IdOf_TheSameQuestion_IsTheSameInOneInterviewAlone()
    {
        InterviewResponse.IdOf(Id, new RespondedQuestion(null, " why  not? ", null)).ShouldBe(InterviewResponse.IdOf(Id, new RespondedQuestion(null, "Why not?", 5)));
        InterviewResponse.IdOf(Id, _question).ShouldNotBe(InterviewResponse.IdOf(Guid.Empty, _question));
    }

    private static Result<ResponseDecision> Submit(Instant? now = null, ResponseContent? content = null) =>
        ResponseDecider.Submit(Scheduled(), _question, null, content ?? _content, As(Carla, now ?? StartsAt));

    private static InterviewResponse Submitted() => Submit().ShouldBeAccepted().Written[0];

    private static SubmittedAnswer Answer(string question, string text) => new(null, question, new ResponseContent { Text = text });

    private static Result<ResponseDecision> SubmitAll(IReadOnlyList<InterviewResponse> existing, params IReadOnlyList<SubmittedAnswer> answers) =>
        ResponseDecider.SubmitAll(Scheduled() with { Responses = existing.Count }, _questions, existing, answers, As(Carla, StartsAt));
}
