using Interviews.Domain;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Infrastructure.Storage;

/// <summary>Optimistic changes: read, decide, commit, and again from the start when another writer committed first.</summary>
/// <param name="clock">By which to wait between attempts.</param>
public sealed class StoreUpdates(TimeProvider clock)
{
    /// <summary>Each lost race means that another writer committed, so this many in a row only meet a client that floods one document.</summary>
    public const int Attempts = 100;

    private const int LongestWaitMilliseconds = 50;

    /// <param name="subject">What changes, as the subject of a sentence.</param>
    /// <param name="attempt">Reads, decides and commits; <c>null</c> when another writer committed first.</param>
    /// <returns>What the attempt that got through made of it; refused with <c>precondition_failed</c> when none of <see cref="Attempts"/> did.</returns>
    public async Task<Result<T>> RunAsync<T>(string subject, Func<Task<Result<T>?>> attempt, CancellationToken cancellationToken)
    {
        for (var lost = 0; lost < Attempts; lost++)
        {
            if (await attempt() is { } result)
            {
                return result;
            }

            // Writers that lost the same race do not meet again at the same moment.
            await Task.Delay(TimeSpan.FromMilliseconds(1 + Random.Shared.Next(Math.Min(LongestWaitMilliseconds, 5 * (lost + 1)))), clock, cancellationToken);
        }

        return new Refusal(RefusalCode.PreconditionFailed, $"{subject} keeps changing: try again.");
    }

    /// <summary>Changes one document, or creates it.</summary>
    /// <param name="change">The document as it is to be, from the one that is there, if any. The very same object leaves it as it is.</param>
    /// <param name="timeToLive">From now on, after which the store forgets the document; <c>null</c> keeps it.</param>
    public Task<Result<Stored<T>>> UpdateAsync<T>(
        IStore store, string organizationId, string id, Func<Stored<T>?, Result<T>> change, CancellationToken cancellationToken, Duration? timeToLive = null)
        where T : class, IRecord => UpdateAsync<T>(store, organizationId, id, current => Task.FromResult(change(current)), null, cancellationToken, timeToLive);

    /// <inheritdoc cref="UpdateAsync{T}(IStore, string, string, Func{Stored{T}?, Result{T}}, CancellationToken, Duration?)"/>
    /// <param name="alongside">Further writes of the commit, made from the document as it was, if it was, and as it is to be.</param>
    public Task<Result<Stored<T>>> UpdateAsync<T>(
        IStore store,
        string organizationId,
        string id,
        Func<Stored<T>?, Task<Result<T>>> change,
        Func<T?, T, Task<IReadOnlyList<Write>>>? alongside,
        CancellationToken cancellationToken,
        Duration? timeToLive = null)
        where T : class, IRecord =>
        RunAsync<Stored<T>>(
            $"'{id}'",
            async () =>
            {
                var current = await store.ReadAsync<T>(organizationId, id, cancellationToken);
                var changed = await change(current);
                if (changed.IsRefused)
                {
                    return changed.Refusal;
                }

                if (current is not null && ReferenceEquals(changed.Value, current.Value))
                {
                    return current;
                }

                IReadOnlyList<Write> further = alongside is null ? [] : await alongside(current?.Value, changed.Value);
                var commit = await store.CommitAsync(organizationId, [Write.Put(changed.Value, current?.ETag, timeToLive), .. further], cancellationToken);
                return commit is CommitResult.Committed committed ? (Result<Stored<T>>)new Stored<T>(changed.Value, committed.ETags[id]) : null;
            },
            cancellationToken);
}
