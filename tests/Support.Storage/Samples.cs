using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using NodaTime;

namespace Interviews.Support.Storage;

/// <summary>Documents with nothing more in them than a test needs.</summary>
public static class Samples
{
    public const string Organization = "acme";

    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static Interview Interview(int hour = 0, string organization = Organization) => new()
    {
        InterviewId = Guid.NewGuid(),
        OrganizationId = organization,
        Revision = 1,
        Sequence = 1,
        Status = InterviewStatus.Scheduled,
        Details = new InterviewDetails { Type = InterviewType.Technical, Mode = InterviewMode.Video },
        Time = new InterviewTime(Monday + Duration.FromHours(hour), 60, "Europe/Berlin"),
        Round = 1,
        CreatedBy = "recruiter-1",
        CreatedAt = Monday,
        UpdatedAt = Monday,
    };

    public static InterviewEvent Event(Guid interviewId, long sequence, string organization = Organization) => new EvaluationRequested
    {
        InterviewId = interviewId,
        OrganizationId = organization,
        Sequence = sequence,
        Revision = 1,
        OccurredAt = Monday,
        ActorId = "system",
    };

    public static Scorecard Scorecard(Guid interviewId, string interviewerId, string organization = Organization) => new()
    {
        ScorecardId = $"{interviewId}:{interviewerId}",
        InterviewId = interviewId,
        OrganizationId = organization,
        InterviewerId = interviewerId,
        SubmittedBy = interviewerId,
        Status = ScorecardStatus.Draft,
        Recommendation = Recommendation.Yes,
        Version = 1,
        UpdatedAt = Monday,
    };

    public static QuestionBank Bank(string name, bool isPublic = true, string owner = "recruiter-1", string organization = Organization) => new()
    {
        BankId = Guid.NewGuid(),
        OrganizationId = organization,
        Name = name,
        IsPublic = isPublic,
        OwnerId = owner,
        CreatedAt = Monday,
        UpdatedAt = Monday,
    };

    public static Question Question(Guid bankId, string text, string organization = Organization) => new()
    {
        QuestionId = QuestionIdentity.Of(bankId, text),
        BankId = bankId,
        OrganizationId = organization,
        Text = text,
        Type = QuestionType.Technical,
        CreatedBy = "recruiter-1",
        CreatedAt = Monday,
        UpdatedAt = Monday,
    };

    public static InterviewResponse Response(Guid interviewId, Guid responseId, string organization = Organization) => new()
    {
        ResponseId = responseId,
        InterviewId = interviewId,
        OrganizationId = organization,
        QuestionText = "Why?",
        Content = new ResponseContent { Text = "Because." },
        Version = 1,
        SubmittedAt = Monday,
        UpdatedAt = Monday,
    };

    public static Person Person(string id, string? name = null, string organization = Organization) => new() { PersonId = id, OrganizationId = organization, Name = name };

    public static LedgerEntry Ledger(string key, string organization = Organization) => new(organization, key, Monday);
}
