using Interviews.LocalHost.Durable.Client;
using Interviews.LocalHost.Durable.History;
using Interviews.LocalHost.Durable.Scheduling;
using Interviews.LocalHost.Durable.Storage;
using Interviews.Sqlite;
using Interviews.LocalHost.Time;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Durable;

/// <summary>
/// Durable orchestrations in one process, on one SQLite file. An instance is its history and its inbox; an episode replays the orchestrator over both and
/// commits all that it came to in one unit. What is not running is nowhere but in the file.
/// </summary>
internal sealed class DurableEngine : IWorkSource, IAsyncDisposable
{
    private readonly SqliteDatabase _database;
    private readonly CancellationTokenSource _stopping = new();
    private readonly WorkTracker _tracker = new();
    private readonly TimeProvider _time;
    private readonly DataConverter _converter;
    private readonly DurableStore _store;
    private readonly InstanceDirectory _directory;
    private readonly ActivityRunner _activities;
    private readonly TimerPump _timers;
    private readonly StatusWaiters _waiters = new();
    private bool _disposed;

    /// <param name="path">The engine's file; created when it does not exist.</param>
    /// <param name="time">Everything that the engine does in time, it does by this clock.</param>
    public DurableEngine(
        string path, TimeProvider time, IDurableFunctions functions, DataConverter converter, ILoggerFactory loggers, DurableEngineOptions? options = null)
    {
        options ??= new DurableEngineOptions();
        _time = time;
        _converter = converter;
        _database = new SqliteDatabase(path, DurableSchema.Sql);
        _store = new DurableStore(_database, options.BeforeUnit);
        var logger = loggers.CreateLogger<DurableEngine>();
        var turns = new InstanceTurns(_store, new EpisodeRunner(functions, converter, loggers, time), time, logger);
        _directory = new InstanceDirectory(turns.RunAsync, _tracker, options);
        _activities = new ActivityRunner(functions, converter, _store, _tracker, options.MaxConcurrentActivities, _directory.Post)
        {
            Stopping = _stopping.Token,
        };
        _timers = new TimerPump(_store, _directory, _tracker, time, logger);
        turns.Connect(_directory, _activities, _timers, _waiters);
    }

    /// <inheritdoc/>
    public DateTimeOffset? NextDue => _timers.NextDue;

    /// <summary>How many instances are in memory.</summary>
    public int HotInstances => _directory.Count;

    /// <summary>Takes up what the last run of the process left undone.</summary>
    public Task StartAsync(CancellationToken cancellation)
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
    /// <paramref name="cancellation"/> says so is given up, and taken up again after the next start too.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stopping.CancelAsync();
        await _timers.StopAsync();
        await _tracker.WhenQuiet().WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Wake() => _timers.Pump();

    /// <inheritdoc/>
    public async Task<bool> DrainAsync(CancellationToken cancellation)
    {
        do
        {
            _timers.Pump();
            await _tracker.WhenQuiet().WaitAsync(cancellation);
        }
        while (NextDue <= _time.GetUtcNow());

        return _tracker.TakeHasWorked();
    }

    /// <param name="defaultVersion">Of instances that are started without one; empty for none.</param>
    public DurableTaskClient CreateClient(string defaultVersion = "") =>
        new LocalDurableTaskClient(_store, _directory, _timers, _waiters, _converter, _time, defaultVersion);

    /// <summary>The history of an instance's current generation as JSON, or <c>null</c> if there is none of this id.</summary>
    public byte[]? ExportHistory(string instanceId) => _store.ReadHistory(instanceId) is { } events ? HistoryJson.Write(events) : null;

    /// <summary>Closes the file once running episodes have committed. An activity that still runs is not waited for: it will run again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        await _stopping.CancelAsync();
        var closed = _directory.CloseAsync();
        await _timers.StopAsync();
        await closed;
        _database.Dispose();
        _stopping.Dispose();
    }
}
