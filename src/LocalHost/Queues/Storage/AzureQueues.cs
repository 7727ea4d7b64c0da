using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Queues.Storage;

/// <summary>
/// The queues of a storage account. Visibility runs on the account's clock, so every delay is in real time, whatever clock the host has. Others may read and
/// write the same queues: they are looked at again and again, and at once after this process wrote to them.
/// </summary>
internal sealed class AzureQueues : IQueueTransport, IDisposable
{
    /// <summary>How long a message that is under way is hidden at a time; after a crash it comes back no later. The real host's figure.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(10);

    private readonly QueueServiceClient _account;
    private readonly QueueSettings _settings;
    private readonly ILogger _logger;
    private readonly TimeProvider _realTime;
    private readonly TimeSpan _underWay;
    private readonly ConcurrentDictionary<string, QueuePolling> _polling = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _ended;

    /// <param name="realTime">What the intervals between two looks and between two renewals are measured by.</param>
    /// <param name="underWay">Another visibility time-out than the real host's, at least 2 s.</param>
    public AzureQueues(QueueServiceClient account, QueueSettings settings, ILogger<AzureQueues> logger, TimeProvider realTime, TimeSpan? underWay = null)
    {
        (_account, _settings, _logger, _realTime) = (account, settings, logger, realTime);
        (_underWay, _ended) = (underWay ?? UnderWay, _ending.Token);
    }

    public event Action<string>? Arrived;

    public async Task SendAsync(IReadOnlyList<OutgoingMessage> messages)
    {
        foreach (var message in messages)
        {
            await StoreAsync(message.Queue, MessageText.Encode(message.Body, _settings.IsBase64), message.Delay);
        }
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int limit)
    {
        var polling = _polling.GetOrAdd(queue, name => new QueuePolling(_realTime, _settings.MaxPollingInterval, () => Arrived?.Invoke(name)));
        if (polling.IsResting)
        {
            return [];
        }

        try
        {
            var messages = await TakeAsync(queue, limit);
            if (messages.Count > 0)
            {
                polling.Found();
                return messages;
            }

            polling.FoundNothing();
        }
#pragma warning disable CA1031 // an account that is down, whatever it takes to say so, comes back some day
        catch (Exception e) when (!_ended.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _logger.LogError(e, "The queue {Queue} cannot be read and is tried again in {Seconds} s", queue, polling.Failed().TotalSeconds);
        }

        return [];
    }

    public async Task HideAsync(QueueMessage message, TimeSpan visibility)
    {
        await SettleAsync(message, (queue, receipt) => queue.UpdateMessageAsync(message.Id, receipt, (string?)null, WholeSeconds(visibility), _ended));
        if (visibility <= TimeSpan.Zero)
        {
            Arrived?.Invoke(message.Queue);
        }
    }

    public Task DeleteAsync(QueueMessage message) => SettleAsync(message, (queue, receipt) => queue.DeleteMessageAsync(message.Id, receipt, _ended));

    public Task PoisonAsync(QueueMessage message) => SettleAsync(message, async (queue, receipt) =>
    {
        await StoreAsync(message.Queue + "-poison", ((AzureMessage)message).Stored, TimeSpan.Zero);
        await queue.DeleteMessageAsync(message.Id, receipt, _ended);
    });

    /// <summary>Never: what is to come is found by looking, and no clock of this host says when.</summary>
    public DateTimeOffset? NextVisible(string queue) => null;

    public void Dispose()
    {
        _ending.Cancel();
        foreach (var polling in _polling.Values)
        {
            polling.Dispose();
        }

        _ending.Dispose();
    }

    /// <summary>In whole seconds, as the account counts, and never less than was asked for.</summary>
    private static TimeSpan WholeSeconds(TimeSpan span) => TimeSpan.FromSeconds(Math.Ceiling(Math.Max(span.TotalSeconds, 0)));

    private async Task StoreAsync(string queue, string text, TimeSpan delay)
    {
        var client = _account.GetQueueClient(queue);
        try
        {
            await client.SendMessageAsync(text, WholeSeconds(delay), timeToLive: null, _ended);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: _ended);
            await client.SendMessageAsync(text, WholeSeconds(delay), timeToLive: null, _ended);
        }

        if (delay <= TimeSpan.Zero)
        {
            Arrived?.Invoke(queue);
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(string queue, int limit)
    {
        var client = _account.GetQueueClient(queue);
        try
        {
            var taken = (await client.ReceiveMessagesAsync(limit, _underWay, _ended)).Value.Select(message => Lease(client, message)).ToList();
            foreach (var message in taken.Where(message => message.Body is null))
            {
                await PutAwayAsync(message);
            }

            return [.. taken.Where(message => message.Body is not null)];
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    private async Task PutAwayAsync(AzureMessage message)
    {
        _logger.LogError("Message {Id} of {Queue} is not encoded as host.json says and goes to the poison queue", message.Id, message.Queue);
        try
        {
            await PoisonAsync(message);
        }
#pragma warning disable CA1031 // it comes back and is put away then; those that came with it go on
        catch (Exception e)
#pragma warning restore CA1031
        {
            _logger.LogError(e, "Message {Id} of {Queue} could not be settled", message.Id, message.Queue);
        }
    }

    private AzureMessage Lease(QueueClient queue, Azure.Storage.Queues.Models.QueueMessage message)
    {
        var lease = new MessageLease(queue, message.MessageId, message.PopReceipt, _underWay, _realTime, _logger, _ended);
        var body = MessageText.Decode(message.MessageText, _settings.IsBase64);
        return new AzureMessage(queue.Name, message.MessageId, body!, (int)message.DequeueCount, message.InsertedOn ?? _realTime.GetUtcNow(), message.MessageText, lease);
    }

    private async Task SettleAsync(QueueMessage message, Func<QueueClient, string, Task> settle)
    {
        using var lease = ((AzureMessage)message).Lease;
        try
        {
            await settle(_account.GetQueueClient(message.Queue), await lease.EndAsync());
        }
        catch (RequestFailedException e) when (MessageLease.IsAnothers(e))
        {
            _logger.LogWarning(e, "Message {Id} of {Queue} was hidden for too short a time and is another's to settle now", message.Id, message.Queue);
        }
    }

    /// <param name="Stored">The text as it stands in the account.</param>
    private sealed record AzureMessage(string Queue, string Id, string Body, int DequeueCount, DateTimeOffset InsertedAt, string Stored, MessageLease Lease)
        : QueueMessage(Queue, Id, Body, DequeueCount, InsertedAt);
}
