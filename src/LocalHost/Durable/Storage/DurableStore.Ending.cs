using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;
using Interviews.Sqlite;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Storage;

internal sealed partial class DurableStore
{
    private static readonly IReadOnlySet<OrchestrationRuntimeStatus> LiveStatuses = new HashSet<OrchestrationRuntimeStatus>
    {
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
    };

    /// <summary>Starts a sub-orchestration; in place of one of the same id that has ended, but never of one that still lives.</summary>
    private void CreateChild(SqliteSession session, Episode episode, CreateSubOrchestrationAction child, List<Delivery> deliveries)
    {
        var instance = episode.Instance;
        var parent = new ParentLink(instance.Id, instance.Name, instance.Key, instance.Generation, child.Id);
        var tags = instance.Tags is null ? child.Tags : Merge(instance.Tags, child.Tags);
        var wanted = new NewInstance(child.InstanceId, child.Name, child.Version, child.Input, null, tags, instance.TraceParent, parent, LiveStatuses);
        if (FindLive(session, "SELECT key, status FROM instances WHERE id = $1", child.InstanceId) is not null)
        {
            var refusal = new SubOrchestrationFailed(child.Id, SubOrchestrationFailures.AlreadyExists(child.InstanceId));
            deliveries.Add(Insert(session, instance.Key, ++_lastSequence, instance.Generation, refusal));
            return;
        }

        Replace(session, wanted, deliveries);
        Create(session, wanted, episode.Now, deliveries);
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> inherited, IReadOnlyDictionary<string, string>? own)
    {
        var merged = new Dictionary<string, string>(inherited);
        foreach (var (name, value) in own ?? new Dictionary<string, string>())
        {
            merged[name] = value;
        }

        return merged;
    }

    private void Continue(SqliteSession session, long key, int generation, Continuation continuation, List<Delivery> deliveries)
    {
        DeleteHistory(session, key);
        foreach (var carried in continuation.Carried)
        {
            deliveries.Add(Insert(session, key, carried.Sequence, null, carried));
        }

        deliveries.Add(Insert(session, key, ++_lastSequence, generation, new StartDue()));
    }

    private void End(SqliteSession session, Instance instance, Completion completion, List<Delivery> deliveries)
    {
        DeleteInbox(session, instance.Key);
        if (completion.Status != OrchestrationRuntimeStatus.Completed)
        {
            DeleteTimers(session, instance.Key);
        }

        if (instance.Parent is { } parent)
        {
            deliveries.AddRange(Present(Answer(session, parent, ToAnswer(parent.TaskId, completion))));
        }

        if (completion.Recursive)
        {
            var order = new ExecutionTerminated(completion.Output, true);
            var children = session.Query("SELECT id FROM instances WHERE parent_key = $1", row => row.GetString(0), instance.Key);
            deliveries.AddRange(children.SelectMany(child => Present(Send(session, child, order))));
        }
    }

    private static ResultEvent ToAnswer(int taskId, Completion completion) => completion switch
    {
        { Status: OrchestrationRuntimeStatus.Completed } => new SubOrchestrationCompleted(taskId, completion.Output),
        { Failure: { } failure } => new SubOrchestrationFailed(taskId, failure),
        _ => new SubOrchestrationFailed(taskId, SubOrchestrationFailures.Terminated(completion.Output)),
    };
}
