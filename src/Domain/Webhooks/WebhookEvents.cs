using Interviews.Domain.Interviews;

namespace Interviews.Domain.Webhooks;

/// <summary>What receivers call the events. A delivery's own report is not among them: a webhook about a webhook would never end.</summary>
public static class WebhookEvents
{
    /// <summary>Sent only when an admin asks for it.</summary>
    public const string Test = "webhook.test";

    private static readonly Dictionary<Type, string> Types = new()
    {
        [typeof(InterviewScheduled)] = "interview.scheduled",
        [typeof(InterviewUpdated)] = "interview.updated",
        [typeof(ParticipantRecorded)] = "interview.participant.recorded",
        [typeof(InterviewPrepared)] = "interview.prepared",
        [typeof(InterviewStarted)] = "interview.started",
        [typeof(StartUndone)] = "interview.start.undone",
        [typeof(InterviewReplaced)] = "interview.replaced",
        [typeof(InterviewCompleted)] = "interview.completed",
        [typeof(InterviewRescheduled)] = "interview.rescheduled",
        [typeof(InterviewCancelled)] = "interview.cancelled",
        [typeof(NoShowReported)] = "interview.no_show.reported",
        [typeof(NoShowUndone)] = "interview.no_show.undone",
        [typeof(ThankYouNoteSent)] = "interview.thank_you.sent",
        [typeof(CandidateRated)] = "interview.rating.received",
        [typeof(QuestionProposalRequested)] = "interview.questions.proposal.requested",
        [typeof(QuestionsSet)] = "interview.questions.set",
        [typeof(DocumentAdded)] = "interview.document.added",
        [typeof(DocumentRemoved)] = "interview.document.removed",
        [typeof(FeedbackRecorded)] = "interview.feedback.recorded",
        [typeof(FeedbackEscalated)] = "interview.feedback.escalated",
        [typeof(EvaluationRequested)] = "interview.evaluation.requested",
        [typeof(ResponseSubmitted)] = "interview.response.submitted",
        [typeof(AllResponsesSubmitted)] = "interview.responses.submitted",
        [typeof(ResponseEvaluationRequested)] = "interview.response.evaluation.requested",
        [typeof(InterviewEvaluated)] = "interview.evaluated",
    };

    /// <summary>All that a webhook can choose from.</summary>
    public static IReadOnlyCollection<string> Names => Types.Values;

    /// <returns><c>null</c> when no receiver is told of such an event.</returns>
    public static string? NameOf(InterviewEvent e) => Types.GetValueOrDefault(e.GetType());
}
