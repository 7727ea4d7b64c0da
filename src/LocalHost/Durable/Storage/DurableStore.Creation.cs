using DurableTask.Core.Exceptions;
using Interviews.LocalHost.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Stores a new instance. One of the same id, unless that is to be left alone, is ended and replaced.</summary>
    /// <exception cref="OrchestrationAlreadyExistsException">There is one that is to be left alone.</exception>
    public Task<Creation> CreateAsync(NewInstance wanted, DateTime now) => WriteAsync(session =>
    {
        var deliveries = new List<Delivery>();
        var replaced = Replace(session, wanted, deliveries);
        var key = Create(session, wanted, now, deliveries);
        return new Creation(key, replaced, deliveries);
    });

    private long? Replace(SqliteSession session, NewInstance wanted, List<Delivery> deliveries)
    {
        var found = session.Query(
            "SELECT key, status, parent FROM instances WHERE id = $1",
            row => (Key: row.GetInt64(0), Status: (OrchestrationRuntimeStatus)row.GetInt32(1), Parent: Text(row, 2)),
            wanted.Id);
        if (found.Count == 0)
        {
            return null;
        }

        var (key, status, parent) = found[0];
        if (wanted.Refusals.Contains(status))
        {
            throw new OrchestrationAlreadyExistsException($"An orchestration with instance ID '{wanted.Id}' and status '{status}' already exists");
        }

        if (!Instance.HasEndedIn(status) && HistoryJson.ReadParent(parent) is { } caller
            && Answer(session, caller, new SubOrchestrationFailed(caller.TaskId, SubOrchestrationFailures.Replaced(wanted.Id))) is { } answer)
        {
            deliveries.Add(answer);
        }

        Delete(session, key);
        return key;
    }

    private long Create(SqliteSession session, NewInstance wanted, DateTime now, List<Delivery> deliveries)
    {
        var key = ++_lastKey;
        session.Execute(
            """
            INSERT INTO instances(key, id, generation, name, version, status, created, updated, start_at, input, tags, trace, parent_key, parent)
            VALUES($1, $2, 0, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11, $12)
            """,
            key,
            wanted.Id,
            wanted.Name,
            wanted.Version,
            (int)OrchestrationRuntimeStatus.Pending,
            now.Ticks,
            wanted.StartAt?.Ticks,
            wanted.Input,
            HistoryJson.WriteTags(wanted.Tags),
            wanted.TraceParent,
            wanted.Parent?.Key,
            HistoryJson.WriteParent(wanted.Parent));
        if (wanted.StartAt is { } startAt)
        {
            InsertTimer(session, new DueTimer(startAt.Ticks, key, StartTask, 0));
        }
        else
        {
            deliveries.Add(Insert(session, key, ++_lastSequence, 0, new StartDue()));
        }

        return key;
    }
}

/// <param name="Replaced">The key of the instance that had this id until now.</param>
internal sealed record Creation(long Key, long? Replaced, IReadOnlyList<Delivery> Deliveries);
