using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications;
using Interviews.Functions.Notifications.Templates;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications.Templates;

/// <summary>REQ-NOT-08: nothing internal ever reaches a candidate.</summary>
public class CandidateLeakTests
{
    public static TheoryData<MessageKind> CandidateKinds =>
        [.. Enum.GetValues<MessageKind>().Where(kind => MessageTemplates.Exists(kind, Audience.Candidate))];

    [Theory]
    [MemberData(nameof(CandidateKinds))]
    public void Compose_ForACandidate_ShowsNothingButWhatIsMeantForThem(MessageKind kind)
    {
        var message = MailSamples.Compose(kind, MailSamples.Kim, InternalExceptWhatACandidateMaySee());

        message.Text.ShouldContain("Jane Smith");
        (message.Subject + message.Text + message.Html + message.ToName + message.To).ShouldNotContain(MarkedFacts.Marker);
    }

    [Theory]
    [MemberData(nameof(CandidateKinds))]
    public void Invitation_ForACandidate_ShowsNothingButWhatIsMeantForThem(MessageKind kind)
    {
        var facts = InternalExceptWhatACandidateMaySee();
        var invited = new Invitations(new FakeSender(), MailSamples.Links, []).For(kind, facts with { Interview = facts.Interview with { CandidateId = "c-1", CreatedBy = "p-9" } }, MailSamples.Kim);

        if (kind == MessageKind.Reminder)
        {
            invited.ShouldBeEmpty();
            return;
        }

        var unfolded = invited.ShouldHaveSingleItem().Content.Replace("\r\n ", "", StringComparison.Ordinal);
        unfolded.ShouldNotContain(MarkedFacts.Marker);
        unfolded.Split("\r\n").Where(line => line.Contains('@')).ShouldBe(
            ["ORGANIZER;CN=\"Acme\":mailto:jobs@acme.example", "ATTENDEE;CN=\"Kim Lee\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:kim@mail.example"]);
    }

    [Fact]
    public void Compose_ForTheOrganization_ShowsTheMarkersThatTheCandidateDoesNotSee() =>
        MailSamples.Compose(MessageKind.Scheduled, MailSamples.Jane, InternalExceptWhatACandidateMaySee()).Text.ShouldContain(MarkedFacts.Marker);

    [Theory]
    [MemberData(nameof(CandidateKinds))]
    public void Compose_ForACandidate_ShowsNoEmailAddress(MessageKind kind)
    {
        var message = MailSamples.Compose(kind, MailSamples.Kim);

        (message.Subject + message.Text + message.Html).ShouldNotContain("@");
    }

    [Theory]
    [MemberData(nameof(CandidateKinds))]
    public void Compose_InterviewerEnteredByAddress_IsNotNamedToTheCandidate(MessageKind kind)
    {
        var interview = MailSamples.Interview();
        interview = interview with { Details = interview.Details with { Interviewers = [new Interviewer("jane@acme.example", "jane@acme.example")] } };
        var message = MailSamples.Compose(kind, MailSamples.Kim, MailSamples.Facts(interview));

        (message.Text + message.Html).ShouldNotContain("jane");
    }

    [Theory]
    [MemberData(nameof(CandidateKinds))]
    public void Compose_ForACandidate_HasNoLinkToScorecards(MessageKind kind) =>
        MailSamples.Compose(kind, MailSamples.Kim).Html.ShouldNotContain("/feedback");

    [Fact]
    public void Compose_ReasonThatAcceptedAConflict_StaysInternal()
    {
        const string reason = "Jane skips the board meeting";
        var facts = MailSamples.Facts(MailSamples.Interview() with { ConflictOverride = new ConflictOverride("p-9", reason) }) with { Reason = reason };

        MailSamples.Compose(MessageKind.Rescheduled, MailSamples.Kim, facts).Text.ShouldNotContain("Reason");
        MailSamples.Compose(MessageKind.Rescheduled, MailSamples.Jane, facts).Text.ShouldContain(reason);
    }

    [Theory]
    [MemberData(nameof(CandidateKinds))]
    public void Compose_ForACandidate_ShowsNoInternalReason(MessageKind kind)
    {
        const string canary = "CANARY-4711";
        var message = MailSamples.Compose(kind, MailSamples.Kim, MailSamples.Facts() with { InternalReason = canary });

        (message.Subject + message.Text + message.Html).ShouldNotContain(canary);
    }

    private static MessageFacts InternalExceptWhatACandidateMaySee()
    {
        var facts = MarkedFacts.Fill<MessageFacts>();
        var panel = facts.Interview.Details.Interviewers.Select(member => member with { Name = "Jane Smith" });
        return facts with
        {
            Interview = facts.Interview with
            {
                Time = MailSamples.Time,
                Details = facts.Interview.Details with { Interviewers = [.. panel], Location = "Room 5", MeetingUrl = "https://meet.example/abc" },
            },
            PreviousTime = MailSamples.Time,
            PreviousDetails = facts.PreviousDetails! with { Location = "Room 4", MeetingUrl = "https://meet.example/old" },
            Changes = Enum.GetValues<ToldDetail>(),
            Reason = "The team is traveling",
            OrganizationName = "Acme",
            Contact = new MailContact("jobs@acme.example", "Acme"),
            Job = facts.Job! with { Title = "Backend Engineer" },
            People = facts.People.ToDictionary(each => each.Key, each => each.Value with { Name = "Jane Smith" }),
        };
    }
}
