using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Queues;
using Interviews.Sqlite;
using Interviews.LocalHost.Timers;

namespace Interviews.LocalHost.Hosting;

/// <summary>The host's own file: queues, timer schedules, change-feed leases. Opened by whoever needs it first, and by nobody once the host has ended.</summary>
internal sealed class HostStore(HostSettings settings) : IDisposable
{
    private readonly Lock _lock = new();
    private SqliteDatabase? _database;
    private bool _disposed;

    /// <exception cref="ObjectDisposedException">The host has ended.</exception>
    public SqliteDatabase Database
    {
        get
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return _database ??= new SqliteDatabase(
                    Path.Combine(settings.Data, "host.db"), SqliteQueues.Schema + TimerStore.Schema + ChangeFeedStore.Schema);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _database?.Dispose();
        }
    }
}
