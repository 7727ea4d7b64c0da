using Interviews.Domain;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Allowance;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>Counts what the model's service is asked in a minute and costs in a day, across all instances (REQ-EVA-19).</summary>
internal sealed class ModelTurns(ModelLimits limits, IStore store, StoreUpdates updates, TimeProvider time)
{
    private static readonly Duration _minuteKept = Duration.FromMinutes(5);

    private static readonly Duration _dayKept = Duration.FromDays(2);

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Until the calls are counted again.</summary>
    public TimeSpan RestOfMinute => ModelAllowance.RestOfMinute(Now).ToTimeSpan();

    /// <summary>Whether this day's tokens are used up.</summary>
    public async Task<bool> IsSpentAsync(CancellationToken cancellationToken) =>
        limits.TokensPerDay is { } most && (await ReadAsync(ModelAllowance.DayOf(Now), cancellationToken))?.Value.Tokens >= most;

    /// <returns><c>false</c> when this minute's calls are used up.</returns>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
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

    public async Task SpendAsync(ModelUse? use, CancellationToken cancellationToken)
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
