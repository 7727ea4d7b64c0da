using Interviews.Domain;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Evaluation.Responses;

/// <summary>
/// Has a response judged, once for each event that asks for it: by the model where there is one, otherwise by the embedded procedure. The first judgment that is
/// written down stays, and one that was asked for meanwhile takes its place only with its own event.
/// </summary>
public sealed class ResponseEvaluationRun(
    IStore store, StoreUpdates updates, IEnumerable<IEvaluator> evaluators, IAnswerJudge judge, ResponseEvaluationReader reader, TimeProvider time)
{
    private Instant Now => time.GetCurrentInstant();

    public async Task RunAsync(Interview interview, ResponseEvaluationRequested asked, CancellationToken cancellationToken)
    {
        var stored = await reader.FindAsync(asked.OrganizationId, asked.InterviewId, asked.ResponseId, cancellationToken);
        if (stored is not { Value: { IsFinished: false } queued } || queued.Sequence != asked.Sequence)
        {
            return; // Judged already, or asked for once more since then: that message gets the answer.
        }

        if (await reader.FactsAsync(interview, asked.ResponseId, asked.Version, cancellationToken) is not { } facts)
        {
            return; // Erased.
        }

        if (evaluators.SingleOrDefault() is { } model)
        {
            await AskAsync(model, ResponseEvaluationAttempt.Ask(queued, facts, Now), cancellationToken);
        }
        else
        {
            await PutUnlessFinishedAsync(ResponseEvaluationAttempt.Judge(queued, facts, judge, Now), cancellationToken);
        }
    }

    /// <summary>Shows that it was tried as often as it may; a replay tries again.</summary>
    public Task GiveUpAsync(ResponseEvaluationRequested asked, CancellationToken cancellationToken) => updates.UpdateAsync<ResponseEvaluation>(
        store,
        asked.OrganizationId,
        ResponseEvaluation.RecordId(asked.InterviewId, asked.ResponseId),
        existing => existing switch
        {
            null => Refusal.NotFound("evaluation of response", asked.ResponseId),
            { Value: { IsFinished: false } waiting } when waiting.Sequence == asked.Sequence => waiting.Fail(EvaluationFailure.Unavailable, Now),
            _ => existing.Value,
        },
        cancellationToken);

    private async Task AskAsync(IEvaluator model, ResponseEvaluationAttempt attempt, CancellationToken cancellationToken)
    {
        if (!await PutUnlessFinishedAsync(attempt.Document, cancellationToken) || attempt.Request is null)
        {
            return;
        }

        var sent = time.GetTimestamp();
        var outcome = await model.EvaluateAsync(attempt.Request, cancellationToken);
        await PutUnlessFinishedAsync(attempt.Finish(outcome, Duration.FromTimeSpan(time.GetElapsedTime(sent)), Now), cancellationToken);
    }

    /// <returns>Whether it was written; <c>false</c> when a finished one is there, or one that was asked for since, which stays.</returns>
    private async Task<bool> PutUnlessFinishedAsync(ResponseEvaluation evaluation, CancellationToken cancellationToken)
    {
        var id = ResponseEvaluation.RecordId(evaluation.InterviewId, evaluation.ResponseId);
        var put = await updates.UpdateAsync<ResponseEvaluation>(
            store,
            evaluation.OrganizationId,
            id,
            existing => existing switch
            {
                null => Refusal.NotFound("evaluation of response", evaluation.ResponseId),
                { Value: { IsFinished: false } waiting } when waiting.Sequence == evaluation.Sequence => evaluation,
                _ => existing.Value,
            },
            cancellationToken);
        return !put.IsRefused && ReferenceEquals(put.Value.Value, evaluation);
    }
}
