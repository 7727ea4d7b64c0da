using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>The ground of every suite: a host of its own for each test.</summary>
public abstract class DurableContract : IAsyncLifetime
{
    protected DurableHost Host { get; private set; } = null!;

    protected DurableTaskClient Client => Host.Client;

    protected TimeSpan Tick => Host.Tick;

    public ValueTask InitializeAsync()
    {
        Host = CreateHost();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    protected abstract DurableHost CreateHost();

    /// <summary>Registers an orchestrator without input, starts the host and one instance, and lets it do what it can.</summary>
    protected async Task<string> StartAsync<TOutput>(Func<TaskOrchestrationContext, Task<TOutput>> orchestrator, string? id = null)
    {
        Host.Orchestrator<object?, TOutput>("Main", (context, _) => orchestrator(context));
        await Host.StartAsync();
        var instance = await ScheduleAsync("Main", null, id);
        await Host.SettleAsync();
        return instance;
    }

    protected Task<string> ScheduleAsync(string name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));

    /// <summary>Waits for the end of an instance, letting time pass.</summary>
    protected async Task<OrchestrationMetadata> EndAsync(string instanceId)
    {
        var end = Client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true, TestContext.Current.CancellationToken);
        await Host.SettleAsync();
        for (var waited = 0; waited < Host.Patience; waited++)
        {
            if (await Client.GetInstanceAsync(instanceId) is { IsCompleted: true })
            {
                return await end;
            }

            await Host.PassAsync(1);
        }

        throw new TimeoutException($"Instance '{instanceId}' is still {(await GetAsync(instanceId)).RuntimeStatus}.");
    }

    /// <summary>Lets time pass until something holds.</summary>
    protected async Task UntilAsync(Func<Task<bool>> condition)
    {
        await Host.SettleAsync();
        for (var waited = 0; !await condition(); waited++)
        {
            if (waited == Host.Patience)
            {
                throw new TimeoutException($"Still waiting after {Host.Patience} ticks.");
            }

            await Host.PassAsync(1);
        }
    }

    /// <summary>The output of an instance that completes.</summary>
    protected async Task<T> OutputAsync<T>(string instanceId)
    {
        var end = await EndAsync(instanceId);
        return end.RuntimeStatus == OrchestrationRuntimeStatus.Completed
            ? end.ReadOutputAs<T>()!
            : throw new InvalidOperationException($"Instance '{instanceId}' is {end.RuntimeStatus}: {end.FailureDetails}");
    }

    protected async Task<OrchestrationMetadata> GetAsync(string instanceId) =>
        await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true) ?? throw new InvalidOperationException($"There is no instance '{instanceId}'.");

    protected async Task<OrchestrationRuntimeStatus> StatusAsync(string instanceId) => (await GetAsync(instanceId)).RuntimeStatus;

    /// <summary>What a failed instance says of the cause, with its type where the engine keeps no more than a text.</summary>
    protected async Task<string> FailureTextAsync(string instanceId)
    {
        var end = await EndAsync(instanceId);
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        return Host.KeepsFailureDetails ? $"{end.FailureDetails!.ErrorType}: {end.FailureDetails.ErrorMessage}" : end.SerializedOutput!;
    }

    /// <summary>Does what the engine either refuses with this status, or lets pass without effect.</summary>
    protected static async Task RefusedOrIgnored(bool isRefused, StatusCode status, Func<Task> operation)
    {
        if (isRefused)
        {
            (await Should.ThrowAsync<RpcException>(operation)).StatusCode.ShouldBe(status);
        }
        else
        {
            await operation();
        }
    }

    /// <summary>Whether a task is cancelled; to be awaited inside an orchestrator, where assertions that leave its thread may not be used.</summary>
    protected static async Task<bool> IsCancelled(Task task)
    {
        try
        {
            await task;
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>What a failing task says; to be awaited inside an orchestrator.</summary>
    protected static async Task<TaskFailedException> Failure(Task task)
    {
        try
        {
            await task;
        }
        catch (TaskFailedException e)
        {
            return e;
        }

        throw new InvalidOperationException("The task did not fail.");
    }
}
