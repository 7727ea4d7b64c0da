using Interviews.Domain;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Allowance;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

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

    private static readonly Duration _minuteKept = Duration.FromMinutes(5);

    private static readonly Duration _dayKept = Duration.FromDays(2);

    private Instant Now => time.GetCurrentInstant();

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">Also where other calls used up the limit for some minutes.</exception>
    public async Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        if (await IsSpentAsync(cancellationToken))
        {
            return new EvaluationOutcome.OutOfBudget();
        }

        await WaitForTurnAsync(cancellationToken);
        var outcome = await model.EvaluateAsync(request, cancellationToken);
        await SpendAsync(outcome.Use, cancellationToken);
        return outcome;
    }

    private async Task<bool> IsSpentAsync(CancellationToken cancellationToken) =>
        limits.TokensPerDay is { } most && (await ReadAsync(ModelAllowance.DayOf(Now), cancellationToken))?.Value.Tokens >= most;

    private async Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        for (var minute = 1; !await TakeAsync(cancellationToken); minute++)
        {
            if (minute == Patience)
            {
                throw new TimeoutException($"The limit of {limits.CallsPerMinute} calls of the model a minute was used up for {Patience} minutes.");
            }

            await Task.Delay(ModelAllowance.RestOfMinute(Now).ToTimeSpan(), waits, cancellationToken);
        }
    }

    /// <returns><c>false</c> when this minute's calls are used up.</returns>
    private async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        var taken = false;
        await ChangeAsync(ModelAllowance.MinuteOf(Now), _minuteKept, Take, cancellationToken);
        return taken;

        ModelAllowance Take(ModelAllowance used)
        {
            taken = used.Calls < limits.CallsPerMinute;
            return taken ? used with { Calls = used.Calls + 1 } : used;
        }
    }

    private async Task SpendAsync(ModelUse? use, CancellationToken cancellationToken)
    {
        if (limits.TokensPerDay is not null && use is { InputTokens: var sent, OutputTokens: var received } && sent + received > 0)
        {
            await ChangeAsync(ModelAllowance.DayOf(Now), _dayKept, used => used with { Tokens = used.Tokens + sent + received }, cancellationToken);
        }
    }

    /// <param name="change">The very same object leaves it as it is.</param>
    private async Task ChangeAsync(string window, Duration kept, Func<ModelAllowance, ModelAllowance> change, CancellationToken cancellationToken)
    {
        var changed = await updates.RunAsync<ModelAllowance>("The model's allowance", () => TryChangeAsync(window, kept, change, cancellationToken), cancellationToken);
        if (changed.IsRefused)
        {
            throw new TimeoutException(changed.Refusal.Detail);
        }
    }

    private async Task<Result<ModelAllowance>?> TryChangeAsync(string window, Duration kept, Func<ModelAllowance, ModelAllowance> change, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(window, cancellationToken);
        var used = stored?.Value ?? new ModelAllowance { Window = window };
        var changed = change(used);
        if (ReferenceEquals(used, changed))
        {
            return used;
        }

        Write write = stored is null ? new Write.Create(changed, kept) : new Write.Replace(changed, stored.ETag, kept);
        return await store.CommitAsync(ModelAllowance.Deployment, [write], cancellationToken) is CommitResult.Committed ? (Result<ModelAllowance>)changed : null;
    }

    private Task<Stored<ModelAllowance>?> ReadAsync(string window, CancellationToken cancellationToken) =>
        store.ReadAsync<ModelAllowance>(ModelAllowance.Deployment, ModelAllowance.RecordId(window), cancellationToken);
}
