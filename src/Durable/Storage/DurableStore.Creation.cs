using Google.Protobuf;
using Interviews.Durable.History;
using Interviews.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Stores a new instance. One of the same id is ended and replaced, unless it is in a status that is to be left alone.</summary>
    public Task<Creation> CreateAsync(NewInstance wanted, DateTime now) => WriteAsync(session =>
    {
        var found = FindStatus(session, wanted.Id);
        if (found is { } other && wanted.Refusals.Contains(other.Status))
        {
            return new Creation(other.Key, null, [], other.Status);
        }

        var deliveries = new List<Delivery>();
        Replace(session, wanted.Id, found, deliveries);
        return new Creation(Create(session, wanted, now, deliveries), found?.Key, deliveries, null);
    });

    private static (long Key, OrchestrationStatus Status)? FindStatus(SqliteSession session, string id)
    {
        var found = session.Query("SELECT key, status FROM instances WHERE id = $1", MapStatus, id);
        return found.Count == 0 ? null : found[0];
    }

    private static (long Key, OrchestrationStatus Status) MapStatus(SqliteDataReader row) => (row.GetInt64(0), (OrchestrationStatus)row.GetInt32(1));

    private void Replace(SqliteSession session, string id, (long Key, OrchestrationStatus Status)? found, List<Delivery> deliveries)
    {
        if (found is not var (key, status))
        {
            return;
        }

        var old = ReadInstance(session, key)!;
        if (!Instance.HasEndedIn(status))
        {
            AnswerParent(session, old, task => HistoryEvents.ChildFailed(task, Failures.ChildReplaced(id)), deliveries);
        }

        Delete(session, old);
    }

    private long Create(SqliteSession session, NewInstance wanted, DateTime now, List<Delivery> deliveries)
    {
        var key = ++_lastKey;
        session.Execute(
            """
            INSERT INTO instances(key, id, generation, status, created, updated, start, parent_key, parent_generation) VALUES($1, $2, 0, $3, $4, $4, $5, $6, $7)
            """,
            key,
            wanted.Id,
            (int)OrchestrationStatus.Pending,
            now.Ticks,
            wanted.Start.ToByteArray(),
            wanted.Parent?.Key,
            wanted.Parent?.Generation);
        if (wanted.Start.ExecutionStarted.ScheduledStartTimestamp is { } startAt)
        {
            InsertTimer(session, new DueTimer(startAt.ToDateTime().Ticks, key, StartTask, 0));
        }
        else
        {
            deliveries.Add(Insert(session, key, ++_lastSequence, 0, HistoryEvents.StartDue()));
        }

        return key;
    }
}

/// <param name="Key">Of the new instance, or of the one that was left alone.</param>
/// <param name="Replaced">The key of the instance that had this id until now.</param>
/// <param name="Refusal">The status because of which nothing was created.</param>
internal sealed record Creation(long Key, long? Replaced, IReadOnlyList<Delivery> Deliveries, OrchestrationStatus? Refusal);
