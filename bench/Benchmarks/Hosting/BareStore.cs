using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Interviews.Benchmarks.Hosting;

/// <summary>Reads the documents of the application's own file, with the same queries and nothing around them.</summary>
internal sealed class BareStore(string data) : IDisposable
{
    private readonly ConcurrentBag<Session> _sessions = [];

    /// <summary>The JSON of one interview.</summary>
    public byte[] Read(string id) => With(session =>
    {
        session.Read.Parameters[1].Value = id;
        using var rows = session.Read.ExecuteReader();
        return rows.Read() ? rows.GetFieldValue<byte[]>(0) : [];
    });

    /// <summary>The JSON of the fifty interviews from a time on.</summary>
    /// <param name="from">Ticks since 1970.</param>
    public byte[] List(long from) => With(session =>
    {
        session.List.Parameters[1].Value = from;
        using var rows = session.List.ExecuteReader();
        var json = new MemoryStream(64 * 1024);
        json.Write("{\"items\":["u8);
        for (var first = true; rows.Read(); first = false)
        {
            json.Write(first ? ""u8 : ","u8);
            json.Write(rows.GetFieldValue<byte[]>(0));
        }

        json.Write("]}"u8);
        return json.ToArray();
    });

    public void Dispose()
    {
        while (_sessions.TryTake(out var session))
        {
            session.Connection.Dispose();
        }
    }

    private byte[] With(Func<Session, byte[]> query)
    {
        var session = _sessions.TryTake(out var kept) ? kept : Open();
        var found = query(session);
        _sessions.Add(session);
        return found;
    }

    private Session Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "interviews.db"), Pooling = false }.ToString());
        connection.Open();
        var read = Prepare(connection, "SELECT json FROM documents WHERE organizationId = $1 AND id = $2");
        var list = Prepare(
            connection,
            """
            SELECT d.json FROM interview_index i INDEXED BY interviews_by_time CROSS JOIN documents d INDEXED BY documents_by_id
            WHERE i.organizationId = $1 AND i.scheduledAt >= $2 AND d.organizationId = $1 AND d.id = i.id ORDER BY i.scheduledAt, i.id LIMIT 50
            """);
        return new Session(connection, read, list);
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", Samples.Organization);
        command.Parameters.AddWithValue("$2", DBNull.Value);
        return command;
    }

    private sealed record Session(SqliteConnection Connection, SqliteCommand Read, SqliteCommand List);
}
