using Interviews.Domain.Calendars;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using NodaTime;

namespace Interviews.Functions.Interviews.Views;

/// <summary>An interview as the API shows it to the organization.</summary>
public sealed record InterviewView(
    Guid Id,
    string OrganizationId,
    int Revision,
    InterviewStatus Status,
    InterviewType Type,
    InterviewMode Mode,
    int Round,
    Difficulty? Difficulty,
    IReadOnlyList<string> Tags,
    string? CandidateId,
    string? CandidateName,
    string? JobId,
    string? ApplicationId,
    Guid? PreviousInterviewId,
    Guid? ReplacementId,
    Guid? SeriesId,
    Instant ScheduledAt,
    int DurationMinutes,
    Instant EndsAt,
    string TimeZone,
    IReadOnlyList<InterviewerView> Interviewers,
    string? Location,
    string? RoomId,
    string? MeetingUrl,
    string? VideoProvider,
    string? Notes,
    int PreparationMinutes,
    int BufferMinutes,
    bool AllowReschedule,
    int RescheduleDeadlineHours,
    IReadOnlyList<RescheduleEntry> RescheduleHistory,
    Preparation? Preparation,
    Preparation? Briefing,
    Start? Start,
    Completion? Completion,
    OverallResult? Evaluation,
    HiringDecision? Decision,
    Cancellation? Cancellation,
    NoShow? NoShow,
    ThankYou? ThankYou,
    CandidateRating? CandidateRating,
    ConflictOverride? ConflictOverride,
    InterviewRubric Rubric,
    FeedbackProgress Feedback,
    CalendarSyncState? Calendar,
    IReadOnlyDictionary<DeliveryChannel, Delivery> Deliveries,
    IReadOnlyList<InterviewWarning> Warnings,
    string CreatedBy,
    Instant CreatedAt,
    Instant UpdatedAt)
{
    /// <summary>The organization's document, or the candidate's own.</summary>
    public static object Of(SeenInterview seen, Instant now, Channels channels) =>
        seen.HasInternals ? Internal(seen.Shown, now, channels) : CandidateInterviewView.Of(seen);

    private static InterviewView Internal(Interview interview, Instant now, Channels channels) => new(
        interview.InterviewId,
        interview.OrganizationId,
        interview.Revision,
        interview.Status,
        interview.Details.Type,
        interview.Details.Mode,
        interview.Round,
        interview.Details.Difficulty,
        interview.Details.Tags,
        interview.CandidateId,
        interview.CandidateName,
        interview.JobId,
        interview.ApplicationId,
        interview.PreviousInterviewId,
        interview.ReplacementId,
        interview.SeriesId,
        interview.Time.ScheduledAt,
        interview.Time.DurationMinutes,
        interview.Time.EndsAt,
        interview.Time.TimeZone,
        [.. interview.Details.Interviewers.Select(interviewer => new InterviewerView(interviewer.Id, interviewer.Name, interviewer.Email, interviewer.Seat))],
        interview.Details.Location,
        interview.Details.RoomId,
        interview.Details.MeetingUrl,
        interview.Details.VideoProvider,
        interview.Details.Notes,
        interview.Details.PreparationMinutes,
        interview.Details.BufferMinutes,
        interview.Details.AllowReschedule,
        interview.Details.RescheduleDeadlineHours,
        interview.RescheduleHistory,
        interview.Preparation,
        interview.Briefing,
        interview.Start,
        interview.Completion,
        interview.Evaluation,
        interview.Decision,
        interview.Cancellation,
        interview.NoShow,
        interview.ThankYou,
        interview.CandidateRating,
        interview.ConflictOverride,
        interview.Rubric,
        FeedbackProgress.Of(interview, now),
        channels.Calendar ? CalendarSyncState.Of(interview, now) : null,
        interview.Deliveries,
        InterviewWarnings.Of(interview, channels.Calendar),
        interview.CreatedBy,
        interview.CreatedAt,
        interview.UpdatedAt);
}

public sealed record InterviewerView(string? Id, string Name, string? Email, Seat Seat);

/// <summary>How far feedback has come; says nothing of what is in it.</summary>
/// <param name="Submitted">Scorecards of the interviewers who are asked for one; a trainee's enters no figure (REQ-FBK-16).</param>
/// <param name="Outstanding">Ids of the interviewers who still owe a scorecard.</param>
/// <param name="Escalation">That it was late, and who was told of it.</param>
public sealed record FeedbackProgress(FeedbackState State, int Submitted, IReadOnlyList<string> Outstanding, FeedbackEscalation? Escalation)
{
    public static FeedbackProgress Of(Interview interview, Instant now) => new(
        FeedbackDuty.State(interview, now),
        FeedbackDuty.Submitted(interview),
        [.. FeedbackDuty.Owing(interview).Select(interviewer => interviewer.Id!)],
        interview.FeedbackEscalation);
}
