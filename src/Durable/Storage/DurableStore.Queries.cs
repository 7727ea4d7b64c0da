using Google.Protobuf.WellKnownTypes;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    private const string StateColumns = "status, created, updated, completed, start, output, custom_status, failure";

    /// <summary>What clients may know of an instance, or <c>null</c> if there is none of this id.</summary>
    public OrchestrationState? FindState(string id, bool withPayloads) => _database.Read(session =>
        session.Query($"SELECT {StateColumns} FROM instances WHERE id = $1", row => MapState(row, withPayloads), id).FirstOrDefault());

    /// <summary>The instances that match, in the order of their ids, after <paramref name="after"/>.</summary>
    public List<OrchestrationState> List(InstanceFilter filter, string? after, int limit, bool withPayloads) => _database.Read(session =>
    {
        var (condition, parameters) = filter.ToSql(after);
        parameters.Add(limit);
        return session.Query(
            $"SELECT {StateColumns} FROM instances WHERE {condition} ORDER BY id LIMIT ${parameters.Count}", row => MapState(row, withPayloads), [.. parameters]);
    });

    /// <param name="withPayloads">Whether input, output, custom status and failure are wanted too.</param>
    private static OrchestrationState MapState(SqliteDataReader row, bool withPayloads)
    {
        var execution = HistoryEvent.Parser.ParseFrom(row.GetFieldValue<byte[]>(4)).ExecutionStarted;
        var state = new OrchestrationState
        {
            InstanceId = execution.OrchestrationInstance.InstanceId,
            ExecutionId = execution.OrchestrationInstance.ExecutionId,
            ParentInstanceId = execution.ParentInstance?.OrchestrationInstance.InstanceId,
            Name = execution.Name,
            Version = execution.Version,
            Tags = { execution.Tags },
            OrchestrationStatus = (OrchestrationStatus)row.GetInt32(0),
            ScheduledStartTimestamp = execution.ScheduledStartTimestamp,
            CreatedTimestamp = ToTimestamp(row.GetInt64(1)),
            LastUpdatedTimestamp = ToTimestamp(row.GetInt64(2)),
            CompletedTimestamp = row.IsDBNull(3) ? null : ToTimestamp(row.GetInt64(3)),
        };
        if (withPayloads)
        {
            state.Input = execution.Input;
            state.Output = Text(row, 5);
            state.CustomStatus = Text(row, 6);
            state.FailureDetails = row.IsDBNull(7) ? null : TaskFailureDetails.Parser.ParseFrom(row.GetFieldValue<byte[]>(7));
        }

        return state;
    }

    private static Timestamp ToTimestamp(long ticks) => Timestamp.FromDateTime(new DateTime(ticks, DateTimeKind.Utc));
}
