using Interviews.Sqlite;

namespace Interviews.Durable.Storage;

/// <summary>The engine's file and its tables. Times are UTC ticks; events are protobuf.</summary>
internal static class DurableSchema
{
    private const int Version = 2;

    /// <remarks>
    /// <c>history.at</c> and <c>activities.at</c> are a <see cref="RowKey"/>: what belongs to one instance lies together in the table's own tree, without an
    /// index to be kept. A row of <c>history</c> is one episode. <c>timers</c> holds only timers that may still fire; task -1 is a start that is due
    /// later. <c>inbox</c> and <c>activities</c> hold only what is still to be done, so that a start reads them and nothing else.
    /// <c>engine.starts</c> makes sequence numbers grow across starts, though the inbox that they are used in is often empty.
    /// </remarks>
    private const string Sql = """
        CREATE TABLE IF NOT EXISTS instances(
          key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, generation INTEGER NOT NULL, status INTEGER NOT NULL,
          created INTEGER NOT NULL, updated INTEGER NOT NULL, completed INTEGER, start BLOB NOT NULL, output TEXT, custom_status TEXT, failure BLOB,
          parent_key INTEGER, parent_generation INTEGER);
        CREATE INDEX IF NOT EXISTS instances_by_parent ON instances(parent_key) WHERE parent_key IS NOT NULL;
        CREATE TABLE IF NOT EXISTS history(at INTEGER PRIMARY KEY, events BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS inbox(key INTEGER, seq INTEGER, generation INTEGER, event BLOB NOT NULL, PRIMARY KEY(key, seq)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS timers(due INTEGER, key INTEGER, task INTEGER, generation INTEGER NOT NULL, PRIMARY KEY(due, key, task)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS activities(at INTEGER PRIMARY KEY, call BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS engine(id INTEGER PRIMARY KEY, starts INTEGER NOT NULL);
        INSERT INTO engine(id, starts) VALUES(1, 1) ON CONFLICT(id) DO UPDATE SET starts = starts + 1;
        PRAGMA user_version = 2;
        """;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="InvalidDataException">Another version of this program made it.</exception>
    public static SqliteDatabase Open(string path)
    {
        var database = new SqliteDatabase(path, "SELECT 1");
        try
        {
            var (version, tables) = database.Read(session =>
                (session.Scalar<long>("PRAGMA user_version"), session.Scalar<long>("SELECT count(*) FROM sqlite_master")));
            if (tables > 0 && version != Version)
            {
                throw new InvalidDataException(
                    $"The orchestrations in {path} were written by another version of this program (format {version}, this one reads {Version}). " +
                    "Finish them with that version, or delete the data folder to start afresh.");
            }

            // One unit, so that a file is never seen with tables and without a version.
            database.WriteAsync(session => session.Execute(Sql)).GetAwaiter().GetResult();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
