using Google.Protobuf;
using Interviews.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.OrchestratorAction.OrchestratorActionTypeOneofCase;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>
    /// Stores all that an episode came to: history, calls, timers, messages to others, and that its own messages are consumed. All or nothing.
    /// </summary>
    /// <returns>The messages to be handed on; <c>null</c> if the instance was replaced or purged meanwhile, and nothing is stored.</returns>
    public Task<List<Delivery>?> CommitAsync(Episode episode) => WriteAsync(session =>
    {
        if (!TryUpdateInstance(session, episode))
        {
            return null;
        }

        Consume(session, episode.Instance, episode.Consumed);
        var deliveries = new List<Delivery>();
        Perform(session, episode, deliveries);
        if (episode.StartsOver)
        {
            StartOver(session, episode, deliveries);
            return deliveries;
        }

        session.Execute("INSERT INTO history(at, events) VALUES($1, $2)", RowKey.Of(episode.Instance.Key, episode.Instance.History.Episodes), episode.Row);
        if (episode.Completion is not null)
        {
            End(session, episode, deliveries);
        }

        return deliveries;
    });

    /// <summary>Drops messages that an instance has no use for.</summary>
    public Task DiscardAsync(Instance instance, IReadOnlyList<Message> messages) => WriteAsync(session =>
    {
        Consume(session, instance, messages);
        return messages.Count;
    });

    private static bool TryUpdateInstance(SqliteSession session, Episode episode)
    {
        var (key, status, now) = (episode.Instance.Key, (int)episode.StatusAfter, episode.Now.Ticks);
        var changed = episode switch
        {
            { StartsOver: true } => session.Execute(
                "UPDATE instances SET generation = generation + 1, status = $2, custom_status = $3, created = $4, updated = $4, start = $5 WHERE key = $1",
                key,
                status,
                episode.CustomStatus,
                now,
                NextStart(episode)),
            { Completion: { } end } => session.Execute(
                "UPDATE instances SET status = $2, custom_status = $3, updated = $4, completed = $4, output = $5, failure = $6 WHERE key = $1",
                key,
                status,
                episode.CustomStatus,
                now,
                end.Result,
                end.FailureDetails?.ToByteArray()),
            _ => session.Execute(
                "UPDATE instances SET status = $2, custom_status = $3, updated = $4 WHERE key = $1", key, status, episode.CustomStatus, now),
        };
        return changed > 0;
    }

    private static void Consume(SqliteSession session, Instance instance, IReadOnlyList<Message> messages)
    {
        foreach (var message in messages)
        {
            switch (message)
            {
                case { Sequence: not 0 }:
                    session.Execute("DELETE FROM inbox WHERE key = $1 AND seq = $2", instance.Key, message.Sequence);
                    break;
                case { Event.TimerFired: { } fired }:
                    DeleteTimer(
                        session, new DueTimer(fired.FireAt.ToDateTime().Ticks, instance.Key, fired.TimerId, message.Generation ?? instance.Generation));
                    break;
                case { Event.ExecutionStarted: not null }:
                    DeleteStartTimer(session, instance);
                    break;
                case { Event: var e } when e.IsTaskResult():
                    DeleteActivity(session, RowKey.Of(instance.Key, e.ResultOf()!.Value));
                    break;
            }
        }
    }

    private void Perform(SqliteSession session, Episode episode, List<Delivery> deliveries)
    {
        foreach (var activity in episode.Activities)
        {
            InsertActivity(session, activity);
        }

        foreach (var timer in episode.Timers)
        {
            InsertTimer(session, timer);
        }

        foreach (var action in episode.Actions)
        {
            switch (action.OrchestratorActionTypeCase)
            {
                case Kind.SendEvent when !episode.StartsOver || action.SendEvent.Instance.InstanceId != episode.Instance.Id:
                    var sent = action.SendEvent;
                    Deliver(session, sent.Instance.InstanceId, HistoryEvents.Raised(sent.Name, sent.Data), deliveries);
                    break;
                case Kind.TerminateOrchestration:
                    var end = action.TerminateOrchestration;
                    Deliver(session, end.InstanceId, HistoryEvents.Terminated(end.Reason, end.Recurse), deliveries);
                    break;
                case Kind.CreateSubOrchestration:
                    CreateChild(session, episode.Instance, action.Id, action.CreateSubOrchestration, episode.Now, deliveries);
                    break;
            }
        }
    }

    /// <summary>Starts a sub-orchestration; in place of one of the same id that has ended, but never of one that still lives.</summary>
    private void CreateChild(SqliteSession session, Instance parent, int call, CreateSubOrchestrationAction child, DateTime now, List<Delivery> deliveries)
    {
        var found = FindStatus(session, child.InstanceId);
        if (found is { } other && !Instance.HasEndedIn(other.Status))
        {
            var refusal = HistoryEvents.ChildFailed(call, Failures.ChildExists(child.InstanceId));
            deliveries.Add(Insert(session, parent.Key, ++_lastSequence, parent.Generation, refusal));
            return;
        }

        Replace(session, child.InstanceId, found, deliveries);
        Create(session, NewInstance.FromParent(parent, call, child, now), now, deliveries);
    }
}
