using Interviews.Sqlite;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    private const int PurgePage = 100;

    /// <summary>Deletes an instance if it has ended, and if wanted its sub-orchestrations that have.</summary>
    /// <returns>How many were deleted.</returns>
    public Task<int> PurgeAsync(string id, bool recursive) => WriteAsync(session =>
        FindStatus(session, id) is { } found && Instance.HasEndedIn(found.Status) ? Purge(session, found.Key, recursive) : 0);

    /// <summary>Deletes some of the instances that match, also such as have not ended, as the real host does; 0 once there are none left.</summary>
    public Task<int> PurgeSomeAsync(InstanceFilter filter, bool recursive) => WriteAsync(session =>
    {
        var (condition, parameters) = filter.ToSql(after: null);
        var keys = session.Query($"SELECT key FROM instances WHERE {condition} LIMIT {PurgePage}", row => row.GetInt64(0), [.. parameters]);
        return keys.Sum(key => Purge(session, key, recursive));
    });

    private static int Purge(SqliteSession session, long key, bool recursive)
    {
        // A sub-orchestration that was to be purged by itself may be gone with its parent.
        if (ReadInstance(session, key) is not { } instance)
        {
            return 0;
        }

        Delete(session, instance);
        var children = recursive ? session.Query("SELECT key, status FROM instances WHERE parent_key = $1", MapStatus, key) : [];
        return 1 + children.Where(child => Instance.HasEndedIn(child.Status)).Sum(child => Purge(session, child.Key, recursive));
    }
}
