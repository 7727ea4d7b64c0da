using Google.Protobuf;
using Interviews.Durable.Client;
using Interviews.Durable.Scheduling;
using Interviews.Durable.Storage;
using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace Interviews.Durable;

/// <summary>
/// The state of durable orchestrations, on one SQLite file. An instance is its history and its inbox; an episode lets the worker replay the orchestrator over
/// both and commits all that it came to in one unit. What is not running is nowhere but in the file.
/// </summary>
public sealed class DurableEngine : IAsyncDisposable
{
    private readonly SqliteDatabase _database;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _givingUp = new();
    private readonly WorkTracker _tracker = new();
    private readonly TimeProvider _time;
    private readonly DurableStore _store;
    private readonly InstanceDirectory _directory;
    private readonly ActivityRunner _activities;
    private readonly TimerPump _timers;
    private bool _disposed;

    /// <param name="path">The engine's file; created when it does not exist.</param>
    /// <param name="time">Everything that the engine does in time, it does by this clock.</param>
    /// <exception cref="InvalidDataException">The file was made by another version.</exception>
    public DurableEngine(string path, TimeProvider time, IDurableFunctions functions, ILoggerFactory loggers, DurableEngineOptions? options = null)
    {
        options ??= new DurableEngineOptions();
        _time = time;
        _database = DurableSchema.Open(path);
        _store = new DurableStore(_database, options.BeforeUnit);
        var logger = loggers.CreateLogger<DurableEngine>();
        var waiters = new StatusWaiters();
        var turns = new InstanceTurns(_store, new EpisodeRunner(functions, time), time, logger) { GivingUp = _givingUp.Token };
        _directory = new InstanceDirectory(turns.RunAsync, _tracker, options);
        _activities = new ActivityRunner(functions, _store, _tracker, options.MaxConcurrentActivities, _directory.Post, time, logger)
        {
            Stopping = _stopping.Token,
        };
        _timers = new TimerPump(_store, _directory, _tracker, time, logger);
        turns.Connect(_directory, _activities, _timers, waiters);
        Hub = new TaskHub(_store, _directory, _activities, _timers, waiters, time, options);
    }

    /// <summary>The earliest instant at which a timer fires, or <c>null</c>.</summary>
    public DateTimeOffset? NextDue => _timers.NextDue;

    /// <summary>How many instances are in memory.</summary>
    internal int HotInstances => _directory.Count;

    /// <summary>What clients may do.</summary>
    internal TaskHub Hub { get; }

    /// <summary>Takes up what the last run of the process left undone.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _directory.Open();
        foreach (var activity in _store.ReadActivityKeys())
        {
            _activities.Enqueue(activity);
        }

        foreach (var key in _store.ReadKeysWithMessages())
        {
            _directory.Wake(key);
        }

        _timers.Start();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Lets running episodes commit and cancels running activities; those run again after the next start. Whatever is still under way when
    /// <paramref name="cancellationToken"/> says so is given up, and taken up again after the next start too.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _timers.StopAsync();
        await _tracker.WhenQuiet().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Tells the engine that its clock has moved.</summary>
    public void Wake() => _timers.Pump();

    /// <summary>Completes once everything that is due now is done; <c>true</c> when anything was done since the last call.</summary>
    public async Task<bool> DrainAsync(CancellationToken cancellationToken)
    {
        do
        {
            _timers.Pump();
            await _tracker.WhenQuiet().WaitAsync(cancellationToken);
        }
        while (NextDue <= _time.GetUtcNow());

        return _tracker.TakeHasWorked();
    }

    /// <summary>
    /// The history of an instance's current generation as the JSON of a <see cref="HistoryChunk"/>, or <c>null</c> if there is none of this id.
    /// </summary>
    public string? ExportHistory(string instanceId) =>
        _store.Find(instanceId) is { } instance ? JsonFormatter.Default.Format(new HistoryChunk { Events = { instance.History.Events } }) : null;

    /// <summary>Closes the file. What still runs is not waited for: episodes that are not committed and activities run again after the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        await _givingUp.CancelAsync();
        var closed = _directory.CloseAsync();
        await _timers.StopAsync();
        await closed;
        _database.Dispose();
        _stopping.Dispose();
        _givingUp.Dispose();
    }
}
