using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Cosmos;
using NodaTime;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>Sends the requests of one call of the store until they are answered or the call's time is used up.</summary>
/// <remarks>
/// A call has its own time: a 429 is waited for as long as the service asks, anything else twice as long each time. Whether a request may be sent again although it may have
/// happened is not decided here: every request that comes here is either a read, or a commit that recognizes itself (<see cref="CosmosCommit"/>).
/// </remarks>
/// <param name="time">What waits go by. Not the app's clock: the service is somewhere else, where a clock that stands still does not help.</param>
internal sealed class CosmosRequests(TimeProvider time, Duration budget, CancellationToken cancellationToken)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly long _begun = time.GetTimestamp();
    private readonly TimeSpan _budget = budget.ToTimeSpan();
    private TimeSpan _waited;
    private TimeSpan _nextWait = FirstWait;

    /// <summary>Whether some request so far may have been carried out although its answer did not say so.</summary>
    public bool MayHaveHappenedBefore { get; private set; }

    public Task<ResponseMessage> SendAsync(CosmosCall call, Func<CancellationToken, Task<ResponseMessage>> attempt) =>
        SendAsync(call, attempt, response => (CosmosAnswer.Of(response), response.Headers.RequestCharge));

    public Task<TransactionalBatchResponse> SendAsync(CosmosCall call, Func<CancellationToken, Task<TransactionalBatchResponse>> attempt) =>
        SendAsync(call, attempt, response => (CosmosAnswer.Of(response), response.RequestCharge));

    private async Task<T> SendAsync<T>(CosmosCall call, Func<CancellationToken, Task<T>> attempt, Func<T, (CosmosAnswer Answer, double Charge)> read)
        where T : class, IDisposable
    {
        while (true)
        {
            var (response, answer, failure) = await TryAsync(call, attempt, read);
            MayHaveHappenedBefore |= answer.IsUnknown;
            if (answer.IsContainerMissing)
            {
                response?.Dispose();
                throw new InvalidOperationException($"The container '{call.Container}' does not exist in the account.");
            }

            if (!answer.IsTransient && response is not null)
            {
                return response;
            }

            response?.Dispose();
            await WaitAsync(answer, failure);
            CosmosMetrics.Retried(call, answer.Status);
        }
    }

    private async Task<(T? Response, CosmosAnswer Answer, Exception? Failure)> TryAsync<T>(
        CosmosCall call, Func<CancellationToken, Task<T>> attempt, Func<T, (CosmosAnswer Answer, double Charge)> read)
        where T : class
    {
        // On the wall clock, like the network that it watches; a third, so that an attempt that hangs leaves time for another.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_budget / 3);
        try
        {
            var response = await attempt(limit.Token);
            var (answer, charge) = read(response);
            CosmosMetrics.Charged(call, charge);
            return (response, answer, null);
        }
        catch (CosmosException thrown) when (CosmosAnswer.Of(thrown) is { IsTransient: true } answer)
        {
            return (null, answer, thrown);
        }
        catch (HttpRequestException thrown)
        {
            return (null, CosmosAnswer.None, thrown);
        }
        catch (OperationCanceledException thrown) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, CosmosAnswer.None, thrown);
        }
    }

    private async Task WaitAsync(CosmosAnswer answer, Exception? failure)
    {
        var wait = answer.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : _nextWait;
        _nextWait = _nextWait * 2 < LongestWait ? _nextWait * 2 : LongestWait;
        // Waits are counted by themselves too, so that a clock that is moved past them does not make them free.
        var elapsed = time.GetElapsedTime(_begun);
        var spent = elapsed > _waited ? elapsed : _waited;
        if (spent + wait > _budget)
        {
            throw new StoreUnavailableException(Duration.Max(Duration.FromTimeSpan(wait), Duration.FromSeconds(1)), failure);
        }

        _waited += wait;
        await Task.Delay(wait, time, cancellationToken);
    }
}
