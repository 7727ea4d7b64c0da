using Interviews.Domain.Access;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Evaluation.Written;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Evaluation;

public sealed class EvaluationProgressTests
{
    private static readonly Interview _asked = After(In(InterviewStatus.Completed), new RequestEvaluation(), As(Recruiter, Time.EndsAt));

    private static readonly Interview _givenUp = After(_asked, new RecordDelivery(DeliveryChannel.Evaluation, DeliveryState.Failed, "Given up."), As(Actor.System(Acme), Time.EndsAt));

    [Fact]
    public void Of_NothingKnown_IsPending() => Of(_asked, null).ShouldBe(new EvaluationProgress(EvaluationState.Pending, null));

    [Fact]
    public void Of_NothingKnownAndNoModel_SaysSo() =>
        EvaluationProgress.Of(_asked, null, isConfigured: false).ShouldBe(new EvaluationProgress(EvaluationState.Failed, EvaluationFailure.NotConfigured));

    [Fact]
    public void Of_SentAndGivenUp_IsUnavailable() => Of(_givenUp, Attempt().Document).ShouldBe(new EvaluationProgress(EvaluationState.Failed, EvaluationFailure.Unavailable));

    [Fact]
    public void Of_Finished_IsWhatCameOfIt() =>
        Of(_givenUp, Attempt().Document.Fail(EvaluationFailure.Refused, Now)).ShouldBe(new EvaluationProgress(EvaluationState.Failed, EvaluationFailure.Refused));

    [Theory]
    [InlineData("a-1", Role.Admin, true)]
    [InlineData("r-1", Role.Recruiter, true)]
    [InlineData("p-1", Role.Interviewer, true)]
    [InlineData("p-2", Role.Interviewer, false)]
    [InlineData("p-2", Role.Recruiter, false)]
    [InlineData("p-2", Role.Admin, true)]
    [InlineData("p-9", Role.Interviewer, false)]
    [InlineData("c-1", Role.Candidate, false)]
    [InlineData("c-1", Role.Recruiter | Role.Candidate, false)]
    [InlineData("ats", Role.Service, false)]
    public void Sees_OnceJaneHasSubmittedAndJohnHasNot_WhoeverSeesAllScorecards(string id, Role roles, bool sees)
    {
        var submitted = After(_asked, new RecordFeedback("p-1", ScorecardStatus.Submitted, 1), As(Jane, Time.EndsAt));

        EvaluationAccess.Sees(submitted, new Actor(id, Acme, roles)).ShouldBe(sees);
    }

    [Fact]
    public void Sees_AnotherOrganization_Not() => EvaluationAccess.Sees(_asked, new Actor("a-1", "globex", Role.Admin)).ShouldBeFalse();

    private static EvaluationProgress Of(Interview interview, AiEvaluation? evaluation) => EvaluationProgress.Of(interview, evaluation, isConfigured: true);
}
