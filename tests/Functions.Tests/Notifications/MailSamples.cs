using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications;
using Interviews.Functions.Notifications.Templates;
using NodaTime;

namespace Interviews.Functions.Tests.Notifications;

/// <summary>A technical interview in Los Angeles, on the day after the clocks go forward there.</summary>
internal static class MailSamples
{
    public const string Organization = "acme";

    public static readonly Guid InterviewId = Guid.Parse("01980000-0000-7000-8000-000000000001");

    public static readonly InterviewLinks Links = new("https://hire.acme.example");

    public static readonly NotificationSettings Settings = new(UsesLanguageModel: false);

    /// <summary>Shared, because it compiles each template once.</summary>
    public static readonly MessageComposer Composer = new(Links, Settings);

    public static readonly InterviewTime Time = new(Instant.FromUtc(2026, 3, 9, 17, 0), 60, "America/Los_Angeles");

    public static readonly Recipient Kim = new("c-1", "Kim Lee", "kim@mail.example", Audience.Candidate, "Asia/Kolkata");

    public static readonly Recipient Jane = new("p-1", "Jane Smith", "jane@acme.example", Audience.Internal, "America/Los_Angeles");

    public static Interview Interview() => new()
    {
        InterviewId = InterviewId,
        OrganizationId = Organization,
        Revision = 1,
        Sequence = 1,
        Status = InterviewStatus.Scheduled,
        Details = new InterviewDetails
        {
            Type = InterviewType.Technical,
            Mode = InterviewMode.Video,
            MeetingUrl = "https://meet.example/abc?pwd=1&x=2",
            Interviewers = [new Interviewer("p-1", "Jane Smith", "jane@acme.example", Seat.Lead), new Interviewer("p-2", "Omar Diaz", "omar@acme.example")],
            Notes = "Ask about the gap in the CV.",
        },
        Time = Time,
        Round = 2,
        CandidateId = "c-1",
        CandidateName = "Kim Lee",
        JobId = "j-1",
        CreatedBy = "p-9",
        CreatedAt = Instant.FromUtc(2026, 3, 1, 9, 0),
        UpdatedAt = Instant.FromUtc(2026, 3, 1, 9, 0),
    };

    public static MessageFacts Facts(Interview? interview = null) => new(interview ?? Interview())
    {
        Job = new Job { JobId = "j-1", OrganizationId = Organization, Title = "Backend Engineer" },
        Offset = Duration.FromHours(24),
        PreviousTime = Time with { ScheduledAt = Instant.FromUtc(2026, 3, 6, 18, 0) },
        PreviousDetails = (interview ?? Interview()).Details with { MeetingUrl = "https://meet.example/old", Mode = InterviewMode.Phone },
        Changes = [ToldDetail.Link, ToldDetail.Mode],
        Reason = "The team is traveling",
        InternalReason = "The budget is cut",
        By = "p-2",
        Absent = NoShowParty.Candidate,
        Late = ["p-2"],
    };

    public static EmailMessage Compose(MessageKind kind, Recipient recipient, MessageFacts? facts = null) =>
        Composer.Compose(kind, facts ?? Facts(), recipient, new EffectKey(InterviewId, 1, "test", recipient.Id));
}
