using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Sqlite;
using Interviews.LocalHost.Timers;

namespace Interviews.LocalHost.Worker;

/// <summary>The host's own file: queues, timer schedules, change-feed leases. Opened by whoever needs it first.</summary>
internal sealed class HostStore(HostSettings settings) : IDisposable
{
    private readonly Lazy<SqliteDatabase> _database = new(() => new SqliteDatabase(
        Path.Combine(settings.Data, "host.db"), SqliteQueues.Schema + TimerStore.Schema + ChangeFeedStore.Schema));

    public SqliteDatabase Database => _database.Value;

    public void Dispose()
    {
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }
    }
}
