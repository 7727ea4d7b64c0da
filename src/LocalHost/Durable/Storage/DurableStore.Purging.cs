using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    private const int PurgePage = 100;

    private static readonly OrchestrationStatus[] EndedStatuses =
        [OrchestrationStatus.Completed, OrchestrationStatus.Failed, OrchestrationStatus.Terminated];

    /// <summary>Deletes an instance if it has ended, and if wanted its sub-orchestrations that have.</summary>
    /// <returns>How many were deleted.</returns>
    public Task<int> PurgeAsync(string id, bool recursive) => WriteAsync(session =>
        session.Scalar<long?>("SELECT key FROM instances WHERE id = $1", id) is { } key ? Purge(session, key, recursive) : 0);

    /// <summary>Deletes some of the ended instances that match; 0 once there are none left.</summary>
    public Task<int> PurgeSomeAsync(InstanceFilter filter, bool recursive) => WriteAsync(session =>
    {
        var wanted = filter.Statuses is { Count: > 0 } statuses ? statuses.Intersect(EndedStatuses).ToArray() : EndedStatuses;
        if (wanted.Length == 0)
        {
            return 0;
        }

        var (condition, parameters) = (filter with { Statuses = wanted }).ToSql(after: null);
        var keys = session.Query($"SELECT key FROM instances WHERE {condition} LIMIT {PurgePage}", row => row.GetInt64(0), [.. parameters]);
        return keys.Sum(key => Purge(session, key, recursive));
    });

    private static int Purge(SqliteSession session, long key, bool recursive)
    {
        var status = session.Scalar<int?>("SELECT status FROM instances WHERE key = $1", key);
        if (status is null || !Instance.HasEndedIn((OrchestrationStatus)status))
        {
            return 0;
        }

        var children = recursive ? session.Query("SELECT key FROM instances WHERE parent_key = $1", row => row.GetInt64(0), key) : [];
        session.Execute("DELETE FROM instances WHERE key = $1", key);
        DeleteHistory(session, key);
        DeleteInbox(session, key);
        return 1 + children.Sum(child => Purge(session, child, recursive));
    }
}
