using Interviews.Domain.Access;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Feedback;

/// <summary>
/// Which scorecards of an interview somebody may see, and therefore which ones any average, list or export for them is made of (REQ-FBK-10, REQ-FBK-11).
/// Nobody who is assigned sees another's before submitting their own; admins are exempt; candidates see none. A draft is seen by its author only.
/// </summary>
public static class BlindMode
{
    public static IReadOnlyList<Scorecard> Visible(Interview interview, IReadOnlyList<Scorecard> scorecards, Actor actor)
    {
        actor = InterviewAccess.On(interview, actor);
        if (interview.OrganizationId != actor.OrganizationId)
        {
            return [];
        }

        if (!actor.Is(Role.Admin) && IsAssigned(interview, actor) && actor.Is(Role.Interviewer | Role.Recruiter))
        {
            return HasSubmitted(scorecards, actor) ? Finished(scorecards, actor) : [.. scorecards.Where(scorecard => scorecard.InterviewerId == actor.Id)];
        }

        return actor.Is(Roles.Recruiting) ? Finished(scorecards, actor) : [];
    }

    /// <summary>What one of the scorecards said, oldest version first: for whoever may see it now, but for the drafts of others.</summary>
    /// <param name="scorecards">All of the interview.</param>
    /// <returns>Empty when there is no such scorecard, or the actor may not see it.</returns>
    public static IReadOnlyList<Scorecard> VisibleVersions(Interview interview, IReadOnlyList<Scorecard> scorecards, string scorecardId, Actor actor) =>
        Visible(interview, scorecards, actor).FirstOrDefault(scorecard => scorecard.ScorecardId == scorecardId) is { } current
            ? Finished([.. current.Earlier, current], actor)
            : [];

    /// <summary>Assigned and not yet allowed to see what the others think.</summary>
    public static bool IsBlind(Interview interview, Actor actor) =>
        !InterviewAccess.On(interview, actor).Is(Role.Admin) && IsAssigned(interview, actor) && interview.Feedback.GetValueOrDefault(actor.Id) != ScorecardStatus.Submitted;

    /// <summary>Blind, and somebody has judged already, so that an average or a count made of it would tell them (REQ-FBK-11).</summary>
    public static bool IsToldByFigures(Interview interview, Actor actor) => IsBlind(interview, actor) && IsJudged(interview);

    /// <summary>Of an interview that was cancelled or missed nothing is counted.</summary>
    private static bool IsJudged(Interview interview) => interview.Status switch
    {
        InterviewStatus.Completed or InterviewStatus.Evaluated => true,
        InterviewStatus.Cancelled or InterviewStatus.NoShow => false,
        _ => interview.Feedback.Values.Contains(ScorecardStatus.Submitted),
    };

    private static bool IsAssigned(Interview interview, Actor actor) => interview.Details.Interviewers.Any(interviewer => interviewer.Id == actor.Id);

    private static bool HasSubmitted(IReadOnlyList<Scorecard> scorecards, Actor actor) =>
        scorecards.Any(scorecard => scorecard.InterviewerId == actor.Id && scorecard.Status == ScorecardStatus.Submitted);

    private static IReadOnlyList<Scorecard> Finished(IReadOnlyList<Scorecard> scorecards, Actor actor) =>
        [.. scorecards.Where(scorecard => scorecard.Status != ScorecardStatus.Draft || scorecard.InterviewerId == actor.Id || scorecard.SubmittedBy == actor.Id)];
}
