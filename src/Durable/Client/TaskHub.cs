using Interviews.Durable.Scheduling;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Client;

/// <summary>What clients do to instances and ask of them. What a call asks for is on disk when its task completes.</summary>
internal sealed class TaskHub(
    DurableStore store,
    InstanceDirectory directory,
    ActivityRunner activities,
    TimerPump timers,
    StatusWaiters waiters,
    TimeProvider time,
    DurableEngineOptions options)
{
    public DurableStore Store => store;

    public DurableEngineOptions Options => options;

    public TimeProvider Time => time;

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Creates an instance, unless one of its id is in a status that is to be left alone; tells which status that is.</summary>
    public async Task<OrchestrationStatus?> CreateAsync(NewInstance wanted)
    {
        var creation = await store.CreateAsync(wanted, Now);
        if (creation.Refusal is { } refusal)
        {
            return refusal;
        }

        if (creation.Replaced is { } replaced)
        {
            directory.Forget(replaced);
        }

        foreach (var delivery in creation.Deliveries)
        {
            directory.Post(delivery);
        }

        if (wanted.Start.ExecutionStarted.ScheduledStartTimestamp is { } startAt)
        {
            timers.Committed([new DueTimer(startAt.ToDateTime().Ticks, creation.Key, DurableStore.StartTask, 0)]);
        }

        waiters.Notify(wanted.Id);
        return null;
    }

    /// <summary>Sends a message to the instance that has this id now, if it is in a status that allows it.</summary>
    public async Task<Sending> SendAsync(string id, HistoryEvent message, Func<OrchestrationStatus, bool> isAllowedIn)
    {
        var sending = await store.SendAsync(id, message, isAllowedIn);
        if (sending.Delivery is { } delivery)
        {
            directory.Post(delivery);
        }

        return sending;
    }

    /// <summary>Takes a failed instance back to before its failure; tells in which status the instance was.</summary>
    public async Task<OrchestrationStatus?> RewindAsync(string id, string? reason)
    {
        var rewinding = await store.RewindAsync(id, reason, Now);
        rewinding.Activities.ForEach(activities.Enqueue);
        rewinding.Deliveries.ForEach(directory.Post);
        timers.Committed(rewinding.Timers);
        return rewinding.Status;
    }

    /// <summary>Completes when the instance is in a status that is waited for, also if it does not exist yet.</summary>
    public Task<OrchestrationState> WaitAsync(string id, Func<OrchestrationStatus, bool> isReached, bool withPayloads, CancellationToken cancellationToken) =>
        waiters.WaitAsync(
            id, () => store.FindState(id, withPayloads) is { } state && isReached(state.OrchestrationStatus) ? state : null, cancellationToken);
}
