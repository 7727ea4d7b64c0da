using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Telemetry;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary>Where consumers put what they cannot handle. An item that fails again counts up in its place.</summary>
public sealed class DeadLetterStore([FromKeyedServices(StoreContainers.DeadLetters)] IStore store, StoreUpdates updates, TimeProvider time, ILogger<DeadLetterStore> logger)
{
    /// <summary>How long what was replayed can be looked at, and replayed once more.</summary>
    public static readonly Duration ReplayedLifetime = Duration.FromDays(30);

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Handles an item, or puts it aside. A fault that passes by itself is thrown on, so that the trigger delivers the item again.</summary>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> GuardAsync(Func<FailedItem> item, Func<Task> handle, CancellationToken cancellationToken)
    {
        try
        {
            await handle();
            return true;
        }
#pragma warning disable CA1031 // whatever is wrong with one item must not hold up the others
        catch (Exception e) when (!TransientErrors.Includes(e) && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await DeadLetterAsync(item(), e, cancellationToken);
            return false;
        }
    }

    public Task DeadLetterAsync(FailedItem item, Exception failure, CancellationToken cancellationToken)
    {
        logger.LogError(failure, "{Consumer} could not handle an item of interview {InterviewId}; it is put aside", item.Consumer, item.InterviewId);
        return DeadLetterAsync(item, $"{failure.GetType().Name}: {failure.Message}", cancellationToken);
    }

    /// <returns>The dead letter as it stands now.</returns>
    public async Task<DeadLetter> DeadLetterAsync(FailedItem item, string reason, CancellationToken cancellationToken)
    {
        var failure = new DeadLetter
        {
            OrganizationId = item.OrganizationId.Length == 0 ? DeadLetter.UnknownOrganization : item.OrganizationId,
            Consumer = item.Consumer,
            ItemId = item.ItemId,
            InterviewId = item.InterviewId,
            Item = item.Json,
            Reason = reason,
            Attempts = 1,
            FirstFailedAt = Now,
            LastFailedAt = Now,
        };
        var letter = await updates.UpdateAsync<DeadLetter>(
            store, failure.OrganizationId, DeadLetter.RecordId(failure.Key), earlier => failure.After(earlier?.Value), cancellationToken);
        InterviewMetrics.DeadLettered(failure.Consumer);
        return letter.OrThrow().Value;
    }

    public Task<Stored<DeadLetter>?> FindAsync(string organizationId, string key, CancellationToken cancellationToken) =>
        store.ReadAsync<DeadLetter>(organizationId, DeadLetter.RecordId(key), cancellationToken);

    public Task<Page<DeadLetter>> ListAsync(string organizationId, string? consumer, int limit, string? continuation, CancellationToken cancellationToken) =>
        store.QueryAsync(organizationId, new DeadLettersOf(consumer), limit, continuation, cancellationToken);

    /// <summary>Notes that the consumer accepted it; it stays for a while, because what the consumer hands on is sent only after this.</summary>
    public async Task<DeadLetter> MarkReplayedAsync(Stored<DeadLetter> stored, CancellationToken cancellationToken)
    {
        var letter = stored.Value with { ReplayedAt = Now };
        await store.CommitAsync(letter.OrganizationId, [new Write.Replace(letter, stored.ETag, ReplayedLifetime)], cancellationToken);
        return letter;
    }

    public async Task DiscardAsync(Stored<DeadLetter> stored, CancellationToken cancellationToken) =>
        await store.CommitAsync(stored.Value.OrganizationId, [new Write.Delete(((IRecord)stored.Value).Id, stored.ETag)], cancellationToken);
}
