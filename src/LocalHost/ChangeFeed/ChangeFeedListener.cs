using Interviews.LocalHost.Seams;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.ChangeFeed;

/// <summary>Hands the feed of one container to one function: batch after batch, each until it succeeds or is parked.</summary>
internal sealed class ChangeFeedListener : WorkLoop
{
    private const int DefaultBatch = 100;

    /// <summary>For functions without a retry attribute.</summary>
    private static readonly RetrySchedule DefaultRetries = new(5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly FunctionDescriptor _function;
    private readonly IChangeFeedSource _source;
    private readonly FunctionInvoker _invoker;
    private readonly ChangeFeedStore _store;
    private readonly RetrySchedule _retries;
    private readonly CosmosDBTriggerAttribute _trigger;
    private long _position;
    private long? _rewindTo;
    private int _failures;
    private DateTimeOffset? _retryAt;

    public ChangeFeedListener(FunctionDescriptor function, IChangeFeedSource source, FunctionInvoker invoker, ChangeFeedStore store, TimeProvider time, ILogger logger)
        : base(time, logger)
    {
        (_function, _source, _invoker, _store) = (function, source, invoker, store);
        _trigger = (CosmosDBTriggerAttribute)function.Trigger;
        _retries = RetrySchedule.Of(function, DefaultRetries);
        Lease = $"{_trigger.LeaseContainerPrefix}{_trigger.DatabaseName}/{_trigger.ContainerName}/{function.Name}";
        source.Changed += Wake;
    }

    /// <summary>The name under which the progress is kept.</summary>
    public string Lease { get; }

    public string FunctionName => _function.Name;

    public override DateTimeOffset? NextDue => _retryAt;

    public override string ToString() => $"The change feed of {_function.Name}";

    /// <summary>Delivers the feed again from its beginning.</summary>
    public void Rewind()
    {
        lock (_source)
        {
            _rewindTo = 0;
        }

        Wake();
    }

    protected override void Dispose(bool disposing)
    {
        _source.Changed -= Wake;
        base.Dispose(disposing);
    }

    protected override async Task OpenAsync()
    {
        if (_store.Position(Lease) is { } position)
        {
            _position = position;
            return;
        }

        _position = _trigger.StartFromBeginning ? 0 : End();
        await _store.CheckpointAsync(Lease, _position);
    }

    protected override async Task<bool> WorkAsync(CancellationToken cancellation)
    {
        var worked = false;
        while (!cancellation.IsCancellationRequested)
        {
            await TakeRewindAsync();
            if (_retryAt > Time.GetUtcNow())
            {
                return worked;
            }

            var changes = _source.Read(_position, _trigger.MaxItemsPerInvocation > 0 ? _trigger.MaxItemsPerInvocation : DefaultBatch);
            if (changes.Count == 0)
            {
                return worked;
            }

            worked = true;
            await HandleAsync(new ChangeBatch(changes), cancellation);
        }

        return worked;
    }

    private async Task HandleAsync(ChangeBatch batch, CancellationToken cancellation)
    {
        var last = batch.Changes[^1].Position;
        try
        {
            await _invoker.InvokeAsync(_function, batch, cancellation, retries: new LocalRetryContext(_failures, _retries.MaxRetries));
            await _store.CheckpointAsync(Lease, last);
        }
#pragma warning disable CA1031 // whatever a function throws is a failed attempt
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _failures++;
            Logger.LogError(e, "Function {Function} failed on changes {First} to {Last}, attempt {Attempt}", _function.Name, batch.Changes[0].Position, last, _failures);
            if (_failures <= _retries.MaxRetries)
            {
                _retryAt = Time.GetUtcNow() + _retries.Delay(_failures);
                return;
            }

            Logger.LogError("Changes {First} to {Last} are parked: {Function} cannot handle them", batch.Changes[0].Position, last, _function.Name);
            await _store.ParkAsync(new ParkedBatch(Lease, batch.Changes[0].Position, last, batch.Documents, e.ToString(), Time.GetUtcNow()));
        }

        (_position, _failures, _retryAt) = (last, 0, null);
    }

    private async Task TakeRewindAsync()
    {
        long? to;
        lock (_source)
        {
            (to, _rewindTo) = (_rewindTo, null);
        }

        if (to is { } position)
        {
            await _store.CheckpointAsync(Lease, position);
            (_position, _failures, _retryAt) = (position, 0, null);
        }
    }

    private long End()
    {
        var position = 0L;
        while (_source.Read(position, 1000) is { Count: > 0 } changes)
        {
            position = changes[^1].Position;
        }

        return position;
    }
}
