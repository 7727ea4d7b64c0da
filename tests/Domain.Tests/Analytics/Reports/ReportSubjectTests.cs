using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class ReportSubjectTests
{
    [Fact]
    public void For_SomebodyElse_IsRefused()
    {
        ReportSubject.Candidate("c-1").For(Scenario.OtherCandidate).ShouldBeRefused("forbidden");
        ReportSubject.Interviewer("p-1").For(Scenario.John).ShouldBeRefused("forbidden");
    }

    [Fact]
    public void For_ThemselfAndStaff_IsTheirs()
    {
        ReportSubject.Candidate("c-1").For(Scenario.Carla).ShouldBeAccepted().PersonId.ShouldBe("c-1");
        ReportSubject.Interviewer("p-1").For(Scenario.Jane).ShouldBeAccepted().PersonId.ShouldBe("p-1");
        ReportSubject.Interviewer("p-1").For(Scenario.Recruiter).ShouldBeAccepted().PersonId.ShouldBe("p-1");
    }

    [Fact]
    public void PersonId_OfNoPerson_IsNone() =>
        new[] { ReportSubject.Organization, ReportSubject.Job("j-1"), ReportSubject.OfType(InterviewType.Final) }.ShouldAll(subject => subject.PersonId == null);
}
