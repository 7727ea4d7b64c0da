using Google.Protobuf.WellKnownTypes;
using Interviews.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Takes a failed instance back to before its failure, and with it the sub-orchestrations whose failure it was.</summary>
    public Task<Rewinding> RewindAsync(string id, string? reason, DateTime now) => WriteAsync(session =>
    {
        var found = FindStatus(session, id);
        var rewinding = new Rewinding(found?.Status, [], [], []);
        if (found is { Status: OrchestrationStatus.Failed })
        {
            Rewind(session, found.Value.Key, reason, now, rewinding);
        }

        return rewinding;
    });

    /// <remarks>
    /// What failed after the orchestrator last asked for something is what nothing has reacted to: only that can be taken out of the history without
    /// a replay that goes another way. A failure that was handled, by another attempt for one, stays.
    /// </remarks>
    private void Rewind(SqliteSession session, long key, string? reason, DateTime now, Rewinding rewinding)
    {
        var instance = ReadInstance(session, key)!;
        var events = instance.History.Events.ToList();
        var lastAsked = events.FindLastIndex(e => e.IsCall() || e.EventTypeCase == Kind.EventSent);
        var kept = events.Where((e, i) =>
            e.EventTypeCase is not (Kind.ExecutionCompleted or Kind.TaskFailed or Kind.SubOrchestrationInstanceFailed)
            || (e.EventTypeCase != Kind.ExecutionCompleted && i < lastAsked)).ToList();
        var history = new InstanceHistory();
        history.Append(kept);
        var rewound = instance with { History = history };

        session.Execute(
            "UPDATE instances SET status = $2, updated = $3, completed = NULL, output = NULL, failure = NULL WHERE key = $1",
            key,
            (int)OrchestrationStatus.Running,
            now.Ticks);
        DeleteHistory(session, key);
        session.Execute("INSERT INTO history(at, events) VALUES($1, $2)", RowKey.First(key), HistoryEvents.ToRow(kept));
        foreach (var call in history.OpenCalls)
        {
            AskAgain(session, rewound, call, reason, now, rewinding);
        }

        // The history says nothing of a rewind: the orchestrator must not see one. This only wakes it.
        var wake = new HistoryEvent { EventId = -1, Timestamp = Timestamp.FromDateTime(now), GenericEvent = new GenericEvent { Data = reason } };
        rewinding.Deliveries.Add(Insert(session, key, ++_lastSequence, instance.Generation, wake));
    }

    private void AskAgain(SqliteSession session, Instance instance, HistoryEvent call, string? reason, DateTime now, Rewinding rewinding)
    {
        switch (call.EventTypeCase)
        {
            case Kind.TaskScheduled:
                var activity = new PendingActivity(RowKey.Of(instance.Key, call.EventId), instance.Generation, instance.Id, call);
                DeleteActivity(session, activity.At);
                InsertActivity(session, activity);
                rewinding.Activities.Add(activity);
                break;
            case Kind.TimerCreated:
                InsertTimer(session, Episode.ToTimer(instance, call));
                rewinding.Timers.Add(Episode.ToTimer(instance, call));
                break;
            case Kind.SubOrchestrationInstanceCreated:
                var created = call.SubOrchestrationInstanceCreated;
                if (FindStatus(session, created.InstanceId) is { Status: OrchestrationStatus.Failed } child)
                {
                    Rewind(session, child.Key, reason, now, rewinding);
                    break;
                }

                var action = new CreateSubOrchestrationAction
                {
                    InstanceId = created.InstanceId,
                    Name = created.Name,
                    Version = created.Version,
                    Input = created.Input,
                    Tags = { created.Tags },
                };
                CreateChild(session, instance, call.EventId, action, now, rewinding.Deliveries);
                break;
        }
    }
}

/// <summary>What is to be set off after a rewind.</summary>
/// <param name="Status">In which the instance was; <c>null</c> if there is none. Only a failed one is rewound.</param>
internal sealed record Rewinding(OrchestrationStatus? Status, List<PendingActivity> Activities, List<DueTimer> Timers, List<Delivery> Deliveries);
