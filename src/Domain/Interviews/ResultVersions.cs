using Interviews.Domain.Access;

namespace Interviews.Domain.Interviews;

/// <summary>Every overall result that was given, although the interview itself shows the last one only.</summary>
public static class ResultVersions
{
    /// <param name="interview">As it is now, which says what the actor may see.</param>
    /// <param name="events">All events of the interview, in order.</param>
    /// <returns>The interview with each result that the actor may see, oldest first.</returns>
    public static IEnumerable<SeenInterview> Seen(Interview interview, IEnumerable<InterviewEvent> events, Actor actor)
    {
        var (decision, decidedBy) = (default(HiringDecision?), default(string));
        foreach (var happened in events)
        {
            if (happened is InterviewCompleted { Decision: { } first })
            {
                (decision, decidedBy) = (first, happened.ActorId);
            }

            if (happened is not InterviewEvaluated result)
            {
                continue;
            }

            (decision, decidedBy) = result.Decision is { } given ? (given, happened.ActorId) : (decision, decidedBy);
            var seen = SeenInterview.Earlier(interview with { Evaluation = result.Evaluation, Decision = decision, DecidedBy = decidedBy }, interview, actor);
            if (seen.Shown.Evaluation is not null)
            {
                yield return seen;
            }
        }
    }
}
