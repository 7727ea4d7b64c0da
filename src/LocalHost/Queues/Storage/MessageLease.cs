using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Queues.Storage;

/// <summary>
/// Keeps a message hidden while its function runs, however long that takes: half-way through its visibility time-out it is hidden again, which gives it a new pop
/// receipt each time.
/// </summary>
internal sealed class MessageLease : IDisposable
{
    private readonly QueueClient _queue;
    private readonly string _id;
    private readonly TimeSpan _visibility;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop;
    private readonly Task _renewing;
    private string _receipt;
    private bool _isEnded;

    /// <param name="visibility">How long the message is hidden at a time.</param>
    /// <param name="time">Real time, by which the account counts.</param>
    /// <param name="ended">Ends every lease: the host has gone.</param>
    public MessageLease(QueueClient queue, string id, string receipt, TimeSpan visibility, TimeProvider time, ILogger logger, CancellationToken ended)
    {
        (_queue, _id, _receipt, _visibility, _time, _logger) = (queue, id, receipt, visibility, time, logger);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(ended);
        _renewing = RenewAsync(_stop.Token);
    }

    /// <summary>Renews it no more, and returns the pop receipt with which it is settled.</summary>
    public async Task<string> EndAsync()
    {
        if (!Interlocked.Exchange(ref _isEnded, true))
        {
            await _stop.CancelAsync();
            await _renewing;
        }

        return _receipt;
    }

    public void Dispose() => _stop.Dispose();

    private async Task RenewAsync(CancellationToken stop)
    {
        var wait = _visibility / 2;
        while (true)
        {
            try
            {
                await Task.Delay(wait, _time, stop);
                // Not cancelled half-way: the receipt that it gives must not be lost.
                var renewed = await _queue.UpdateMessageAsync(_id, _receipt, (string?)null, _visibility, CancellationToken.None);
                (_receipt, wait) = (renewed.Value.PopReceipt, _visibility / 2);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (RequestFailedException e) when (IsAnothers(e))
            {
                _logger.LogWarning(e, "Message {Id} of {Queue} was hidden for too short a time and is another's now", _id, _queue.Name);
                return;
            }
#pragma warning disable CA1031 // whatever kept it from being renewed, there is time for some more attempts
            catch (Exception e)
#pragma warning restore CA1031
            {
                _logger.LogWarning(e, "Message {Id} of {Queue} could not be hidden for longer and will be tried again", _id, _queue.Name);
                wait = _visibility / 20;
            }
        }
    }

    /// <summary>Whether the message is gone, or was taken by somebody else after its time-out.</summary>
    public static bool IsAnothers(RequestFailedException e) => e.ErrorCode is "MessageNotFound" or "PopReceiptMismatch" or "QueueNotFound";
}
