using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Functions.Interviews.Views;

/// <summary>
/// An interview as its candidate sees it: a type of its own, so that notes, judgments, e-mail addresses and ids of the organization's people
/// cannot slip in with a new field.
/// </summary>
public sealed record CandidateInterviewView(
    Guid Id,
    int Revision,
    InterviewStatus Status,
    InterviewType Type,
    InterviewMode Mode,
    int Round,
    string? CandidateId,
    string? JobId,
    string? ApplicationId,
    Guid? PreviousInterviewId,
    Guid? ReplacementId,
    Instant ScheduledAt,
    int DurationMinutes,
    Instant EndsAt,
    string TimeZone,
    IReadOnlyList<CandidateInterviewerView> Interviewers,
    string? Location,
    string? MeetingUrl,
    string? VideoProvider,
    bool AllowReschedule,
    int RescheduleDeadlineHours,
    IReadOnlyList<CandidateRescheduleView> RescheduleHistory,
    CandidatePreparationView? Preparation,
    CandidateCancellationView? Cancellation,
    CandidateThankYouView? ThankYou,
    CandidateRating? CandidateRating,
    Instant CreatedAt,
    Instant UpdatedAt)
{
    public static CandidateInterviewView Of(SeenInterview seen) => Of(seen.Shown);

    private static CandidateInterviewView Of(Interview interview) => new(
        interview.InterviewId,
        interview.Revision,
        interview.Status,
        interview.Details.Type,
        interview.Details.Mode,
        interview.Round,
        interview.CandidateId,
        interview.JobId,
        interview.ApplicationId,
        interview.PreviousInterviewId,
        interview.ReplacementId,
        interview.Time.ScheduledAt,
        interview.Time.DurationMinutes,
        interview.Time.EndsAt,
        interview.Time.TimeZone,
        [.. interview.Details.Interviewers.Where(IsNamed).Select(interviewer => new CandidateInterviewerView(interviewer.Name))],
        interview.Details.Location,
        interview.Details.MeetingUrl,
        interview.Details.VideoProvider,
        interview.Details.AllowReschedule,
        interview.Details.RescheduleDeadlineHours,
        [.. interview.RescheduleHistory.Select(entry =>
            new CandidateRescheduleView(entry.PreviousDateTime, entry.NewDateTime, entry.RescheduledAt, entry.Reason, entry.InitiatedBy))],
        interview.Preparation is { } preparation
            ? new CandidatePreparationView(
                preparation.Notes, preparation.ResearchCompleted, preparation.QuestionsPrepped, preparation.MaterialsGathered, preparation.PreparedAt, preparation.IsPrivate)
            : null,
        interview.Cancellation is { } cancellation ? new CandidateCancellationView(cancellation.CancelledAt, cancellation.Reason) : null,
        interview.ThankYou is { } thankYou ? new CandidateThankYouView(thankYou.SentAt, thankYou.Method) : null,
        interview.CandidateRating,
        interview.CreatedAt,
        interview.UpdatedAt);

    // Who was entered without a name stands under an e-mail address or an id, which stay inside.
    private static bool IsNamed(Interviewer interviewer) => interviewer.Name != interviewer.Id && !interviewer.Name.Contains('@');
}

public sealed record CandidateInterviewerView(string Name);

public sealed record CandidateRescheduleView(
    Instant PreviousDateTime, Instant NewDateTime, Instant RescheduledAt, string? Reason, Initiator InitiatedBy);

/// <summary>What the candidate prepared; what interviewers did is theirs.</summary>
public sealed record CandidatePreparationView(
    string? Notes, bool ResearchCompleted, bool QuestionsPrepped, bool MaterialsGathered, Instant PreparedAt, bool IsPrivate);

public sealed record CandidateCancellationView(Instant CancelledAt, string? Reason);

/// <summary>Without recipients and notes: staff record thanks too, and name people by their internal addresses.</summary>
public sealed record CandidateThankYouView(Instant SentAt, ThankYouMethod Method);
