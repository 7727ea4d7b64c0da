using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Queues;

/// <summary>Hands the messages of one queue to its function, several at once, each until it succeeds or is poison.</summary>
internal sealed class QueueListener : WorkLoop
{
    private readonly FunctionInfo _function;
    private readonly FunctionInvoker _invoker;
    private readonly IQueueTransport _queues;
    private readonly QueueSettings _settings;
    private readonly string _queue;
    private readonly SemaphoreSlim _changed = new(0);
    private int _underWay;

    public QueueListener(FunctionInfo function, FunctionInvoker invoker, IQueueTransport queues, QueueSettings settings, TimeProvider time, ILogger logger)
        : base(time, logger)
    {
        (_function, _invoker, _queues, _settings) = (function, invoker, queues, settings);
        _queue = function.Trigger.Text("queueName")!;
        queues.Arrived += OnArrived;
    }

    public override DateTimeOffset? NextDue => _queues.NextVisible(_queue);

    public override void Wake()
    {
        base.Wake();
        _changed.Release();
    }

    public override string ToString() => $"The queue {_queue}";

    protected override void Dispose(bool disposing)
    {
        _queues.Arrived -= OnArrived;
        base.Dispose(disposing);
        _changed.Dispose();
    }

    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        while (true)
        {
            var room = Volatile.Read(ref _underWay) <= _settings.NewBatchThreshold && !cancellationToken.IsCancellationRequested;
            var batch = room ? await _queues.ReceiveAsync(_queue, _settings.BatchSize) : [];
            foreach (var message in batch)
            {
                worked = true;
                Interlocked.Increment(ref _underWay);
                _ = HandleAsync(message, cancellationToken);
            }

            if (batch.Count == 0)
            {
                if (Volatile.Read(ref _underWay) == 0)
                {
                    return worked;
                }

                SetAlarm();
                await ChangedAsync();
            }
        }
    }

    /// <summary>Waits until something has changed since the last look. However much it was, one look is enough for it.</summary>
    private async Task ChangedAsync()
    {
        do
        {
            await _changed.WaitAsync(CancellationToken.None);
        }
        while (_changed.CurrentCount > 0);
    }

    private void OnArrived(string queue)
    {
        if (queue == _queue)
        {
            Wake();
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await SettleAsync(message, await TryAsync(message, cancellationToken));
        }
#pragma warning disable CA1031 // an unsettled message comes back, at the latest with the next process; the others go on
        catch (Exception e)
#pragma warning restore CA1031
        {
            Logger.LogError(e, "Message {Id} of {Queue} could not be settled", message.Id, _queue);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            _changed.Release();
        }
    }

    private async Task<Outcome> TryAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        if (message.DequeueCount > _settings.MaxDequeueCount)
        {
            return Outcome.Failed;
        }

        try
        {
            await _invoker.RunAsync(_function, QueueTrigger.Input(message), QueueTrigger.Metadata(message), retries: null, cancellationToken);
            return Outcome.Succeeded;
        }
#pragma warning disable CA1031 // whatever a function threw when it was told to stop says nothing of the message
        catch (Exception e) when (cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Logger.LogInformation(e, "Message {Id} of {Queue} was under way when the host stopped, and is delivered again at once when it starts", message.Id, _queue);
            return Outcome.Interrupted;
        }
#pragma warning disable CA1031 // whatever a function throws is a failed attempt
        catch (Exception e)
#pragma warning restore CA1031
        {
            Logger.LogError(e, "Function {Function} failed on message {Id} of {Queue}, attempt {Attempt}", _function.Name, message.Id, _queue, message.DequeueCount);
            return Outcome.Failed;
        }
    }

    private Task SettleAsync(QueueMessage message, Outcome outcome)
    {
        if (outcome == Outcome.Succeeded)
        {
            return _queues.DeleteAsync(message);
        }

        if (outcome == Outcome.Interrupted)
        {
            return _queues.HideAsync(message, TimeSpan.Zero);
        }

        if (message.DequeueCount < _settings.MaxDequeueCount)
        {
            return _queues.HideAsync(message, _settings.VisibilityTimeout);
        }

        Logger.LogError("Message {Id} of {Queue} failed {Attempts} times and goes to the poison queue", message.Id, _queue, message.DequeueCount);
        return _queues.PoisonAsync(message);
    }

    private enum Outcome
    {
        Succeeded,
        Failed,
        Interrupted,
    }
}
