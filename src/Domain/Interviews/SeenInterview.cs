using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Interviews;

/// <summary>
/// An interview as one actor may see it. What the actor must not see, or must not see yet, is not in it, so that no view made of it can show it
/// (REQ-FBK-11, REQ-ACC-07). Views take this type and never an <see cref="Interview"/>.
/// </summary>
public sealed class SeenInterview
{
    private SeenInterview(Interview interview, Actor actor, bool blind)
    {
        Actor = InterviewAccess.On(interview, actor);
        HasInternals = InterviewAccess.SeesInternals(interview, actor);
        Shown = HasInternals ? WithoutPrejudice(WithoutRating(WithoutPrivate(WithoutRubric(interview, Actor), Actor), Actor), Actor, blind) : ForItsCandidate(interview);
    }

    /// <summary>Who looks, as far as this interview is concerned; see <see cref="InterviewAccess.On"/>.</summary>
    public Actor Actor { get; }

    /// <summary>The actor reads the organization's document of the interview. Otherwise, the candidate's.</summary>
    public bool HasInternals { get; }

    /// <summary>The interview without what the actor must not see.</summary>
    public Interview Shown { get; }

    /// <param name="actor">May read the interview: see <see cref="InterviewAccess.CheckRead"/>.</param>
    public static SeenInterview Of(Interview interview, Actor actor) => new(interview, actor, BlindMode.IsBlind(interview, actor));

    /// <summary>What it was: whether the actor may see a judgment is a matter of how the interview stands now.</summary>
    /// <inheritdoc cref="Of"/>
    /// <param name="earlier">The interview as it was.</param>
    /// <param name="now">As it is.</param>
    public static SeenInterview Earlier(Interview earlier, Interview now, Actor actor) => new(earlier, actor, BlindMode.IsBlind(now, actor));

    /// <summary>Whether a search may find it: what a candidate must not see, their interview is not found by either.</summary>
    public bool IsFoundBy(FindInterviews query) =>
        HasInternals || (query.Tag is null && query.OwedSince is null && query.Statuses.Contains(InterviewStatus.Completed) == query.Statuses.Contains(InterviewStatus.Evaluated));

    /// <summary>That an evaluation was written is the organization's business: its candidate sees a completed interview.</summary>
    public static InterviewStatus StatusForCandidate(InterviewStatus status) => status == InterviewStatus.Evaluated ? InterviewStatus.Completed : status;

    /// <summary>How the candidate prepared is read by staff, unless it is private; who interviews reads the briefing only.</summary>
    private static Interview WithoutPrivate(Interview interview, Actor actor) => interview.Preparation switch
    {
        null => interview,
        { } own when own.PreparedBy == actor.Id => interview,
        { IsPrivate: false } when actor.IsOrganizationWide => interview,
        _ => interview with { Preparation = null },
    };

    /// <summary>What a job's interviewers rate is the organization's business, also where a job seeker's own record names the job.</summary>
    private static Interview WithoutRubric(Interview interview, Actor actor) => InterviewAccess.IsSelfTrackedBy(interview, actor) ? interview with { Rubric = InterviewRubric.Open } : interview;

    /// <summary>Candidates speak freely of those who asked the questions only when these do not read it; they learn of it in numbers.</summary>
    private static Interview WithoutRating(Interview interview, Actor actor) =>
        InterviewAccess.IsInterviewerOf(interview, actor) && !actor.IsOrganizationWide ? interview with { CandidateRating = null } : interview;

    /// <summary>Whoever is blind is not shown what others made of the interview; what they said themselves, they know.</summary>
    private static Interview WithoutPrejudice(Interview interview, Actor actor, bool blind) => blind
        ? interview with
        {
            Evaluation = interview.Evaluation?.EvaluatedBy == actor.Id ? interview.Evaluation : null,
            Decision = interview.DecidedBy == actor.Id ? interview.Decision : null,
            Completion = interview.Completion is { } completion && completion.CompletedBy != actor.Id
                ? completion with { PerformanceRating = null, Score = null, Notes = null, Feedback = new Dictionary<string, string>(), NextSteps = null }
                : interview.Completion,
        }
        : interview;

    private static Interview ForItsCandidate(Interview interview) => interview with
    {
        Status = StatusForCandidate(interview.Status),
        Details = interview.Details with { Notes = null, Tags = [], Difficulty = null },
        Rubric = InterviewRubric.Open,
        Briefing = null,
        RescheduleHistory = [.. interview.RescheduleHistory.Select(entry => entry with { Reason = ReasonForCandidate(interview, entry), InternalReason = null })],
        Cancellation = interview.Cancellation is { } cancellation ? cancellation with { InternalReason = null } : null,
        Start = null,
        Completion = null,
        Evaluation = null,
        Decision = null,
        DecidedBy = null,
        NoShow = null,
        ConflictOverride = null,
        Feedback = new Dictionary<string, ScorecardStatus>(),
        FeedbackCollectedAt = null,
        EvaluationAsked = null,
        Deliveries = new Dictionary<DeliveryChannel, Delivery>(),
    };

    // Why overlapping time was accepted is the organization's business, even where the same words stand for the new time.
    private static string? ReasonForCandidate(Interview interview, RescheduleEntry entry) => entry.Reason == interview.ConflictOverride?.Reason ? null : entry.Reason;
}
