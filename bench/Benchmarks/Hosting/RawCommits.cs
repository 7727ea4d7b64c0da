using Microsoft.Data.Sqlite;

namespace Interviews.Benchmarks.Hosting;

/// <summary>One row, one commit (WAL, <c>synchronous=FULL</c>), on one connection with a prepared statement: the fastest that SQLite can be without grouping.</summary>
internal sealed class RawCommits : IDisposable
{
    public const string Schema = "CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, json TEXT NOT NULL)";
    public const string Insert = "INSERT INTO rows (json) VALUES ($1)";

    private readonly Lock _one = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public RawCommits(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Execute($"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; {Schema}");
        _insert = _connection.CreateCommand();
        _insert.CommandText = Insert;
        _insert.Parameters.AddWithValue("$1", "");
    }

    public void Commit(string json)
    {
        lock (_one)
        {
            _insert.Parameters[0].Value = json;
            _insert.ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
