using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>A durable service that fails on signals to one instance, takes those to others, and tells how that instance is.</summary>
/// <param name="faulty">The instance.</param>
/// <param name="fault">What signals to it meet.</param>
/// <param name="status">How it is; <c>null</c> when nobody knows it.</param>
internal sealed class FaultyDurableClient(string faulty, Exception fault, OrchestrationRuntimeStatus? status = null) : DurableTaskClient("faulty")
{
    private readonly List<string> _signalled = [];

    /// <summary>The instances that were to be signalled, in order, whatever came of it.</summary>
    public IReadOnlyList<string> Signalled => _signalled;

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellationToken = default)
    {
        _signalled.Add(instanceId);
        return instanceId == faulty ? Task.FromException(fault) : Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        Task.FromResult(status is { } known ? new OrchestrationMetadata("InterviewLifecycle", instanceId) { RuntimeStatus = known } : null);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        GetInstanceAsync(instanceId, getInputsAndOutputs, cancellationToken);

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
