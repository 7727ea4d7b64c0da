using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Evaluation.Responses;
using Interviews.Functions.Messaging;
using Interviews.Functions.Questions.Proposals;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Evaluation;

/// <summary>
/// Has a model evaluate an interview, once for each event that asks for it, and passes on what is asked about responses and questions. What is sent is written down before, so that it is known even when no answer comes;
/// the first answer that is written down stays, whoever else may have asked meanwhile.
/// </summary>
public sealed class EvaluationRun(
    IStore store, StoreUpdates updates, IEnumerable<IEvaluator> evaluators, InterviewEventReader interviewEvents, EvaluationReader reader, ResponseEvaluationRun responses, ProposalRun proposals, DeliveryRecorder reports, TimeProvider time)
{
    private Instant Now => time.GetCurrentInstant();

    /// <param name="byModel">Whether there is a model: without one, interviews are not evaluated.</param>
    public static bool Handles(InterviewEvent e, bool byModel) => e is ResponseEvaluationRequested or QuestionProposalRequested || (byModel && e is EvaluationRequested);

    public async Task RunAsync(EventMessage message, CancellationToken cancellationToken)
    {
        var interview = await store.ReadAsync<Interview>(message.OrganizationId, Interview.RecordId(message.InterviewId), cancellationToken);
        var asked = await interviewEvents.FindAsync(message.OrganizationId, message.InterviewId, message.Sequence, cancellationToken);
        switch (interview?.Value, asked)
        {
            case ({ } answered, ResponseEvaluationRequested response):
                await responses.RunAsync(answered, response, cancellationToken);
                break;
            case ({ } prepared, QuestionProposalRequested proposal):
                await proposals.RunAsync(prepared, proposal, cancellationToken);
                break;
            case ({ } held, EvaluationRequested requested) when !(held.EvaluationAsked?.Sequence > requested.Sequence):
                await EvaluateAsync(held, requested, cancellationToken);
                await reports.RecoveredAsync(message.OrganizationId, message.InterviewId, DeliveryChannel.Evaluation, cancellationToken);
                break;
            default:
                break; // Erased, or asked for once more since then: that message gets the answer.
        }
    }

    /// <summary>Shows on a response's evaluation, or on a proposal, that its message was tried as often as it may.</summary>
    /// <param name="message">As it came.</param>
    /// <returns><c>false</c> when the message is about something else.</returns>
    public async Task<bool> GiveUpAsync(string message, CancellationToken cancellationToken)
    {
        var asked = EventMessage.Read(message) is { } given ? await interviewEvents.FindAsync(given.OrganizationId, given.InterviewId, given.Sequence, cancellationToken) : null;
        switch (asked)
        {
            case ResponseEvaluationRequested response:
                await responses.GiveUpAsync(response, cancellationToken);
                return true;
            case QuestionProposalRequested proposal:
                await proposals.GiveUpAsync(proposal, cancellationToken);
                return true;
            default:
                return false;
        }
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
