using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Execution;

internal sealed partial class OrchestrationContext
{
    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        EnsureLegalAccess();
        return CallActivity<TResult>(name, input, options);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        EnsureLegalAccess();
        return CallSubOrchestrator<TResult>(orchestratorName, input, options);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        EnsureLegalAccess();
        return executor.CreateTimer(fireAt.ToUniversalTime(), cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        EnsureLegalAccess();
        return executor.Waiters.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        EnsureLegalAccess();
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        executor.SendEvent(instanceId, eventName, converter.Serialize(payload));
    }

    private async Task<TResult> CallActivity<TResult>(TaskName name, object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException(
                $"A {nameof(TaskOptions)} value was provided for the activity input but no value was provided for {nameof(options)}. " +
                $"Did you actually mean to provide a {nameof(TaskOptions)} value for the {nameof(options)} parameter?",
                nameof(input));
        }

        try
        {
            return await new RetryLoop(this).Run(
                options?.Retry,
                async () => Read<TResult>(await executor.ScheduleTask(name.Name, options?.Version?.Version ?? Version, converter.Serialize(input))));
        }
        catch (TaskFailureException e)
        {
            throw new TaskFailedException(name, e.TaskId, e);
        }
    }

    private async Task<TResult> CallSubOrchestrator<TResult>(TaskName name, object? input, TaskOptions? options)
    {
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        try
        {
            return await new RetryLoop(this).Run(
                options?.Retry,
                async () => Read<TResult>(await executor.CreateSubOrchestration(
                    name.Name, options?.Version?.Version ?? string.Empty, instanceId, converter.Serialize(input), options?.Tags?.AsReadOnly())));
        }
        catch (TaskFailureException e)
        {
            throw new TaskFailedException(name, e.TaskId, e.Details);
        }
    }

    private TResult Read<TResult>(string? data) => converter.Deserialize<TResult>(data)!;
}
