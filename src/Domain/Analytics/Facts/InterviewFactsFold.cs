using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Analytics.Facts;

/// <summary>
/// Adds events and scorecards to what is known of an interview. What was added before changes nothing when it comes again, however late.
/// </summary>
public static class InterviewFactsFold
{
    /// <summary>Whether the event is old news or the very next one; otherwise those before it have to be read first.</summary>
    public static bool CanTake(InterviewFacts facts, InterviewEvent happened) => happened.Sequence <= facts.Sequence + 1;

    /// <exception cref="InvalidOperationException">Events before this one are missing, which is a bug; see <see cref="CanTake"/>.</exception>
    public static InterviewFacts Fold(InterviewFacts facts, InterviewEvent happened)
    {
        if (!CanTake(facts, happened))
        {
            throw new InvalidOperationException($"{happened.Id} does not follow sequence {facts.Sequence}.");
        }

        return happened.Sequence <= facts.Sequence ? facts : Change(facts, happened) with { Sequence = happened.Sequence };
    }

    public static InterviewFacts Fold(InterviewFacts facts, Scorecard scorecard) =>
        scorecard.Version <= (facts.ScorecardOf(scorecard.InterviewerId)?.Version ?? 0)
            ? facts
            : facts with
            {
                Scorecards =
                [
                    .. facts.Scorecards.Where(other => other.InterviewerId != scorecard.InterviewerId).Append(FactsOf(scorecard))
                        .OrderBy(each => each.InterviewerId, StringComparer.Ordinal),
                ],
            };

    // What no metric speaks of changes nothing but the sequence.
    private static InterviewFacts Change(InterviewFacts facts, InterviewEvent happened) => happened switch
    {
        InterviewScheduled e => facts with { Plan = PlanOf(e.Interview), Status = e.Interview.Status },
        InterviewUpdated e => Updated(facts, e),
        InterviewPrepared => facts with { Status = InterviewStatus.Prepared },
        StartUndone e => facts with { Status = e.Undone.Before },
        InterviewStarted => facts with { Status = InterviewStatus.InProgress },
        InterviewCompleted e => Completed(facts, e),
        InterviewRescheduled e => facts with
        {
            Status = InterviewStatus.Scheduled,
            Plan = facts.Plan! with { Time = e.Time },
            MovesByCandidate = facts.MovesByCandidate + (e.Entry.InitiatedBy == Initiator.Candidate ? 1 : 0),
            MovesByCompany = facts.MovesByCompany + (e.Entry.InitiatedBy == Initiator.Company ? 1 : 0),
        },
        InterviewCancelled => facts with { Status = InterviewStatus.Cancelled },
        NoShowReported e => facts with { Status = InterviewStatus.NoShow, Absent = e.NoShow.Party },
        NoShowUndone e => facts with { Status = e.Reported.Before, Absent = null },
        InterviewEvaluated e => Decided(facts, e.Decision, e) with { Status = InterviewStatus.Evaluated, Score = e.Evaluation.Score ?? facts.Score },
        CandidateRated e => facts with { CandidateRating = e.Rating.Rating },
        _ => facts,
    };

    private static InterviewFacts Completed(InterviewFacts facts, InterviewCompleted e) => Decided(facts, e.Decision, e) with
    {
        Status = InterviewStatus.Completed,
        CompletedAt = e.Completion.CompletedAt,
        ActualMinutes = e.Completion.ActualDurationMinutes,
        PerformanceRating = e.Completion.PerformanceRating,
        Score = e.Completion.Score,
    };

    private static InterviewFacts Decided(InterviewFacts facts, HiringDecision? decision, InterviewEvent e) =>
        decision is null || decision == facts.Decision ? facts : facts with { Decision = decision, DecidedAt = e.OccurredAt };

    private static InterviewFacts Updated(InterviewFacts facts, InterviewUpdated e)
    {
        var plan = facts.Plan!;
        var beforeStart = facts.Status is InterviewStatus.Scheduled or InterviewStatus.Prepared && e.OccurredAt < plan.Time.ScheduledAt;
        return facts with
        {
            Plan = plan with
            {
                Type = e.Details.Type,
                Difficulty = e.Details.Difficulty,
                JobId = e.JobId,
                IsConducted = e.Details.IsConducted,
                Panel = Panel(e.Details.Interviewers),
            },
            Declines = beforeStart ? [.. facts.Declines, .. Panel(e.Removed).Select(id => new DeclineFact(id, plan.Day))] : facts.Declines,
        };
    }

    private static PlanFacts PlanOf(Interview interview) => new(
        interview.Details.Type,
        interview.Details.Difficulty,
        interview.Round,
        interview.CandidateId,
        interview.JobId,
        interview.Time,
        interview.CreatedAt,
        interview.AwaitedSince,
        MadeByCandidate: interview.CreatedBy == interview.CandidateId,
        interview.Details.IsConducted,
        Panel(interview.Details.Interviewers));


    private static IReadOnlyList<string> Panel(IEnumerable<Interviewer> interviewers) =>
        [.. interviewers.Where(interviewer => !interviewer.IsTrainee).Select(interviewer => interviewer.Id).OfType<string>().Distinct()];

    private static ScorecardFacts FactsOf(Scorecard scorecard) => new(
        scorecard.InterviewerId,
        scorecard.Version,
        scorecard.Status,
        scorecard.Recommendation,
        scorecard.Ratings,
        IsExplained: !string.IsNullOrWhiteSpace(scorecard.Strengths) || !string.IsNullOrWhiteSpace(scorecard.Concerns) || !string.IsNullOrWhiteSpace(scorecard.Notes),
        scorecard.SubmittedAt);
}
