using System.Collections.Concurrent;
using System.Text.Json;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Storage.Json;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>
/// Keeps mail on this machine, where no service sends it: one row for each key, and the message as an <c>.eml</c> file under <c>outbox/</c> in the data folder.
/// </summary>
/// <remarks>
/// A message is sent when its row is on disk. The row determines the name and the bytes of the file, and records whether the file was written. If a crash
/// or a full disk prevented that, the next send of the key or the next start writes the file. Writing it twice changes nothing.
/// </remarks>
public sealed class SqliteOutbox : IEmailSender
{
    private readonly ContainerDatabase _database;
    private readonly TimeProvider _time;
    private readonly string _folder;
    private readonly Lock _files = new();

    /// <summary>Keys whose file was written, which their rows do not record yet. The commit of the next message records it, which saves a commit for each message.</summary>
    private readonly ConcurrentQueue<string> _filed = new();

    public SqliteOutbox(ContainerDatabase database, TimeProvider time)
    {
        (_database, _time, _folder) = (database, time, Path.Combine(database.Folder, "outbox"));
        foreach (var row in database.File.Read(session => session.Query($"SELECT {OutboxRow.Columns} FROM outbox INDEXED BY outbox_unfiled WHERE filed = 0", OutboxRow.From)))
        {
            WriteFile(row);
        }
    }

    public MailContact From => OutboxFile.Sender;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var json = JsonSerializer.Serialize(message, StorageJson.Options);
        var unfiled = await _database.File.WriteAsync(session => Insert(session, message.Key, json));
        unfiled.ForEach(WriteFile);
    }

    /// <summary>All messages, oldest first.</summary>
    public IReadOnlyList<OutboxMessage> Read() => _database.File.Read(session =>
        session.Query($"SELECT {OutboxRow.Columns} FROM outbox ORDER BY rowid", row => OutboxRow.From(row).ToOutboxMessage()));

    /// <returns>The row of the key if its file is not written yet.</returns>
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

    // A rename is atomic, so that no reader sees an incomplete message.
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
