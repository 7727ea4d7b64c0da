using Google.Protobuf.WellKnownTypes;
using Interviews.Durable.History;
using Interviews.Durable.Scheduling;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Tests;

/// <summary>Which messages an episode accepts.</summary>
public sealed class EpisodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTime InAnHour = Now.UtcDateTime.AddHours(1);

    private readonly List<Message> _discarded = [];

    private readonly EpisodeRunner _runner = new(
        new TestFunctions().Orchestrator("Main", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return "fired";
        }),
        new TestClock(Now));

    [Fact]
    public async Task Run_TimerOfThisGeneration_IsAccepted() =>
        (await Run(Sleeping(), Fired(generation: 3)))!.Completion!.Result.ShouldBe("\"fired\"");

    [Fact]
    public async Task Run_TimerOfAnEarlierGeneration_IsDiscarded()
    {
        var late = Fired(generation: 2);
        (await Run(Sleeping(), late)).ShouldBeNull();
        _discarded.ShouldBe([late]);
    }

    [Fact]
    public async Task Run_TimerThatFiredTwice_IsAcceptedOnce() =>
        (await Run(Sleeping(), Fired(generation: 3), Fired(generation: 3)))!.Events.Count(e => e.TimerFired is not null).ShouldBe(1);

    [Fact]
    public async Task Run_EndedInstance_AcceptsNothing()
    {
        var ended = Sleeping() with { Status = OrchestrationStatus.Completed };
        (await Run(ended, Fired(generation: 3))).ShouldBeNull();
        _discarded.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_EventBeforeTheStart_WaitsInTheInbox()
    {
        (await Run(New(), new Message(7, null, HistoryEvents.Raised("Go", null)))).ShouldBeNull();
        _discarded.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_EventAndThenTheStart_StartsFirst() =>
        (await Run(New(), new Message(7, null, HistoryEvents.Raised("Go", null)), new Message(8, 3, HistoryEvents.StartDue())))!
            .Events[1].ExecutionStarted.Name.ShouldBe("Main");

    [Fact]
    public async Task Run_Accepted_IsFramedAndStamped()
    {
        var events = (await Run(New(), new Message(8, 3, HistoryEvents.StartDue())))!.Events;
        events.Select(e => e.EventTypeCase).ShouldBe(
        [
            HistoryEvent.EventTypeOneofCase.OrchestratorStarted,
            HistoryEvent.EventTypeOneofCase.ExecutionStarted,
            HistoryEvent.EventTypeOneofCase.TimerCreated,
            HistoryEvent.EventTypeOneofCase.OrchestratorCompleted,
        ]);
        events.ShouldAll(e => e.Timestamp == Timestamp.FromDateTimeOffset(Now));
    }

    private Task<Episode?> Run(Instance instance, params Message[] messages) => _runner.RunAsync(instance, messages, _discarded, CancellationToken.None);

    private static Message Fired(int generation) => new(0, generation, HistoryEvents.Fired(0, InAnHour));

    private static Instance New()
    {
        var request = new CreateInstanceRequest { InstanceId = "main", Name = "Main" };
        var start = NewInstance.FromClient(request, string.Empty, Now.UtcDateTime, new HashSet<OrchestrationStatus>()).Start;
        return new Instance(1, 3, OrchestrationStatus.Pending, null, start, null);
    }

    private static Instance Sleeping()
    {
        var instance = New() with { Status = OrchestrationStatus.Running };
        var created = new HistoryEvent
        {
            EventId = 0,
            Timestamp = Timestamp.FromDateTimeOffset(Now),
            TimerCreated = new TimerCreatedEvent { FireAt = Timestamp.FromDateTime(InAnHour) },
        };
        instance.History.Append([HistoryEvents.EpisodeStarted(Now.UtcDateTime), instance.Start, created, HistoryEvents.EpisodeCompleted(Now.UtcDateTime)]);
        return instance;
    }
}
