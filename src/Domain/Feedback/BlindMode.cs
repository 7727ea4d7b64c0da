using Interviews.Domain.Access;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Feedback;

/// <summary>
/// Which scorecards of an interview somebody may see, and therefore which ones any average, list or export for them is made of (REQ-FBK-10, REQ-FBK-11).
/// From when on those who are assigned see the others' is a rule of the interview's rubric (REQ-FBK-21); admins are exempt; candidates see none. A draft is seen by
/// its author only.
/// </summary>
public static class BlindMode
{
    public static IReadOnlyList<Scorecard> Visible(Interview interview, IReadOnlyList<Scorecard> scorecards, Actor actor)
    {
        actor = InterviewAccess.On(interview, actor);
        if (interview.OrganizationId != actor.OrganizationId || !Reads(interview, actor))
        {
            return [];
        }

        return IsBlind(interview, actor) ? [.. scorecards.Where(scorecard => scorecard.InterviewerId == actor.Id)] : Finished(scorecards, actor);
    }

    /// <summary>What one of the scorecards said, oldest version first: for whoever may see it now, but for the drafts of others.</summary>
    /// <param name="scorecards">All of the interview.</param>
    /// <returns>Empty when there is no such scorecard, or the actor may not see it.</returns>
    public static IReadOnlyList<Scorecard> VisibleVersions(Interview interview, IReadOnlyList<Scorecard> scorecards, string scorecardId, Actor actor) =>
        Visible(interview, scorecards, actor).FirstOrDefault(scorecard => scorecard.ScorecardId == scorecardId) is { } current
            ? Finished([.. current.Earlier, current], actor)
            : [];

    /// <summary>Whether somebody sees every submitted scorecard, and so whatever is made of all of them.</summary>
    public static bool SeesAll(Interview interview, Actor actor) =>
        interview.OrganizationId == actor.OrganizationId && Reads(interview, InterviewAccess.On(interview, actor)) && !IsBlind(interview, actor);

    /// <summary>Assigned and not yet allowed to see what the others think.</summary>
    public static bool IsBlind(Interview interview, Actor actor) => !InterviewAccess.On(interview, actor).Is(Role.Admin) && IsAssigned(interview, actor.Id) && interview.Rubric.Blind switch
    {
        BlindRule.AfterOwn => !HasSubmitted(interview, actor),
        BlindRule.Always => !HasSubmitted(interview, actor) || !IsDecided(interview),
        BlindRule.Never => false,
        var rule => throw new InvalidOperationException($"Nothing says who sees what under {rule}."),
    };

    /// <summary>Blind, and somebody has judged already, so that an average or a count made of it would tell them (REQ-FBK-11).</summary>
    public static bool IsToldByFigures(Interview interview, Actor actor) => IsBlind(interview, actor) && IsJudged(interview);

    /// <summary>The same of what is counted for the actor alone, where an interview joins the comparison with its panel when their own scorecard is in.</summary>
    public static bool IsToldByOwnFigures(Interview interview, Actor actor) => IsToldByFigures(interview, actor) && HasSubmitted(interview, actor);

    /// <summary>
    /// Whether the organization has decided: by an overall result, which staff give, or otherwise by somebody who is not on the panel. An interviewer may say what they
    /// would decide when they complete the interview, and nobody lifts their own blindness by that.
    /// </summary>
    private static bool IsDecided(Interview interview) =>
        interview.Decision is not null && (interview.Evaluation?.EvaluatedBy == interview.DecidedBy || !IsAssigned(interview, interview.DecidedBy));

    /// <summary>Of an interview that was cancelled or missed nothing is counted.</summary>
    private static bool IsJudged(Interview interview) => interview.Status switch
    {
        InterviewStatus.Completed or InterviewStatus.Evaluated => true,
        InterviewStatus.Cancelled or InterviewStatus.NoShow => false,
        _ => interview.Feedback.Values.Contains(ScorecardStatus.Submitted),
    };

    /// <summary>Staff, and those who are assigned.</summary>
    private static bool Reads(Interview interview, Actor actor) => actor.Is(Roles.Recruiting) || (actor.Is(Role.Interviewer) && IsAssigned(interview, actor.Id));

    private static bool IsAssigned(Interview interview, string? id) => id is not null && interview.Details.Interviewers.Any(interviewer => interviewer.Id == id);

    private static bool HasSubmitted(Interview interview, Actor actor) => interview.Feedback.GetValueOrDefault(actor.Id) == ScorecardStatus.Submitted;

    private static IReadOnlyList<Scorecard> Finished(IReadOnlyList<Scorecard> scorecards, Actor actor) =>
        [.. scorecards.Where(scorecard => scorecard.Status != ScorecardStatus.Draft || scorecard.InterviewerId == actor.Id || scorecard.SubmittedBy == actor.Id)];
}
