using Interviews.LocalHost.Durable.History;
using Interviews.LocalHost.Durable.Scheduling;
using Interviews.LocalHost.Durable.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>Which messages an episode accepts.</summary>
public sealed class EpisodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly EpisodeRunner _runner = new(
        new TestFunctions().Orchestrator("Main", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return "fired";
        }),
        JsonDataConverter.Default,
        NullLoggerFactory.Instance,
        new TestClock(Now));

    [Fact]
    public void Run_TimerOfThisGeneration_IsAccepted() =>
        _runner.Run(Sleeping(), [Fired(generation: 3)], out _)!.Outcome.Completion!.Output.ShouldBe("\"fired\"");

    [Fact]
    public void Run_TimerOfAnEarlierGeneration_IsDiscarded()
    {
        var late = Fired(generation: 2);
        _runner.Run(Sleeping(), [late], out var discarded).ShouldBeNull();
        discarded.ShouldBe([late]);
    }

    [Fact]
    public void Run_TimerThatFiredTwice_IsAcceptedOnce() =>
        _runner.Run(Sleeping(), [Fired(generation: 3), Fired(generation: 3)], out _)!.Events.OfType<TimerFired>().ShouldHaveSingleItem();

    [Fact]
    public void Run_EndedInstance_AcceptsNothing()
    {
        var ended = Sleeping() with { Status = OrchestrationRuntimeStatus.Completed };
        _runner.Run(ended, [Fired(generation: 3)], out var discarded).ShouldBeNull();
        discarded.Count.ShouldBe(1);
    }

    [Fact]
    public void Run_EventBeforeTheStart_WaitsInTheInbox()
    {
        _runner.Run(New(), [new Message(7, null, new EventRaised("Go", null))], out var discarded).ShouldBeNull();
        discarded.ShouldBeEmpty();
    }

    [Fact]
    public void Run_EventAndThenTheStart_StartsFirst() =>
        _runner.Run(New(), [new Message(7, null, new EventRaised("Go", null)), new Message(8, 3, new StartDue())], out _)!
            .Events[1].ShouldBeOfType<ExecutionStarted>();

    private static Message Fired(int generation) => new(0, generation, new TimerFired(0, Now.UtcDateTime.AddHours(1)));

    private static Instance New() =>
        new(1, "main", 3, "Main", string.Empty, OrchestrationRuntimeStatus.Pending, null, null, null, null, null, null);

    private static Instance Sleeping()
    {
        var instance = New() with { Status = OrchestrationRuntimeStatus.Running };
        instance.History.Append([new EpisodeStarted(Now.UtcDateTime), instance.ToStarted(), new TimerCreated(0, Now.UtcDateTime.AddHours(1))]);
        return instance;
    }
}
