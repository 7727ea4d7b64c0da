using System.Collections.Concurrent;
using System.Text.Json;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Storage.Json;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>
/// Where mail goes when nobody delivers it: a row for each message, one for each key, and the message as an <c>.eml</c> file under <c>outbox/</c> in the data folder.
/// </summary>
/// <remarks>
/// The row is what counts; a message is sent once its row is on disk. The file's name and bytes follow from the row, and a row says whether its
/// file was written, so that a file that a crash or a full disk prevented is written with the next send of its key or the next start, and writing it twice changes nothing.
/// </remarks>
public sealed class SqliteOutbox : IEmailSender
{
    private readonly ContainerDatabase _database;
    private readonly TimeProvider _time;
    private readonly string _folder;
    private readonly Lock _files = new();

    /// <summary>Keys whose file is there and whose row does not say so yet: the next message's commit says it, which saves a commit for each message.</summary>
    private readonly ConcurrentQueue<string> _filed = new();

    public SqliteOutbox(ContainerDatabase database, TimeProvider time)
    {
        (_database, _time, _folder) = (database, time, Path.Combine(database.Folder, "outbox"));
        foreach (var row in database.File.Read(session => session.Query($"SELECT {OutboxRow.Columns} FROM outbox INDEXED BY outbox_unfiled WHERE filed = 0", OutboxRow.From)))
        {
            WriteFile(row);
        }
    }

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var json = JsonSerializer.Serialize(message, StorageJson.Options);
        var unfiled = await _database.File.WriteAsync(session => Insert(session, message.Key, json));
        unfiled.ForEach(WriteFile);
    }

    /// <summary>Every message sent so far, oldest first.</summary>
    public IReadOnlyList<OutboxMessage> Read() => _database.File.Read(session =>
        session.Query($"SELECT {OutboxRow.Columns} FROM outbox ORDER BY rowid", row => OutboxRow.From(row).ToOutboxMessage()));

    /// <returns>The row of this key when its file is still to be written.</returns>
    private List<OutboxRow> Insert(SqliteSession session, string key, string json)
    {
        while (_filed.TryDequeue(out var filed))
        {
            session.Execute("UPDATE outbox SET filed = 1 WHERE key = $1", filed);
        }

        session.Execute(
            "INSERT OR IGNORE INTO outbox (key, sentAt, filed, message) VALUES ($1, $2, 0, $3)", key, _time.GetUtcNow().ToUnixTimeMilliseconds(), json);
        return session.Query($"SELECT {OutboxRow.Columns} FROM outbox WHERE key = $1 AND filed = 0", OutboxRow.From, key);
    }

    // Renamed into place, so that no reader sees half a message.
    private void WriteFile(OutboxRow row)
    {
        var path = Path.Combine(_folder, OutboxFile.Name(row.Message, row.SentAt));
        lock (_files)
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllBytes(path + ".tmp", OutboxFile.Write(row.Message, row.SentAt));
            File.Move(path + ".tmp", path, overwrite: true);
        }

        _filed.Enqueue(row.Message.Key);
    }
}
