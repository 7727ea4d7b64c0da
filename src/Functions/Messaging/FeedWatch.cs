using System.Collections.Concurrent;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Messaging;

/// <summary>Makes it visible when a consumer of the change feed fails again and again. Retries have no end there, and nothing else would tell that nobody gets mail.</summary>
public sealed class FeedWatch([FromKeyedServices(StoreContainers.DeadLetters)] IStore store, TimeProvider time, ILogger<FeedWatch> logger)
{
    public const string Dispatch = "dispatch";
    public const string Analytics = "analytics";
    public const string Directory = "directory";

    /// <summary>In the place of an exception's type when the consumer was done, and what it returned could not be sent.</summary>
    public const string Outputs = "outputs";

    private static readonly string[] _consumers = [Dispatch, Analytics, Directory];

    /// <summary>Consumers whose last attempt in this process ended well, as far as the app can see.</summary>
    private readonly ConcurrentDictionary<string, bool> _returned = new(StringComparer.Ordinal);

    private Instant Now => time.GetCurrentInstant();

    /// <summary>Runs one attempt, and records it when it fails. A feed that moves costs nothing: success writes nothing.</summary>
    public async Task WatchAsync(string consumer, FunctionContext context, Func<Task> attempt, CancellationToken cancellationToken)
    {
        // Queue messages are sent by the host after the function has returned. Only the retry tells that they could not be.
        if (_returned.TryRemove(consumer, out _) && context.RetryContext is { RetryCount: > 0 })
        {
            await RecordAsync(consumer, Outputs, cancellationToken);
        }

        try
        {
            await attempt();
            _returned[consumer] = true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await RecordAsync(consumer, e.GetType().Name, cancellationToken);
            throw;
        }
    }

    /// <summary>Fails when a consumer stands still. One point read for each, 1 RU.</summary>
    /// <exception cref="InvalidOperationException">One does.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var stalls = await Task.WhenAll(_consumers.Select(consumer => ReadAsync(consumer, cancellationToken)));
        if (Array.Find(stalls, stall => stall?.StandsStillAt(Now) == true) is { } standing)
        {
            throw new InvalidOperationException($"The change feed stands still for {standing.Consumer}.");
        }
    }

    private async Task RecordAsync(string consumer, string errorType, CancellationToken cancellationToken)
    {
        InterviewMetrics.FeedFailed(consumer);
        try
        {
            var stall = FeedStall.Begin(consumer, errorType, Now).After(await ReadAsync(consumer, cancellationToken));
            // Unconditional: instances that fail at the same moment lose a count at most.
            await store.CommitAsync(stall.OrganizationId, [new Write.Upsert(stall, FeedStall.Lifetime)], cancellationToken);
            if (stall.StandsStillAt(Now))
            {
                logger.LogError(
                    "The change feed stands still for {Consumer}: {Attempts} failed attempts since {FailingSince}, the last with {ErrorType}",
                    consumer,
                    stall.Attempts,
                    stall.FailingSince,
                    errorType);
            }
        }
#pragma warning disable CA1031 // the failure of the attempt is what counts; a store that cannot be written is reported by its own health check
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "The failed attempt of {Consumer} could not be recorded", consumer);
        }
    }

    private async Task<FeedStall?> ReadAsync(string consumer, CancellationToken cancellationToken) =>
        (await store.ReadAsync<FeedStall>(DeadLetter.UnknownOrganization, FeedStall.RecordId(consumer), cancellationToken))?.Value;
}
