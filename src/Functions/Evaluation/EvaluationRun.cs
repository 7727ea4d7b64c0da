using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Evaluation.Responses;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Evaluation;

/// <summary>
/// Has a model evaluate an interview, once for each event that asks for it. What is sent is written down before, so that it is known even when no answer comes;
/// the first answer that is written down stays, whoever else may have asked meanwhile.
/// </summary>
public sealed class EvaluationRun(
    IStore store, StoreUpdates updates, IEnumerable<IEvaluator> evaluators, InterviewEventReader interviewEvents, EvaluationReader reader, ResponseEvaluationRun responses, DeliveryRecorder reports, TimeProvider time)
{
    private Instant Now => time.GetCurrentInstant();

    /// <param name="byModel">Whether there is a model: without one, responses alone are evaluated.</param>
    public static bool Handles(InterviewEvent e, bool byModel) => e is ResponseEvaluationRequested || (byModel && e is EvaluationRequested);

    public async Task RunAsync(EventMessage message, CancellationToken cancellationToken)
    {
        var interview = await store.ReadAsync<Interview>(message.OrganizationId, Interview.RecordId(message.InterviewId), cancellationToken);
        var asked = await interviewEvents.FindAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellationToken);
        if (interview is not null && asked is ResponseEvaluationRequested response)
        {
            await responses.RunAsync(interview.Value, response, cancellationToken);
            return;
        }

        if (interview is null || asked is not EvaluationRequested requested || interview.Value.EvaluationAsked?.Sequence > requested.Sequence)
        {
            return; // Erased, or asked for once more since then: that message gets the answer.
        }

        await EvaluateAsync(interview.Value, requested, cancellationToken);
        await reports.RecoveredAsync(message.OrganizationId, message.InterviewId, DeliveryChannel.Evaluation, cancellationToken);
    }

    /// <summary>Shows on a response's evaluation that its message was tried as often as it may.</summary>
    /// <param name="message">As it came.</param>
    /// <returns><c>false</c> when the message is about something else.</returns>
    public async Task<bool> GiveUpAsync(string message, CancellationToken cancellationToken)
    {
        if (EventMessage.Read(message) is not { } given
            || await interviewEvents.FindAsync(given.OrganizationId, given.InterviewId, given.Sequence, cancellationToken) is not ResponseEvaluationRequested asked)
        {
            return false;
        }

        await responses.GiveUpAsync(asked, cancellationToken);
        return true;
    }

    private async Task EvaluateAsync(Interview interview, EvaluationRequested asked, CancellationToken cancellationToken)
    {
        var attempt = EvaluationAttempt.Of(await reader.FactsAsync(interview, cancellationToken), asked, Now);
        var evaluator = evaluators.SingleOrDefault();
        var begun = evaluator is null && attempt.Request is not null ? attempt.Document.Fail(EvaluationFailure.NotConfigured, Now) : attempt.Document;
        if (!await PutUnlessFinishedAsync(begun, cancellationToken) || evaluator is null || attempt.Request is null)
        {
            return;
        }

        var sent = time.GetTimestamp();
        var outcome = await evaluator.EvaluateAsync(attempt.Request, cancellationToken);
        await PutUnlessFinishedAsync(attempt.Finish(outcome, Duration.FromTimeSpan(time.GetElapsedTime(sent)), Now), cancellationToken);
    }

    /// <returns>Whether it was written; <c>false</c> when a finished one is there, which stays.</returns>
    private async Task<bool> PutUnlessFinishedAsync(AiEvaluation evaluation, CancellationToken cancellationToken)
    {
        var id = AiEvaluation.RecordId(evaluation.InterviewId, evaluation.Sequence);
        var put = await updates.UpdateAsync<AiEvaluation>(
            store, evaluation.OrganizationId, id, existing => existing is { Value.IsFinished: true } ? existing.Value : evaluation, cancellationToken);
        return ReferenceEquals(put.OrThrow().Value, evaluation);
    }
}
