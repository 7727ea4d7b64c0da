using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Allowance;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>
/// A model within what it may be asked in a minute and cost in a day, across all instances (REQ-EVA-19). Over the limit a call waits for another minute, and after a
/// few of them fails for the moment, so that its message comes again. What a call costs is written down after it: one that is under way when its instance dies is not counted.
/// </summary>
/// <param name="waits">The clock by which to wait.</param>
public sealed class LimitedEvaluator(IEvaluator model, ModelLimits limits, IStore store, StoreUpdates updates, TimeProvider time, TimeProvider waits) : IEvaluator
{
    /// <summary>Minutes that a call is tried in.</summary>
    public const int Patience = 3;

    private readonly ModelTurns _turns = new(limits, store, updates, time);

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">Also where other calls used up the limit for some minutes.</exception>
    public async Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        if (await _turns.IsSpentAsync(cancellationToken))
        {
            return new EvaluationOutcome.OutOfBudget();
        }

        await WaitForTurnAsync(cancellationToken);
        var outcome = await model.EvaluateAsync(request, cancellationToken);
        await _turns.SpendAsync(outcome.Use, cancellationToken);
        return outcome;
    }

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        for (var minute = 1; !await _turns.TakeAsync(cancellationToken); minute++)
        {
            if (minute == Patience)
            {
                throw new TimeoutException($"The limit of {limits.CallsPerMinute} calls of the model a minute was used up for {Patience} minutes.");
            }

            await Task.Delay(_turns.RestOfMinute, waits, cancellationToken);
        }
    }
}
