using Interviews.Domain.Access;

namespace Interviews.Domain.Interviews;

/// <summary>
/// Who may do what with which interview (the roles of the API contract's table "Interviews"). Staff act on all of the organization's interviews;
/// an interviewer on those they are assigned to; a candidate on their own. On their own interview everybody is its candidate and nothing else.
/// </summary>
public static class InterviewAccess
{
    private static readonly Right _read = new(Roles.OrganizationWide, Part.Interviewer | Part.Candidate);

    /// <summary>
    /// The actor as far as this interview is concerned. On their own interview a person is its candidate and nothing else, whatever roles the token carries,
    /// admin included: nobody judges themselves or reads what others wrote about them (REQ-ACC-07). A connected system is nobody's candidate.
    /// </summary>
    public static Actor On(Interview interview, Actor actor) => For(interview.CandidateId, actor);

    /// <inheritdoc cref="On"/>
    /// <param name="candidateId">Of an interview that is still to be scheduled.</param>
    public static Actor For(string? candidateId, Actor actor) =>
        candidateId == actor.Id && !actor.Is(Role.Service) ? actor with { Roles = Role.Candidate } : actor;

    /// <returns>Why the actor must not see the interview, or <c>null</c>. Another organization's is <c>not_found</c>.</returns>
    public static Refusal? CheckRead(Interview interview, Actor actor) => interview.OrganizationId == actor.OrganizationId
        ? Check(_read, PartsOf(interview, actor), On(interview, actor), "see", interview.InterviewId)
        : Refusal.NotFound("interview", interview.InterviewId);

    /// <param name="interview"><c>null</c> while it is to be scheduled.</param>
    /// <returns>Why the actor must not give this command, or <c>null</c>.</returns>
    public static Refusal? Check(Interview? interview, InterviewCommand command, Actor actor)
    {
        actor = For(interview is null ? (command as Schedule)?.CandidateId : interview.CandidateId, actor);
        var parts = (interview, command) switch
        {
            ({ } existing, _) => PartsOf(existing, actor),
            (null, Schedule schedule) when IsCandidate(schedule, actor) => Part.Candidate,
            _ => Part.None,
        };
        var refusal = Check(RightTo(command), parts, actor, command.Name, interview?.InterviewId);
        return refusal ?? OwnFeedback(command, actor) ?? OwnNames(interview, command, actor);
    }

    public static bool IsCandidateOf(Interview interview, Actor actor) =>
        !actor.Is(Role.Service) && interview.CandidateId == actor.Id;

    /// <summary>Assigned in any seat, trainees too.</summary>
    public static bool IsInterviewerOf(Interview interview, Actor actor) =>
        On(interview, actor).Is(Role.Interviewer) && interview.Details.Interviewers.Any(interviewer => interviewer.Id == actor.Id);

    /// <summary>See <see cref="Interview.IsSelfTracked"/>. There is no other side that could complete or correct the interview, so its candidate does.</summary>
    public static bool IsSelfTrackedBy(Interview interview, Actor actor) => interview.IsSelfTracked && IsCandidateOf(interview, actor);

    /// <summary>Whether the actor reads the organization's document of the interview; a candidate reads another one (REQ-ACC-07), but for their own records.</summary>
    public static bool SeesInternals(Interview interview, Actor actor) =>
        On(interview, actor).IsOrganizationWide || IsInterviewerOf(interview, actor) || IsSelfTrackedBy(interview, actor);

    /// <summary>A candidate who names no candidate means themselves. To be applied before bookings are read and the command is decided.</summary>
    public static Schedule ForThemself(Schedule command, Actor actor) =>
        command.CandidateId is null && actor.Is(Role.Candidate) && !actor.IsOrganizationWide ? command with { CandidateId = actor.Id } : command;

    private static bool IsCandidate(Schedule command, Actor actor) => actor.Is(Role.Candidate) && (command.CandidateId ?? actor.Id) == actor.Id;

