using DurableTask.Core.History;
using Microsoft.DurableTask;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>What an instance has gone through, as the client can read it.</summary>
public abstract class HistoryContract : DurableContract
{
    [Fact]
    public async Task History_Ended_TellsItsActivitiesInOrder()
    {
        Host.Activity<string, string>("Greet", name => Task.FromResult($"hello {name}"));
        Host.Orchestrator<string, string>("Main", (context, name) => context.CallActivityAsync<string>("Greet", name));
        await Host.StartAsync();
        var id = await ScheduleAsync("Main", "you");
        await EndAsync(id);
        var history = await Client.GetOrchestrationHistoryAsync(id);
        Essentials(history).ShouldBe([EventType.ExecutionStarted, EventType.TaskScheduled, EventType.TaskCompleted, EventType.ExecutionCompleted]);
        var started = history.OfType<ExecutionStartedEvent>().Single();
        (started.Name, started.Input).ShouldBe(("Main", "\"you\""));
        var scheduled = history.OfType<TaskScheduledEvent>().Single();
        scheduled.Name.ShouldBe("Greet");
        var completed = history.OfType<TaskCompletedEvent>().Single();
        (completed.TaskScheduledId, completed.Result).ShouldBe((scheduled.EventId, "\"hello you\""));
        history.OfType<ExecutionCompletedEvent>().Single().Result.ShouldBe("\"hello you\"");
    }

    [Fact]
    public async Task History_Running_EndsWhereItStands()
    {
        var id = await StartAsync(async context =>
        {
            await context.CreateTimer(Tick, CancellationToken.None);
            return await context.WaitForExternalEvent<string>("Never");
        });
        await Client.WaitForInstanceStartAsync(id);
        await UntilAsync(async () => (await Client.GetOrchestrationHistoryAsync(id)).OfType<TimerFiredEvent>().Any());
        var history = await Client.GetOrchestrationHistoryAsync(id);
        Essentials(history).ShouldBe([EventType.ExecutionStarted, EventType.TimerCreated, EventType.TimerFired]);
        history.OfType<TimerFiredEvent>().Single().TimerId.ShouldBe(history.OfType<TimerCreatedEvent>().Single().EventId);
    }

    [Fact]
    public async Task History_OfAFailure_TellsWhatFailed()
    {
        Host.Activity<object?, int>("Fail", _ => throw new FormatException("bad"));
        var id = await StartAsync(context => context.CallActivityAsync<int>("Fail"));
        await EndAsync(id);
        var history = await Client.GetOrchestrationHistoryAsync(id);
        Essentials(history).ShouldBe([EventType.ExecutionStarted, EventType.TaskScheduled, EventType.TaskFailed, EventType.ExecutionCompleted]);
        var failure = history.OfType<TaskFailedEvent>().Single().FailureDetails.ShouldNotBeNull();
        (failure.ErrorType, failure.ErrorMessage).ShouldBe(("System.FormatException", "bad"));
    }

    [Fact]
    public async Task History_OfEventsAndChildren_NamesThem()
    {
        Host.Orchestrator<object?, int>("Child", (_, _) => Task.FromResult(7));
        var id = await StartAsync(async context =>
        {
            var go = await context.WaitForExternalEvent<string>("Go");
            return $"{go} {await context.CallSubOrchestratorAsync<int>("Child", null, new SubOrchestrationOptions(instanceId: "child"))}";
        });
        await Client.RaiseEventAsync(id, "Go", "now");
        await EndAsync(id);
        var history = await Client.GetOrchestrationHistoryAsync(id);
        var raised = history.OfType<EventRaisedEvent>().Single();
        (raised.Name, raised.Input).ShouldBe(("Go", "\"now\""));
        var created = history.OfType<SubOrchestrationInstanceCreatedEvent>().Single();
        (created.Name, created.InstanceId).ShouldBe(("Child", "child"));
        history.OfType<SubOrchestrationInstanceCompletedEvent>().Single().Result.ShouldBe("7");
    }

    [Fact]
    public async Task History_Unknown_IsRefused()
    {
        await StartAsync(_ => Task.FromResult(1));
        await Should.ThrowAsync<ArgumentException>(() => Client.GetOrchestrationHistoryAsync("nobody"));
    }

    /// <summary>Without the bounds of the episodes, which depend on what happened to come in together.</summary>
    private static List<EventType> Essentials(IEnumerable<HistoryEvent> history) =>
        [.. history.Select(e => e.EventType).Where(type => type is not (EventType.OrchestratorStarted or EventType.OrchestratorCompleted))];
}
