using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>Orchestrators that await what is not durable.</summary>
public sealed class IllegalAwaitTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Await_OfAThread_BeforeAnythingElse_Fails() => (await Run(async _ =>
    {
        await Task.Run(() => { });
        await Never();
        return 0;
    })).ShouldStartWith("An invalid asynchronous invocation was detected.");

    [Fact]
    public async Task Await_OfAThread_AfterAnActivity_Fails() => (await Run(async context =>
    {
        await context.CallActivityAsync<int>("Work");
        await Never();
        return 0;
    })).ShouldStartWith("An invalid asynchronous invocation was detected.");

    [Fact]
    public async Task Context_UsedOnAnotherThread_Throws()
    {
        Exception? seen = null;
        await Run(async context =>
        {
            var work = context.CallActivityAsync<int>("Work");
            var thread = new Thread(() => seen = Record.Exception(() => context.SetCustomStatus("x")));
            thread.Start();
            thread.Join();
            await work;
            throw new InvalidOperationException("end");
        });
        seen.ShouldBeOfType<InvalidOperationException>();
    }

    private static Task Never() => new TaskCompletionSource().Task;

    private async Task<string> Run(Func<TaskOrchestrationContext, Task<int>> orchestrator)
    {
        var functions = new TestFunctions().Orchestrator("Main", orchestrator).Activity<object?, int>("Work", _ => Task.FromResult(1));
        await using var run = new EngineRun(_file.Path, functions);
        await run.StartAsync();
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.DrainAsync();
        var end = await run.Client.GetInstanceAsync(id, getInputsAndOutputs: true);
        end!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        return end.FailureDetails!.ErrorMessage;
    }
}
