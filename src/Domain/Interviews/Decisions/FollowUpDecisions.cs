using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Validation;
using static Interviews.Domain.Interviews.Decisions.SchedulingDecisions;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>What follows the conversation: thanks, feedback, evaluation.</summary>
internal static class FollowUpDecisions
{
    public static Result<IReadOnlyList<InterviewEvent>> SendThankYou(SendThankYou command, DecisionContext context) => CommandRules.Check(command) is { } invalid
        ? invalid
        : Emit(new ThankYouNoteSent(new ThankYou(context.Now, command.Recipients, command.Method, command.Notes)));

    public static Result<IReadOnlyList<InterviewEvent>> Rate(Interview state, RateExperience command, DecisionContext context)
    {
        if (CommandRules.Check(command) is { } invalid)
        {
            return invalid;
        }

        var rating = new CandidateRating(command.Rating!.Value, command.Comment, context.Now);
        return state.CandidateRating is { } given && given with { RatedAt = context.Now } == rating ? Nothing : Emit(new CandidateRated(rating));
    }

    public static Result<IReadOnlyList<InterviewEvent>> GiveResult(GiveResult command, DecisionContext context)
    {
        var errors = new FieldErrors();
        var isEmpty = command is { Score: null, Decision: null, Responses.Count: 0 } && string.IsNullOrWhiteSpace(command.Feedback);
        errors.Require(!isEmpty, "score", "A result must have a 'score', a 'feedback', a 'decision' or 'responses'.");
        RequestRules.AddResult(command.Score, command.Feedback, errors);
        errors.Add(ResponseResultRules.Check(command.Responses));
        return errors.Refusal is { } invalid
            ? invalid
            : Emit(new InterviewEvaluated(new OverallResult(context.Now, context.Actor.Id, command.Score, command.Feedback) { Responses = command.Responses }, command.Decision));
    }

    public static Result<IReadOnlyList<InterviewEvent>> RecordFeedback(Interview state, RecordFeedback command) =>
        state.Details.Interviewers.Any(interviewer => interviewer.Id == command.InterviewerId)
            ? Emit(new FeedbackRecorded(command.InterviewerId, command.Status, command.Version))
            : Refusal.Invalid("interviewerId", $"'{command.InterviewerId}' is not an interviewer of interview {state.InterviewId}.");

    /// <summary>Said again, it changes nothing: channels repeat themselves.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> RecordDelivery(Interview state, RecordDelivery command, DecisionContext context) =>
        Said(state, command, command.Channel == DeliveryChannel.Calendar ? state.CalendarChange : 0, context) is { } news ? Emit(news) : Nothing;

    /// <param name="through">Up to where the calendar speaks; 0 for the other channels.</param>
    /// <returns><c>null</c> when it is no news.</returns>
    internal static DeliveryRecorded? Said(Interview state, RecordDelivery command, long through, DecisionContext context)
    {
        var reason = command.Reason is { Length: > Limits.Reason } ? command.Reason[..Limits.Reason] : command.Reason;
        var known = state.Deliveries.GetValueOrDefault(command.Channel);
        var isKnown = (known?.State, known?.Reason) == (command.State, reason);
        return isKnown && (command.Channel != DeliveryChannel.Calendar || state.CalendarThrough == through)
            ? null
            : new DeliveryRecorded(command.Channel, new Delivery(command.State, reason, context.Now)) { Through = through };
    }

    /// <summary>Said again, it changes nothing: the directory's changes may come twice.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> RecordParticipant(Interview state, RecordParticipant command)
    {
        var recorded = new ParticipantRecorded(command.ParticipantId, command.AsCandidate, command.ParticipantName, command.Email);
        return Participants.AreRecorded(state, recorded) ? Nothing : Emit(recorded);
    }

    /// <summary>Said again in the same revision, it changes nothing: the lifecycle may repeat itself.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> RecordEscalation(Interview state, RecordEscalation command) =>
        state.FeedbackEscalation is null ? Emit(new FeedbackEscalated(command.To)) : Nothing;

    /// <summary>Asked again, it changes nothing: the lifecycle may repeat itself.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> RequestDueEvaluation(Interview state) =>
        state.FeedbackCollectedAt is null ? Emit(new EvaluationRequested()) : Nothing;
}
