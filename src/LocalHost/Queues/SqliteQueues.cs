using System.Globalization;
using Interviews.LocalHost.Hosting;
using Microsoft.Data.Sqlite;

namespace Interviews.LocalHost.Queues;

/// <summary>Queues in the host's own file. This process is their only reader, so a claim lasts until it is settled or the process ends.</summary>
internal sealed class SqliteQueues(HostStore store, TimeProvider time) : IQueueTransport
{
    /// <summary>The last statement gives back what an earlier process had taken and not settled.</summary>
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS queue_messages(
            id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL, inserted INTEGER NOT NULL,
            visible INTEGER NOT NULL, dequeued INTEGER NOT NULL, claimed INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS queue_messages_visible ON queue_messages(queue, claimed, visible, id);
        UPDATE queue_messages SET claimed = 0 WHERE claimed = 1;

        """;

    private const string Insert = "INSERT INTO queue_messages(queue, body, inserted, visible, dequeued, claimed) VALUES ($1, $2, $3, $4, 0, 0)";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long?> _nextVisible = [];

    /// <summary>How often each queue has changed, as far as this process did it: tells whether what was read of it is old already.</summary>
    private readonly Dictionary<string, int> _changes = [];

    public event Action<string>? Arrived;

    public async Task SendAsync(IReadOnlyList<OutgoingMessage> messages)
    {
        var now = time.GetUtcNow();
        await store.Database.WriteAsync(session =>
        {
            foreach (var message in messages)
            {
                session.Execute(Insert, message.Queue, message.Body, now.UtcTicks, (now + message.Delay).UtcTicks);
            }
        });
        foreach (var queue in messages.Select(message => message.Queue).Distinct())
        {
            Announce(queue);
        }
    }

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int limit)
    {
        var now = time.GetUtcNow();
        if (NextVisible(queue) is not { } next || next > now)
        {
            return [];
        }

        var taken = await store.Database.WriteAsync(session =>
        {
            var messages = session.Query(
                "SELECT id, body, dequeued + 1, inserted FROM queue_messages WHERE queue = $1 AND claimed = 0 AND visible <= $2 ORDER BY visible, id LIMIT $3",
                row => Read(queue, row),
                queue,
                now.UtcTicks,
                limit);
            messages.ForEach(message => session.Execute("UPDATE queue_messages SET claimed = 1, dequeued = dequeued + 1 WHERE id = $1", Key(message)));
            return messages;
        });
        Forget(queue);
        return taken;
    }

    public async Task HideAsync(QueueMessage message, TimeSpan visibility)
    {
        var visible = (time.GetUtcNow() + visibility).UtcTicks;
        await store.Database.WriteAsync(session => session.Execute("UPDATE queue_messages SET claimed = 0, visible = $2 WHERE id = $1", Key(message), visible));
        Announce(message.Queue);
    }

    public Task DeleteAsync(QueueMessage message) =>
        store.Database.WriteAsync(session => session.Execute("DELETE FROM queue_messages WHERE id = $1", Key(message)));

    public async Task PoisonAsync(QueueMessage message)
    {
        var poison = message.Queue + "-poison";
        var now = time.GetUtcNow().UtcTicks;
        await store.Database.WriteAsync(session =>
        {
            session.Execute(Insert, poison, message.Body, now, now);
            session.Execute("DELETE FROM queue_messages WHERE id = $1", Key(message));
        });
        Announce(poison);
    }

    public DateTimeOffset? NextVisible(string queue)
    {
        long? ticks;
        int changes;
        lock (_lock)
        {
            if (_nextVisible.TryGetValue(queue, out ticks))
            {
                return ToInstant(ticks);
            }

            changes = _changes.GetValueOrDefault(queue);
        }

        ticks = store.Database.Read(session => session.Scalar<long?>("SELECT MIN(visible) FROM queue_messages WHERE queue = $1 AND claimed = 0", queue));
        lock (_lock)
        {
            // What was read before a message came must not hide it.
            if (_changes.GetValueOrDefault(queue) == changes)
            {
                _nextVisible[queue] = ticks;
            }
        }

        return ToInstant(ticks);
    }

    /// <summary>Every message of the queue, taken or not, oldest first.</summary>
    public IReadOnlyList<QueueMessage> Peek(string queue) => store.Database.Read(session =>
        session.Query("SELECT id, body, dequeued, inserted FROM queue_messages WHERE queue = $1 ORDER BY id", row => Read(queue, row), queue));

    private static QueueMessage Read(string queue, SqliteDataReader row) =>
        new(queue, row.GetString(0), row.GetString(1), row.GetInt32(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero));

    private static DateTimeOffset? ToInstant(long? ticks) => ticks is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;

    private static long Key(QueueMessage message) => long.Parse(message.Id, CultureInfo.InvariantCulture);

    private void Announce(string queue)
    {
        Forget(queue);
        Arrived?.Invoke(queue);
    }

    private void Forget(string queue)
    {
        lock (_lock)
        {
            _changes[queue] = _changes.GetValueOrDefault(queue) + 1;
            _nextVisible.Remove(queue);
        }
    }
}
