using Microsoft.DurableTask;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Code that changed under a running instance: it fails and says what differs.</summary>
public abstract class NonDeterminismContract : DurableContract
{
    private volatile bool _isChanged;

    [Fact]
    public async Task Activity_ReplacedByAnother_FailsNamingBoth()
    {
        var failure = await Change(context => context.CallActivityAsync<int>("Old"), context => context.CallActivityAsync<int>("New"));
        failure.ShouldContain("'Old'");
        failure.ShouldContain("'New'");
    }

    [Fact]
    public async Task Activity_ReplacedByATimer_Fails()
    {
        var failure = await Change(context => context.CallActivityAsync<int>("Old"), context => context.CreateTimer(Tick, CancellationToken.None));
        failure.ShouldContain("'Old'");
        failure.ShouldContain("CreateTimer");
    }

    [Fact]
    public async Task Timer_ReplacedByAnActivity_Fails()
    {
        var failure = await Change(context => context.CreateTimer(Tick, CancellationToken.None), context => context.CallActivityAsync<int>("New"));
        failure.ShouldContain("timer");
        failure.ShouldContain("ScheduleTask");
    }

    [Fact]
    public async Task Activity_Removed_Fails()
    {
        var failure = await Change(context => context.CallActivityAsync<int>("Old"), _ => Task.CompletedTask);
        failure.ShouldContain("'Old'");
    }

    [Fact]
    public async Task SubOrchestration_ReplacedByAnother_FailsNamingBoth()
    {
        Host.Orchestrator<object?, int>("OldChild", (_, _) => Task.FromResult(1));
        Host.Orchestrator<object?, int>("NewChild", (_, _) => Task.FromResult(1));
        var failure = await Change(context => context.CallSubOrchestratorAsync<int>("OldChild"), context => context.CallSubOrchestratorAsync<int>("NewChild"));
        failure.ShouldContain("OldChild");
        failure.ShouldContain("NewChild");
    }

    [Fact]
    public async Task SentEvent_OfAnotherName_FailsNamingBoth()
    {
        var failure = await Change(context => Send(context, "OldEvent"), context => Send(context, "NewEvent"));
        failure.ShouldContain("OldEvent");
        failure.ShouldContain("NewEvent");
    }

    [Fact]
    public async Task Activity_InOtherCase_IsTheSame()
    {
        Register(context => context.CallActivityAsync<int>("Old"), context => context.CallActivityAsync<int>("OLD"));
        var id = await Run();
        (await OutputAsync<string>(id)).ShouldBe("end");
    }

    private static Task Send(TaskOrchestrationContext context, string name)
    {
        context.SendEvent("nobody", name, "x");
        return Task.CompletedTask;
    }

    private async Task<string> Change(Func<TaskOrchestrationContext, Task> before, Func<TaskOrchestrationContext, Task> after)
    {
        Register(before, after);
        var failure = await FailureTextAsync(await Run());
        failure.ShouldContain("NonDeterministicOrchestrationException");
        return failure;
    }

    private void Register(Func<TaskOrchestrationContext, Task> before, Func<TaskOrchestrationContext, Task> after)
    {
        Host.Activity<object?, int>("Old", _ => Task.FromResult(1));
        Host.Activity<object?, int>("New", _ => Task.FromResult(2));
        Host.Orchestrator<object?, string>("Main", async (context, _) =>
        {
            await (_isChanged ? after(context) : before(context));
            await context.WaitForExternalEvent<string>("Go");
            return "end";
        });
    }

    private async Task<string> Run()
    {
        await Host.StartAsync();
        var id = await ScheduleAsync("Main");
        await Client.WaitForInstanceStartAsync(id);
        await Host.PassAsync(3);
        _isChanged = true;
        await Client.RaiseEventAsync(id, "Go", "x");
        return id;
    }
}
