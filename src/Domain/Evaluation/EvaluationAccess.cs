using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>Who sees what a model made of the scorecards: whoever sees all of them (REQ-EVA-10).</summary>
public static class EvaluationAccess
{
    /// <summary>Staff and the interview's interviewers; nobody before they submitted their own scorecard, and never its candidate.</summary>
    public static bool Sees(Interview interview, Actor actor) => BlindMode.SeesAll(interview, actor);
}
