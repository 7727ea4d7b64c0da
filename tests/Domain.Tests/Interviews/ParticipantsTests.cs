using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

/// <summary>D07, D30, field cases 6 and 8: interviews follow the directory.</summary>
public sealed class ParticipantsTests
{
    private static readonly Candidate _carla = new() { CandidateId = "c-1", OrganizationId = Acme, Name = "Carla Doe", Status = CandidateStatus.Assigned };

    [Fact]
    public void Follow_RenamedCandidate_IsRecordedOnce()
    {
        var interview = Scheduled();

        var renamed = After(interview, Follow(interview, _carla).ShouldHaveSingleItem(), As(Access.Actor.System(Acme)));

        renamed.CandidateName.ShouldBe("Carla Doe");
        Follow(renamed, _carla).ShouldBeEmpty();
    }

    [Fact]
    public void Follow_CandidateBecomesKnown_TakesTheWarningAway()
    {
        var interview = Scheduled();
        InterviewWarnings.Of(interview, hasCalendar: false).ShouldHaveSingleItem().Field.ShouldBe("candidateId");

        InterviewWarnings.Of(After(interview, Follow(interview, _carla)[0], As(Access.Actor.System(Acme))), hasCalendar: false).ShouldBeEmpty();
    }

    [Fact]
    public void Follow_InterviewerBecomesKnown_HasTheNameOfTheDirectory()
    {
        var interview = Scheduled(details => details with { Interviewers = [new("p-1", "p-1") { IsUnknown = true }, new("p-2", "John")] });
        var jane = new Person { PersonId = "p-1", OrganizationId = Acme, Name = "Jane Smith", Email = "jane@acme.example" };

        var known = After(interview, Participants.Follow(interview, jane).ShouldHaveSingleItem(), As(Access.Actor.System(Acme)));

        known.Details.Interviewers.ShouldBe([new("p-1", "Jane Smith", "jane@acme.example"), new("p-2", "John")]);
        Participants.Follow(known, jane).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CandidateStatus.Withdrawn, "The candidate withdrew.")]
    [InlineData(CandidateStatus.Rejected, null)]
    public void Follow_CandidateNoLongerInTheRunning_CancelsWhatIsToCome(CandidateStatus status, string? said)
    {
        var command = Follow(Scheduled(), _carla with { Status = status }).OfType<CancelForStatus>().ShouldHaveSingleItem();

        var cancelled = After(Scheduled(), command, As(Access.Actor.System(Acme)));

        (cancelled.Status, cancelled.Cancellation!.Reason).ShouldBe((InterviewStatus.Cancelled, said));
        cancelled.Cancellation.InternalReason!.ShouldContain(status.ToString().ToLowerInvariant());
        SeenInterview.Of(cancelled, Carla).Shown.Cancellation!.InternalReason.ShouldBeNull();
    }

    [Fact]
    public void Follow_CandidateWithdrew_LeavesWhatHasBegunAndWhatTheyKeepForThemself()
    {
        var withdrawn = _carla with { Status = CandidateStatus.Withdrawn };

        Follow(In(InterviewStatus.Completed), withdrawn).OfType<CancelForStatus>().ShouldBeEmpty();
        Participants.Follow(Scheduled(), withdrawn, new LifecycleSettings(), StartsAt).OfType<CancelForStatus>().ShouldBeEmpty();
        Follow(Scheduled(Noted, Carla), withdrawn).OfType<CancelForStatus>().ShouldBeEmpty();
        Participants.Follow(Scheduled(), withdrawn, new LifecycleSettings { CancelOnWithdrawal = false }, Now).OfType<CancelForStatus>().ShouldBeEmpty();
    }

    private static IReadOnlyList<InterviewCommand> Follow(Interview interview, Candidate entry) => [.. Participants.Follow(interview, entry, new LifecycleSettings(), Now)];
}
