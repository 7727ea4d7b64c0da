using Google.Protobuf;
using Interviews.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Begins the next generation, with the events that this one has not used.</summary>
    /// <remarks>
    /// The SDK hands unused events back in two ways: as events that the orchestration sends to itself, and, if they came after it had asked to start over, with
    /// its completion. They keep their place before everything that has arrived meanwhile.
    /// </remarks>
    private void StartOver(SqliteSession session, Episode episode, List<Delivery> deliveries)
    {
        var instance = episode.Instance;
        DeleteTimers(session, instance);
        DeleteHistory(session, instance.Key);
        var unused = episode.Actions.Select(action => action.SendEvent).Where(sent => sent?.Instance.InstanceId == instance.Id)
            .Select(sent => HistoryEvents.Raised(sent.Name, sent.Data))
            .Concat(episode.Completion!.CarryoverEvents).ToList();
        for (var i = 0; i < unused.Count; i++)
        {
            // Not delivered: the instance reads its inbox when it starts.
            Insert(session, instance.Key, i - unused.Count, null, unused[i]);
        }

        deliveries.Add(Insert(session, instance.Key, ++_lastSequence, instance.Generation + 1, HistoryEvents.StartDue()));
    }

    private static byte[] NextStart(Episode episode)
    {
        var start = NewInstance.Again(episode.Instance, episode.Instance.Id, episode.Now);
        start.ExecutionStarted.Input = episode.Completion!.Result;
        start.ExecutionStarted.Version = episode.Completion.NewVersion ?? start.ExecutionStarted.Version;
        return start.ToByteArray();
    }

    private void End(SqliteSession session, Episode episode, List<Delivery> deliveries)
    {
        var (instance, completion) = (episode.Instance, episode.Completion!);
        DeleteInbox(session, instance.Key);
        DeleteTimers(session, instance);
        AnswerParent(session, instance, task => ToAnswer(task, completion), deliveries);
        var orders = episode.Events.Select(e => e.ExecutionTerminated).Where(order => order?.Recurse == true);
        if (completion.OrchestrationStatus == OrchestrationStatus.Terminated && orders.FirstOrDefault() is { } order)
        {
            foreach (var child in session.Query("SELECT id FROM instances WHERE parent_key = $1", row => row.GetString(0), instance.Key))
            {
                Deliver(session, child, HistoryEvents.Terminated(order.Input, recurse: true), deliveries);
            }
        }
    }

    /// <summary>Tells the parent, if there is one and it still waits, what has become of its sub-orchestration.</summary>
    private void AnswerParent(SqliteSession session, Instance child, Func<int, HistoryEvent> answer, List<Delivery> deliveries)
    {
        if (child.Parent is { } parent && session.Scalar<int?>("SELECT status FROM instances WHERE key = $1", parent.Key) is { } status
            && !Instance.HasEndedIn((OrchestrationStatus)status))
        {
            deliveries.Add(Insert(session, parent.Key, ++_lastSequence, parent.Generation, answer(child.Execution.ParentInstance.TaskScheduledId)));
        }
    }

    private static HistoryEvent ToAnswer(int task, CompleteOrchestrationAction completion) => completion.OrchestrationStatus switch
    {
        OrchestrationStatus.Completed => HistoryEvents.ChildCompleted(task, completion.Result),
        _ => HistoryEvents.ChildFailed(task, completion.FailureDetails ?? Failures.ChildTerminated(completion.Result)),
    };
}
