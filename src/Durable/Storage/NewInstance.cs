using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Interviews.Durable.Client;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

/// <summary>An instance to be created.</summary>
/// <param name="Start">The event that will begin its history.</param>
/// <param name="Refusals">Statuses in which an instance of the same id is left alone.</param>
internal sealed record NewInstance(HistoryEvent Start, ParentKey? Parent, IReadOnlySet<OrchestrationStatus> Refusals)
{
    public string Id => Start.ExecutionStarted.OrchestrationInstance.InstanceId;

    public static NewInstance FromClient(CreateInstanceRequest request, string defaultVersion, DateTime now, IReadOnlySet<OrchestrationStatus> refusals)
    {
        var execution = new ExecutionStartedEvent
        {
            Name = request.Name,
            Version = string.IsNullOrEmpty(request.Version) ? defaultVersion : request.Version,
            Input = request.Input,
            OrchestrationInstance = NewExecution(string.IsNullOrEmpty(request.InstanceId) ? Guid.NewGuid().ToString("N") : request.InstanceId),
            ScheduledStartTimestamp = request.ScheduledStartTimestamp,
            ParentTraceContext = request.ParentTraceContext,
            Tags = { request.Tags },
        };
        return new NewInstance(ToEvent(execution, now), null, refusals);
    }

    /// <summary>A sub-orchestration: it takes its parent's tags and trace along, unless it has its own.</summary>
    public static NewInstance FromParent(Instance parent, int call, CreateSubOrchestrationAction child, DateTime now)
    {
        var execution = new ExecutionStartedEvent
        {
            Name = child.Name,
            Version = child.Version,
            Input = child.Input,
            OrchestrationInstance = NewExecution(child.InstanceId),
            ParentInstance = new ParentInstanceInfo
            {
                TaskScheduledId = call,
                Name = parent.Execution.Name,
                Version = parent.Execution.Version,
                OrchestrationInstance = parent.Execution.OrchestrationInstance,
            },
            ParentTraceContext = child.ParentTraceContext ?? parent.Execution.ParentTraceContext,
        };
        Merge(execution.Tags, parent.Execution.Tags);
        Merge(execution.Tags, child.Tags);
        return new NewInstance(ToEvent(execution, now), new ParentKey(parent.Key, parent.Generation), ReusePolicy.None);
    }

    /// <summary>The same again, as a new execution.</summary>
    public static HistoryEvent Again(Instance instance, string id, DateTime now)
    {
        var execution = instance.Execution.Clone();
        execution.OrchestrationInstance = NewExecution(id);
        execution.ScheduledStartTimestamp = null;
        return ToEvent(execution, now);
    }

    private static OrchestrationInstance NewExecution(string id) => new() { InstanceId = id, ExecutionId = Guid.NewGuid().ToString("N") };

    private static HistoryEvent ToEvent(ExecutionStartedEvent execution, DateTime now) =>
        new() { EventId = -1, Timestamp = Timestamp.FromDateTime(now), ExecutionStarted = execution };

    private static void Merge(MapField<string, string> tags, MapField<string, string> others)
    {
        foreach (var (name, value) in others)
        {
            tags[name] = value;
        }
    }
}
