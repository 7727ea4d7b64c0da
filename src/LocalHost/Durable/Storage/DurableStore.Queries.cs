using Interviews.LocalHost.Durable.History;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    private const string RecordColumns = "id, name, version, status, created, updated, input, output, custom_status, failure, tags";

    public InstanceRecord? Find(string id) => _database.Read(session =>
        session.Query($"SELECT {RecordColumns} FROM instances WHERE id = $1", MapRecord, id).FirstOrDefault());

    /// <summary>The instances that match, in the order of their ids, after <paramref name="after"/>.</summary>
    public List<InstanceRecord> List(InstanceFilter filter, string? after, int limit) => _database.Read(session =>
    {
        var (condition, parameters) = filter.ToSql(after);
        parameters.Add(limit);
        return session.Query($"SELECT {RecordColumns} FROM instances WHERE {condition} ORDER BY id LIMIT ${parameters.Count}", MapRecord, [.. parameters]);
    });

    private static InstanceRecord MapRecord(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        (OrchestrationRuntimeStatus)row.GetInt32(3),
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        Text(row, 6),
        Text(row, 7),
        Text(row, 8),
        HistoryJson.ReadFailure(Text(row, 9)),
        HistoryJson.ReadTags(Text(row, 10)));
}

/// <summary>What clients may know of an instance.</summary>
internal sealed record InstanceRecord(
    string Id,
    string Name,
    string Version,
    OrchestrationRuntimeStatus Status,
    DateTimeOffset Created,
    DateTimeOffset Updated,
    string? Input,
    string? Output,
    string? CustomStatus,
    Failure? Failure,
    IReadOnlyDictionary<string, string>? Tags);