    private static Right RightTo(InterviewCommand command) => command switch
    {
        Schedule => new(Roles.OrganizationWide, Part.Candidate),
        Update => new(Roles.Recruiting, Part.SelfTracker),
        Prepare => new(Roles.OrganizationWide, Part.Interviewer | Part.Candidate),
        StartInterview or UndoStart => new(Roles.Recruiting, Part.Interviewer),
        Complete => new(Roles.Recruiting, Part.Interviewer | Part.SelfTracker),
        Reschedule or RecordReplacement or Cancel or SendThankYou => new(Roles.Recruiting, Part.Candidate),
        ReportNoShow or UndoNoShow => new(Roles.Recruiting, Part.Interviewer),
        RateExperience or SubmitResponse or SubmitAllResponses => new(Role.None, Part.Candidate),
        GiveResult => new(Roles.Recruiting, Part.None),
        RecordFeedback => new(Roles.Recruiting, Part.Interviewer),
        RecordDelivery or RecordCalendar or RecordParticipant or RecordEscalation or CancelForStatus => new(Role.Service, Part.None),
        RequestDueEvaluation => new(Roles.OrganizationWide, Part.None),
        RequestEvaluation or RequestResponseEvaluation => new(Roles.Recruiting, Part.None),
        SetQuestions or RequestQuestionProposal => new(Roles.Recruiting, Part.Interviewer),
        AddDocument or RemoveDocument => new(Roles.Recruiting, Part.Interviewer | Part.Candidate),
        _ => new(Role.None, Part.None),
    };

    private static Part PartsOf(Interview interview, Actor actor) =>
        (IsInterviewerOf(interview, actor) ? Part.Interviewer : Part.None)
        | (IsCandidateOf(interview, actor) ? Part.Candidate : Part.None)
        | (IsSelfTrackedBy(interview, actor) ? Part.SelfTracker : Part.None);

    private static Refusal? Check(Right right, Part parts, Actor actor, string verb, Guid? interviewId)
    {
        if (actor.Is(right.Anywhere) || (parts & right.AsPart) != Part.None)
        {
            return null;
        }

        var which = interviewId is null ? "an interview" : $"interview {interviewId}";
        return Refusal.Forbidden($"To {verb} {which} requires {string.Join(", or ", right.Words())}.");
    }

    /// <summary>Staff answer for everybody, an interviewer for themselves.</summary>
    private static Refusal? OwnFeedback(InterviewCommand command, Actor actor) =>
        command is RecordFeedback feedback && !actor.Is(Roles.Recruiting) && feedback.InterviewerId != actor.Id
            ? Refusal.Forbidden($"Feedback of interviewer '{feedback.InterviewerId}' requires the role admin or recruiter, or being that interviewer.")
            : null;

    /// <summary>
    /// A candidate's own record names who asked the questions. To assign people, which takes their time and writes to them, is the organization's business:
    /// otherwise anybody with a candidate's token could book its people, or have mail sent to any address.
    /// </summary>
    private static Refusal? OwnNames(Interview? interview, InterviewCommand command, Actor actor)
    {
        var interviewers = command switch
        {
            Schedule { PreviousInterviewId: null } schedule => schedule.Details.Interviewers,
            Update update => update.Details.Interviewers.Except(interview?.Details.Interviewers ?? []),
            _ => [],
        };
        return !actor.IsOrganizationWide && interviewers.Any(interviewer => interviewer.Id is not null || interviewer.Email is not null)
            ? Refusal.Forbidden("Candidates give their interviewers' names; to assign people by id or e-mail address requires the role admin, recruiter or service.")
            : null;
    }

    /// <summary>How somebody takes part in one interview.</summary>
    [Flags]
    private enum Part
    {
        None = 0,
        Interviewer = 1,
        Candidate = 2,
        SelfTracker = 4,
    }

    /// <param name="Anywhere">Roles that may on every interview of the organization.</param>
    /// <param name="AsPart">Parts in the interview that may.</param>
    private sealed record Right(Role Anywhere, Part AsPart)
    {
        public IEnumerable<string> Words()
        {
            if (Anywhere != Role.None)
            {
                yield return $"the role {string.Join(" or ", Enum.GetValues<Role>().Where(role => role != Role.None && Anywhere.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant()))}";
            }

            if (AsPart.HasFlag(Part.Interviewer))
            {
                yield return "being an assigned interviewer";
            }

            if (AsPart.HasFlag(Part.Candidate))
            {
                yield return "being its candidate";
            }

            if (AsPart.HasFlag(Part.SelfTracker))
            {
                yield return "being the candidate who keeps it for themselves";
            }
        }
    }
}
