using Interviews.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;
using P = Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Tests;

/// <summary>What the engine makes of a worker that fails, and of one that asks for what it does not have.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task WorkerFails_TheEpisode_IsTriedAgain()
    {
        var worker = new StubWorker(attempt => attempt == 1 ? throw new IOException("gone") : Endings.Terminated(null));
        await using var run = new EngineRun(_file.Path, worker);
        await run.StartAsync();
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.DrainAsync();
        (await StatusAsync(run, id)).ShouldBe(OrchestrationRuntimeStatus.Pending);
        await run.PassAsync(TimeSpan.FromSeconds(1));
        (await StatusAsync(run, id)).ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task EntityMessage_FailsTheInstanceSayingSo()
    {
        var failure = await Fail(new P.OrchestratorAction { Id = 0, SendEntityMessage = new P.SendEntityMessageAction() });
        failure.ShouldContain("no durable entities");
    }

    [Fact]
    public async Task UnknownAction_FailsTheInstanceNamingIt()
    {
        var failure = await Fail(new P.OrchestratorAction { Id = 0, RewindOrchestration = new P.RewindOrchestrationAction() });
        failure.ShouldContain("RewindOrchestration");
    }

    [Fact]
    public async Task TerminateAction_EndsTheOther()
    {
        var end = new P.TerminateOrchestrationAction { InstanceId = "other", Reason = "\"why\"" };
        var worker = new StubWorker(attempt => attempt switch
        {
            1 => new P.OrchestratorResponse(),
            2 => new P.OrchestratorResponse { Actions = { new P.OrchestratorAction { Id = 0, TerminateOrchestration = end } } },
            _ => Endings.Terminated("\"why\""),
        });
        await using var run = new EngineRun(_file.Path, worker);
        await run.StartAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("other"));
        await run.DrainAsync();
        await run.Client.ScheduleNewOrchestrationInstanceAsync("Main", new StartOrchestrationOptions("killer"));
        await run.DrainAsync();
        (await StatusAsync(run, "killer")).ShouldBe(OrchestrationRuntimeStatus.Running);
        var other = await run.Client.GetInstanceAsync("other", getInputsAndOutputs: true);
        (other!.RuntimeStatus, other.ReadOutputAs<string>()).ShouldBe((OrchestrationRuntimeStatus.Terminated, "why"));
    }

    private async Task<string> Fail(P.OrchestratorAction action)
    {
        await using var run = new EngineRun(_file.Path, new StubWorker(_ => new P.OrchestratorResponse { Actions = { action } }));
        await run.StartAsync();
        var id = await run.Client.ScheduleNewOrchestrationInstanceAsync("Main");
        await run.DrainAsync();
        var end = await run.Client.GetInstanceAsync(id, getInputsAndOutputs: true);
        end!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        return end.FailureDetails!.ErrorMessage;
    }

    private static async Task<OrchestrationRuntimeStatus> StatusAsync(EngineRun run, string id) => (await run.Client.GetInstanceAsync(id))!.RuntimeStatus;

    /// <summary>Answers by attempt.</summary>
    private sealed class StubWorker(Func<int, P.OrchestratorResponse> respond) : IDurableFunctions
    {
        private int _attempts;

        public IEnumerable<string> OrchestratorNames => ["Main"];

        public IEnumerable<string> ActivityNames => [];

        public bool HasOrchestrator(string name) => true;

        public bool HasActivity(string name) => false;

        public Task<P.OrchestratorResponse> RunOrchestratorAsync(string name, P.OrchestratorRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(respond(Interlocked.Increment(ref _attempts)));

        public Task<ActivityOutcome> RunActivityAsync(ActivityInvocation invocation, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
