using Interviews.Sqlite;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>The activities whose result is not stored yet, oldest first.</summary>
    public List<long> ReadActivityKeys() => _database.Read(session => session.Query("SELECT at FROM activities ORDER BY at", row => row.GetInt64(0)));

    /// <summary>An activity, or <c>null</c> if its instance is gone.</summary>
    public PendingActivity? ReadActivity(long at) => _database.Read(session => session.Query(
        """
        SELECT i.generation, i.id, a.name, a.version, a.input, i.trace
        FROM activities a JOIN instances i ON i.key = $2 WHERE a.at = $1
        """,
        row => new PendingActivity(at, row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Text(row, 5)),
        at,
        RowKey.Key(at)).FirstOrDefault());

    /// <summary>Drops activities that nobody waits for any more.</summary>
    public Task DeleteActivitiesAsync(IReadOnlyList<long> activities) => WriteAsync(session =>
    {
        foreach (var at in activities)
        {
            DeleteActivity(session, at);
        }

        return activities.Count;
    });

    private static void InsertActivity(SqliteSession session, PendingActivity activity) => session.Execute(
        "INSERT INTO activities(at, name, version, input) VALUES($1, $2, $3, $4)", activity.At, activity.Name, activity.Version, activity.Input);

    private static void DeleteActivity(SqliteSession session, long at) => session.Execute("DELETE FROM activities WHERE at = $1", at);
}
