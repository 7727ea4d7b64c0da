using Interviews.Domain.Access;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Notifications;

/// <summary>An event, with what is known when people are told of it.</summary>
/// <param name="Before">The interview before the event; <c>null</c> if the event began it.</param>
/// <param name="Now">The current interview. Events may be handled late and in any order.</param>
public sealed record InterviewNews(InterviewEvent Happened, Interview? Before, Interview Now)
{
    /// <summary>The interview after the event.</summary>
    public Interview Then { get; } = InterviewHistory.Apply(Before, Happened);

    /// <summary>The people who answer for the interview: who scheduled it, and the hiring owner of its job.</summary>
    public IReadOnlyList<Addressee> Staff { get; init; } = [];

    /// <summary>
    /// Whether staff are told: a candidate, an interviewer, or the directory has called the interview off, moved it, or reported a no-show. A candidate's own record
    /// concerns nobody else.
    /// </summary>
    public bool ConcernsStaff => !Then.IsSelfTracked && Happened switch
    {
        InterviewCancelled or InterviewRescheduled or NoShowReported => IsByOthers,
        InterviewScheduled { Interview.PreviousInterviewId: not null } => Happened.ActorId == Then.CandidateId,
        _ => false,
    };

    /// <summary>The time is where it was after the event: nothing has moved the interview since.</summary>
    public bool TimeStands => IsSameTime(Then, Now);

    /// <summary>The event has moved the interview, and not only changed the zone in which people speak of its time.</summary>
    internal bool MovesTime => Before is null || !IsSameTime(Before, Then);

    private bool IsByOthers =>
        Happened.ActorId == Then.CandidateId || Happened.ActorId == Actor.SystemId || Then.Details.Interviewers.Any(interviewer => interviewer.Id == Happened.ActorId);

    private static bool IsSameTime(Interview one, Interview other) =>
        (one.Time.ScheduledAt, one.Time.DurationMinutes) == (other.Time.ScheduledAt, other.Time.DurationMinutes);
}
