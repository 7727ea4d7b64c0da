using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

public sealed class InterviewHistoryTests
{
    [Fact]
    public void Fold_NoEvents_IsTheStateItself()
    {
        var state = Scheduled();

        InterviewHistory.Fold(state, []).ShouldBeSameAs(state);
    }

    [Fact]
    public void Apply_EventTwice_IsABug()
    {
        var prepared = InterviewDecider.Decide(Scheduled(), new Prepare(null, true, true, true), As(Carla)).Value[0];
        var state = InterviewHistory.Apply(Scheduled(), prepared);

        Should.Throw<InvalidOperationException>(() => InterviewHistory.Apply(state, prepared));
    }

    [Fact]
    public void Apply_FirstEventIsNotScheduled_IsABug()
    {
        var cancelled = InterviewDecider.Decide(Scheduled(), new Cancel(null), As(Recruiter)).Value[0];

        Should.Throw<InvalidOperationException>(() => InterviewHistory.Apply(null, cancelled));
    }

    [Fact]
    public void Apply_EventOfAnotherInterview_IsABug()
    {
        var cancelled = InterviewDecider.Decide(Scheduled(), new Cancel(null), As(Recruiter)).Value[0] with { InterviewId = Guid.Empty };

        Should.Throw<InvalidOperationException>(() => InterviewHistory.Apply(Scheduled(), cancelled));
    }
}
