using System.Diagnostics;
using Interviews.LocalHost.Durable.History;
using Interviews.LocalHost.Durable.Scheduling;
using Interviews.LocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Client;

/// <summary>The client of the engine in this process. What a call asks for is on disk when its task completes.</summary>
internal sealed partial class LocalDurableTaskClient(
    DurableStore store, InstanceDirectory directory, TimerPump timers, StatusWaiters waiters, DataConverter converter, TimeProvider time, string defaultVersion)
    : DurableTaskClient("local")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(orchestratorName.Name))
        {
            throw new ArgumentNullException(nameof(orchestratorName));
        }

        cancellation.ThrowIfCancellationRequested();
        var wanted = new NewInstance(
            options?.InstanceId ?? Guid.NewGuid().ToString("N"),
            orchestratorName.Name,
            options?.Version?.Version is { Length: > 0 } version ? version : defaultVersion,
            converter.Serialize(input),
            options?.StartAt?.UtcDateTime,
            options?.Tags,
            Activity.Current?.Id,
            null,
            DedupeStatuses.Parse(options?.DedupeStatuses));
        await Create(wanted);
        return wanted.Id;
    }

    public override async Task<string> RestartAsync(string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
#pragma warning disable MA0015 // the real engine's text, which a parameter name would lengthen
        var old = store.Find(instanceId) ?? throw new ArgumentException($"An orchestration with the instanceId {instanceId} was not found.");
#pragma warning restore MA0015
        var id = restartWithNewInstanceId ? Guid.NewGuid().ToString("N") : instanceId;
        await Create(new NewInstance(id, old.Name, old.Version, old.Input, null, old.Tags, Activity.Current?.Id, null, DedupeStatuses.None));
        return id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return Send(instanceId, new EventRaised(eventName, converter.Serialize(eventPayload)), cancellation);
    }

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Send(instanceId, new ExecutionTerminated(converter.Serialize(options?.Output), options?.Recursive ?? false), cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Send(instanceId, new ExecutionSuspended(reason), cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Send(instanceId, new ExecutionResumed(reason), cancellation);

    public override ValueTask DisposeAsync() => default;

    private async Task Create(NewInstance wanted)
    {
        var creation = await store.CreateAsync(wanted, time.GetUtcNow().UtcDateTime);
        if (creation.Replaced is { } replaced)
        {
            directory.Forget(replaced);
        }

        foreach (var delivery in creation.Deliveries)
        {
            directory.Post(delivery);
        }

        if (wanted.StartAt is { } startAt)
        {
            timers.Committed([new DueTimer(startAt.Ticks, creation.Key, DurableStore.StartTask, 0)]);
        }

        waiters.Notify(wanted.Id);
    }

    private async Task Send(string instanceId, HistoryEvent message, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        if (await store.SendAsync(instanceId, message) is { } delivery)
        {
            directory.Post(delivery);
        }
    }
}
