using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.ChangeFeed;

/// <summary>Hands the feed of one container to one function: batch after batch, each until it succeeds or is parked.</summary>
internal sealed class ChangeFeedListener : WorkLoop
{
    private const int DefaultBatch = 100;

    /// <summary>For functions without a retry attribute.</summary>
    private static readonly RetrySchedule DefaultRetries = new(5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly FunctionInfo _function;
    private readonly IChangeFeedSource _source;
    private readonly FunctionInvoker _invoker;
    private readonly ChangeFeedStore _store;
    private readonly RetrySchedule _retries;
    private readonly Binding _trigger;
    private string? _position;
    private bool _rewinds;
    private int _failures;
    private DateTimeOffset? _retryAt;

    /// <param name="account">Whose feed it is, where a data folder may see several in turn: a place in one means nothing in another.</param>
    public ChangeFeedListener(
        FunctionInfo function, IChangeFeedSource source, string account, FunctionInvoker invoker, ChangeFeedStore store, TimeProvider time, ILogger logger)
        : base(time, logger)
    {
        (_function, _source, _invoker, _store) = (function, source, invoker, store);
        _trigger = function.Trigger;
        _retries = RetrySchedule.Of(function, DefaultRetries);
        Lease = $"{account}{_trigger.Text("leaseContainerPrefix")}{_trigger.Text("databaseName")}/{_trigger.Text("containerName")}/{function.Name}";
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
        Volatile.Write(ref _rewinds, true);
        Wake();
    }

    protected override void Dispose(bool disposing)
    {
        _source.Changed -= Wake;
        base.Dispose(disposing);
    }

    protected override async Task OpenAsync()
    {
        if (_store.Find(Lease) is { } lease)
        {
            _position = lease.Continuation;
            return;
        }

        _position = _trigger.Flag("startFromBeginning") ? null : await _source.EndAsync(CancellationToken.None);
        await _store.CheckpointAsync(Lease, _position);
    }

    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        var worked = false;
        while (!cancellationToken.IsCancellationRequested)
        {
            await TakeRewindAsync();
            if (_retryAt > Time.GetUtcNow())
            {
                return worked;
            }

            var page = await _source.ReadAsync(_position, _trigger.Number("maxItemsPerInvocation") is > 0 and var most ? most : DefaultBatch, cancellationToken);
            if (page.Documents.Count == 0)
            {
                _position = page.Continuation;
                return worked;
            }

            worked = true;
            await HandleAsync(new ChangeBatch(page.Documents), page.Continuation, cancellationToken);
        }

        return worked;
    }

    private async Task HandleAsync(ChangeBatch batch, string? end, CancellationToken cancellationToken)
    {
        try
        {
            await _invoker.RunAsync(_function, TypedValues.Text(batch.Documents), metadata: null, _retries.Attempt(_failures), cancellationToken);
            await _store.CheckpointAsync(Lease, end);
        }
#pragma warning disable CA1031 // whatever a function throws is a failed attempt
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _failures++;
            Logger.LogError(e, "Function {Function} failed on {Count} changes after {Position}, attempt {Attempt}", _function.Name, batch.Count, _position, _failures);
            if (_failures <= _retries.MaxRetries)
            {
                _retryAt = Time.GetUtcNow() + _retries.Delay(_failures);
                return;
            }

            Logger.LogError("{Count} changes after {Position} are parked: {Function} cannot handle them", batch.Count, _position, _function.Name);
            await _store.ParkAsync(new ParkedBatch(Lease, _position, end, batch.Documents, e.ToString(), Time.GetUtcNow()));
        }

        (_position, _failures, _retryAt) = (end, 0, null);
    }

    private async Task TakeRewindAsync()
    {
        if (Interlocked.Exchange(ref _rewinds, false))
        {
            await _store.CheckpointAsync(Lease, null);
            (_position, _failures, _retryAt) = (null, 0, null);
        }
    }
}

/// <param name="Changes">At least one document, in order.</param>
internal sealed record ChangeBatch(IReadOnlyList<string> Changes)
{
    private string? _documents;

    public int Count => Changes.Count;

    /// <summary>All documents as one JSON array.</summary>
    public string Documents => _documents ??= $"[{string.Join(',', Changes)}]";
}
