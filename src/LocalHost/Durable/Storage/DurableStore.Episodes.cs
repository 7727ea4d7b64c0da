using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

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
        if (episode.Outcome.Continuation is { } continuation)
        {
            Continue(session, episode.Instance.Key, episode.Instance.Generation + 1, continuation, deliveries);
            return deliveries;
        }

        session.Execute("INSERT INTO history(at, events) VALUES($1, $2)", RowKey.Of(episode.Instance.Key, episode.Instance.History.Episodes), episode.Row);
        if (episode.Outcome.Completion is { } completion)
        {
            End(session, episode.Instance, completion, deliveries);
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
        var (instance, outcome) = (episode.Instance, episode.Outcome);
        var customStatus = outcome.CustomStatus ?? (instance.HasStarted ? null : instance.CustomStatus);
        var changed = (outcome.Continuation, outcome.Completion) switch
        {
            ({ } continuation, _) => session.Execute(
                """
                UPDATE instances SET generation = generation + 1, status = $2, custom_status = $3, created = $4, updated = $4, input = $5,
                version = coalesce($6, version) WHERE key = $1
                """,
                instance.Key,
                (int)OrchestrationRuntimeStatus.Running,
                customStatus,
                episode.Now.Ticks,
                continuation.Input,
                continuation.Version),
            (_, { } completion) => session.Execute(
                "UPDATE instances SET status = $2, custom_status = $3, updated = $4, completed = $4, output = $5, failure = $6 WHERE key = $1",
                instance.Key,
                (int)completion.Status,
                customStatus,
                episode.Now.Ticks,
                completion.Output,
                HistoryJson.WriteFailure(completion.Failure)),
            _ => session.Execute(
                "UPDATE instances SET status = $2, custom_status = $3, updated = $4 WHERE key = $1",
                instance.Key,
                (int)(outcome.IsSuspended ? OrchestrationRuntimeStatus.Suspended : OrchestrationRuntimeStatus.Running),
                customStatus,
                episode.Now.Ticks),
        };
        return changed > 0;
    }

    private static void Consume(SqliteSession session, Instance instance, IReadOnlyList<Message> messages)
    {
        foreach (var message in messages)
        {
            switch (message)
            {
                case { Sequence: > 0 }:
                    session.Execute("DELETE FROM inbox WHERE key = $1 AND seq = $2", instance.Key, message.Sequence);
                    break;
                case { Event: TimerFired fired }:
                    DeleteTimer(session, new DueTimer(fired.FireAt.Ticks, instance.Key, fired.TaskId, message.Generation ?? instance.Generation));
                    break;
                case { Event: StartDue } when instance.StartAt is { } startAt:
                    DeleteTimer(session, new DueTimer(startAt, instance.Key, StartTask, 0));
                    break;
                case { Event: TaskCompleted or TaskFailed }:
                    DeleteActivity(session, RowKey.Of(instance.Key, ((ResultEvent)message.Event).TaskId));
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

        foreach (var timer in episode.Outcome.CancelledTimers)
        {
            DeleteTimer(session, new DueTimer(timer.FireAt.Ticks, episode.Instance.Key, timer.Id, episode.Instance.Generation));
        }

        foreach (var action in episode.Outcome.Actions)
        {
            switch (action)
            {
                case SendEventAction send:
                    deliveries.AddRange(Present(Send(session, send.InstanceId, new EventRaised(send.EventName, send.Input))));
                    break;
                case CreateSubOrchestrationAction child:
                    CreateChild(session, episode, child, deliveries);
                    break;
            }
        }
    }

    private static IEnumerable<Delivery> Present(Delivery? delivery) => delivery is null ? [] : [delivery];
}
