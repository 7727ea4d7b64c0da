using Interviews.Domain.Calendars;
using Interviews.Domain.Feedback;

namespace Interviews.Domain.Interviews;

/// <summary>Adds up events to the state they lead to. Decides nothing: what has happened has happened.</summary>
public static class InterviewHistory
{
    /// <exception cref="InvalidOperationException">The event is not the next one of this interview, which is a bug.</exception>
    public static Interview Apply(Interview? state, InterviewEvent happened)
    {
        if (state is null)
        {
            return happened is InterviewScheduled { Sequence: 1 } scheduled
                ? scheduled.Interview
                : throw new InvalidOperationException($"{happened.Id} ({happened.Name}) cannot be the first event of an interview.");
        }

        if (happened.InterviewId != state.InterviewId || happened.Sequence != state.Sequence + 1)
        {
            throw new InvalidOperationException($"{happened.Id} does not follow sequence {state.Sequence} of interview {state.InterviewId}.");
        }

        var after = Change(state, happened);
        var isTheSameInCalendars = CalendarContent.IsTheSame(state, after);
        return after with
        {
            Sequence = happened.Sequence,
            Revision = happened.Revision,
            UpdatedAt = happened.OccurredAt,
            FeedbackEscalation = happened.BeginsRevision ? null : after.FeedbackEscalation,
            CalendarChange = isTheSameInCalendars ? state.CalendarChange : happened.Sequence,
            CalendarRevision = isTheSameInCalendars ? state.CalendarRevision : state.CalendarRevision + 1,
        };
    }

    /// <returns>The state after all of the events; <paramref name="state"/> itself when there are none.</returns>
    public static Interview? Fold(Interview? state, IEnumerable<InterviewEvent> events) => events.Aggregate(state, Apply);

    private static Interview Change(Interview state, InterviewEvent happened) => happened switch
    {
        InterviewUpdated e => state with
        {
            Details = e.Details,
            JobId = e.JobId,
            Rubric = e.Rubric ?? state.Rubric,
            ApplicationId = e.ApplicationId,
            ConflictOverride = e.ConflictOverride ?? state.ConflictOverride,
        },
        ParticipantRecorded e => Recorded(state, e),
        InterviewPrepared e => Prepared(state, e.Preparation) with { Status = InterviewStatus.Prepared },
        StartUndone e => state with { Status = e.Undone.Before, Start = null },
        InterviewReplaced e => state with { ReplacementId = e.ReplacementId },
        InterviewStarted e => state with { Status = InterviewStatus.InProgress, Start = e.Start },
        InterviewCompleted e => Decided(state, e, e.Decision) with { Status = InterviewStatus.Completed, Completion = e.Completion },
        InterviewRescheduled e => state with
        {
            Status = InterviewStatus.Scheduled,
            Time = e.Time,
            RescheduleHistory = [.. state.RescheduleHistory, e.Entry],
            ConflictOverride = e.ConflictOverride,
        },
        InterviewCancelled e => state with { Status = InterviewStatus.Cancelled, Cancellation = e.Cancellation },
        NoShowReported e => state with { Status = InterviewStatus.NoShow, NoShow = e.NoShow },
        NoShowUndone e => state with { Status = e.Reported.Before, NoShow = null },
        ThankYouNoteSent e => state with { ThankYou = e.ThankYou },
        CandidateRated e => state with { CandidateRating = e.Rating },
        InterviewEvaluated e => Decided(state, e, e.Decision) with { Status = InterviewStatus.Evaluated, Evaluation = e.Evaluation },
        FeedbackRecorded e => state with { Feedback = new Dictionary<string, ScorecardStatus>(state.Feedback) { [e.InterviewerId] = e.Status } },
        DeliveryRecorded e => state with
        {
            Deliveries = new Dictionary<DeliveryChannel, Delivery>(state.Deliveries) { [e.Channel] = e.Delivery },
            CalendarThrough = e.Channel == DeliveryChannel.Calendar ? e.Through : state.CalendarThrough,
        },
        FeedbackEscalated e => state with { FeedbackEscalation = new FeedbackEscalation(e.OccurredAt, e.To) },
        EvaluationRequested e => state with
        {
            FeedbackCollectedAt = e.ByPerson ? state.FeedbackCollectedAt : e.OccurredAt,
            EvaluationAsked = new EvaluationAsked(e.Sequence, e.OccurredAt, e.ActorId),
            Deliveries = state.Deliveries.Where(delivery => delivery.Key != DeliveryChannel.Evaluation).ToDictionary(),
        },
        ResponseSubmitted e => state with { Responses = state.Responses + (e.Version == 1 ? 1 : 0) },
        AllResponsesSubmitted e => state with { Responses = e.Count, ResponsesSubmittedAt = e.OccurredAt },
        DocumentAdded or DocumentRemoved or QuestionsSet or QuestionProposalRequested or ResponseEvaluationRequested => state,
        _ => throw new InvalidOperationException($"{happened.Id} ({happened.Name}) cannot happen to an interview that exists."),
    };

    private static Interview Prepared(Interview state, Preparation preparation) =>
        preparation.PreparedBy == state.CandidateId ? state with { Preparation = preparation } : state with { Briefing = preparation };

    private static Interview Recorded(Interview state, ParticipantRecorded happened) => happened.AsCandidate
        ? state with { CandidateName = happened.ParticipantName ?? state.CandidateName, CandidateIsUnknown = false }
        : state with
        {
            Details = state.Details with
            {
                Interviewers =
                [
                    .. state.Details.Interviewers.Select(interviewer => interviewer.Id == happened.ParticipantId
                        ? interviewer with { Name = happened.ParticipantName ?? interviewer.Name, Email = happened.Email ?? interviewer.Email, IsUnknown = false }
                        : interviewer),
                ],
            },
        };

    private static Interview Decided(Interview state, InterviewEvent happened, HiringDecision? decision) =>
        decision is null ? state : state with { Decision = decision, DecidedBy = happened.ActorId };
}
