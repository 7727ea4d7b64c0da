using Interviews.Domain.Access;
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
    Instant ScheduledAt,
    int DurationMinutes,
    Instant EndsAt,
    string TimeZone,
    IReadOnlyList<InterviewerView> Interviewers,
    string? Location,
    string? MeetingUrl,
    string? VideoProvider,
    string? Notes,
    int PreparationMinutes,
    int BufferMinutes,
    bool AllowReschedule,
    int RescheduleDeadlineHours,
    IReadOnlyList<RescheduleEntry> RescheduleHistory,
    Preparation? Preparation,
    Start? Start,
    Completion? Completion,
    Domain.Interviews.Evaluation? Evaluation,
    HiringDecision? Decision,
    Cancellation? Cancellation,
    NoShow? NoShow,
    ThankYou? ThankYou,
    CandidateRating? CandidateRating,
    ConflictOverride? ConflictOverride,
    FeedbackProgress Feedback,
    CalendarSyncState? Calendar,
    IReadOnlyDictionary<DeliveryChannel, Delivery> Deliveries,
    string CreatedBy,
    Instant CreatedAt,
    Instant UpdatedAt)
{
    /// <summary>What <paramref name="actor"/> may see of <paramref name="interview"/>: candidates get a document of their own.</summary>
    public static object Of(Interview interview, Actor actor, Instant now, Channels channels) =>
        InterviewAccess.SeesInternals(interview, actor)
            ? Unrated(Unprejudiced(Internal(interview, now, channels), interview, actor), interview, actor)
            : CandidateInterviewView.Of(interview);

    /// <summary>Candidates speak freely of those who asked the questions only when these do not read it; they learn of it in numbers.</summary>
    private static InterviewView Unrated(InterviewView view, Interview interview, Actor actor) =>
        InterviewAccess.IsInterviewerOf(interview, actor) && !actor.IsOrganizationWide ? view with { CandidateRating = null } : view;

    /// <summary>Whoever still owes a scorecard is not shown what others made of the interview (REQ-FBK-11).</summary>
    private static InterviewView Unprejudiced(InterviewView view, Interview interview, Actor actor) => BlindMode.IsBlind(interview, actor)
        ? view with
        {
            Evaluation = null,
            Decision = null,
            Completion = view.Completion is { } completion && completion.CompletedBy != actor.Id
                ? completion with { PerformanceRating = null, Score = null, Notes = null, Feedback = new Dictionary<string, string>(), NextSteps = null }
                : view.Completion,
        }
        : view;

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
        interview.Time.ScheduledAt,
        interview.Time.DurationMinutes,
        interview.Time.EndsAt,
        interview.Time.TimeZone,
        [.. interview.Details.Interviewers.Select(interviewer => new InterviewerView(interviewer.Id, interviewer.Name, interviewer.Email, interviewer.Seat))],
        interview.Details.Location,
        interview.Details.MeetingUrl,
        interview.Details.VideoProvider,
        interview.Details.Notes,
        interview.Details.PreparationMinutes,
        interview.Details.BufferMinutes,
        interview.Details.AllowReschedule,
        interview.Details.RescheduleDeadlineHours,
        interview.RescheduleHistory,
        interview.Preparation,
        interview.Start,
        interview.Completion,
        interview.Evaluation,
        interview.Decision,
        interview.Cancellation,
        interview.NoShow,
        interview.ThankYou,
        interview.CandidateRating,
        interview.ConflictOverride,
        FeedbackProgress.Of(interview, now),
        channels.Calendar ? CalendarSyncState.Of(interview, now) : null,
        interview.Deliveries,
        interview.CreatedBy,
        interview.CreatedAt,
        interview.UpdatedAt);
}

public sealed record InterviewerView(string? Id, string Name, string? Email, Seat Seat);

/// <summary>How far feedback has come; says nothing of what is in it.</summary>
/// <param name="Submitted">Scorecards of the interviewers who are asked for one; a trainee's enters no figure (REQ-FBK-16).</param>
/// <param name="Outstanding">Ids of the interviewers who still owe a scorecard.</param>
public sealed record FeedbackProgress(FeedbackState State, int Submitted, IReadOnlyList<string> Outstanding)
{
    public static FeedbackProgress Of(Interview interview, Instant now) => new(
        FeedbackDuty.State(interview, now),
        FeedbackDuty.Submitted(interview),
        [.. FeedbackDuty.Owing(interview).Select(interviewer => interviewer.Id!)]);
}
