namespace Interviews.LocalHost.Durable.Storage;

/// <summary>The engine's tables. Times are UTC ticks.</summary>
internal static class DurableSchema
{
    /// <remarks>
    /// <c>history.at</c> and <c>activities.at</c> are a <see cref="RowKey"/>: what belongs to one instance lies together in the table's own tree, without an
    /// index to be kept. A row of <c>history</c> is one episode. <c>timers</c> holds only timers that somebody still waits for; task -1 is a start that is due
    /// later. <c>inbox</c> and <c>activities</c> hold only what is still to be done, so that a start reads them and nothing else.
    /// <c>engine.starts</c> makes sequence numbers grow across starts, though the inbox that they are used in is often empty.
    /// </remarks>
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS instances(
          key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, generation INTEGER NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, status INTEGER NOT NULL,
          created INTEGER NOT NULL, updated INTEGER NOT NULL, completed INTEGER, start_at INTEGER, input TEXT, output TEXT, custom_status TEXT, failure TEXT,
          tags TEXT, trace TEXT, parent_key INTEGER, parent TEXT);
        CREATE INDEX IF NOT EXISTS instances_by_parent ON instances(parent_key) WHERE parent_key IS NOT NULL;
        CREATE TABLE IF NOT EXISTS history(at INTEGER PRIMARY KEY, events BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS inbox(key INTEGER, seq INTEGER, generation INTEGER, event BLOB NOT NULL, PRIMARY KEY(key, seq)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS timers(due INTEGER, key INTEGER, task INTEGER, generation INTEGER NOT NULL, PRIMARY KEY(due, key, task)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS activities(at INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, input TEXT);
        CREATE TABLE IF NOT EXISTS engine(id INTEGER PRIMARY KEY, starts INTEGER NOT NULL);
        INSERT INTO engine(id, starts) VALUES(1, 1) ON CONFLICT(id) DO UPDATE SET starts = starts + 1;
        """;
}
