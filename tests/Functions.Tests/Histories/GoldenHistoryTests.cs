using Interviews.Functions.Interviews;
using Interviews.LocalHost.Durable;
using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Histories;

/// <summary>Instances that run when a new version is deployed go on with its code: it must do what the recorded ones did.</summary>
public sealed class GoldenHistoryTests
{
    public const string Version = "v1";

    private static readonly OrchestratorFunction Present = async context => await InterviewLifecycle.RunAsync(context);

    public static TheoryData<string> Names => HistoryRecorder.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_OfARecordedLife_DoesTheSame(string name) => FindDifference(Read(name), Present).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_UpToAnyMoment_FindsNothingElseToDo(string name)
    {
        var life = Read(name);
        foreach (var (index, _) in life.Index().Where(e => e is { Index: > 0, Item: EpisodeStarted }))
        {
            FindDifference(life[..index], Present).ShouldBeNull($"after the first {index} events");
        }
    }

    /// <summary>The engine compares names only; a payload that is read or written otherwise would send running instances astray without a word.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_EpisodeByEpisode_AsksForTheSameWithTheSamePayload(string name)
    {
        var life = Read(name);
        int[] starts = [.. life.Index().Where(e => e.Item is EpisodeStarted).Select(e => e.Index), life.Count];
        foreach (var (start, end) in starts.Zip(starts.Skip(1)))
        {
            var episode = life[start..end];
            var executor = new OrchestrationExecutor("interview-recorded-r1", Present, JsonDataConverter.Default, NullLoggerFactory.Instance);
            var outcome = executor.Run(life[..start], [.. episode.Where(e => e is not OutgoingEvent)]);

            var recorded = episode.Where(e => e is TaskScheduled or TimerCreated).Select(Payload.Of).ToList();
            var asked = outcome.Actions.Select(Payload.Of).ToList();
            asked.Count.ShouldBe(recorded.Count, $"after the first {start} events");
            asked.Zip(recorded).ShouldAllBe(pair => pair.First.Says(pair.Second), $"after the first {start} events");
        }
    }

    [Fact]
    public void Replay_WithAnotherFirstActivity_NamesBothActivities()
    {
        OrchestratorFunction altered = async context =>
        {
            await context.CallActivityAsync(nameof(LifecycleActivities.CheckStanding));
            return await InterviewLifecycle.RunAsync(context);
        };

        var difference = FindDifference(Read("goes-well"), altered).ShouldNotBeNull();
        difference.ShouldContain($"name '{nameof(LifecycleActivities.PlanLifecycle)}'");
        difference.ShouldContain($"named '{nameof(LifecycleActivities.CheckStanding)}'");
    }

    [Fact]
    public void Replay_WithATimerMore_NamesTheActivityAndTheTimer()
    {
        OrchestratorFunction altered = async context =>
        {
            _ = context.CreateTimer(context.CurrentUtcDateTime.AddDays(90), CancellationToken.None);
            return await InterviewLifecycle.RunAsync(context);
        };

        var difference = FindDifference(Read("cancelled"), altered).ShouldNotBeNull();
        difference.ShouldContain($"name '{nameof(LifecycleActivities.PlanLifecycle)}'");
        difference.ShouldContain("CreateTimer");
    }

    [Fact]
    public void Replay_WithAnActivityMoreInTheEnd_NamesIt()
    {
        OrchestratorFunction altered = async context =>
        {
            var outcome = await InterviewLifecycle.RunAsync(context);
            await context.CallActivityAsync(nameof(LifecycleActivities.CheckStanding));
            return outcome;
        };

        FindDifference(Read("no-show"), altered).ShouldNotBeNull().ShouldContain(nameof(LifecycleActivities.CheckStanding));
    }

    [Fact]
    public void Replay_WithAnotherOutcome_NamesBothOutcomes()
    {
        OrchestratorFunction altered = async context => (await InterviewLifecycle.RunAsync(context)).ToUpperInvariant();

        var difference = FindDifference(Read("goes-well"), altered).ShouldNotBeNull();
        difference.ShouldContain("\"feedbackCollected\"");
        difference.ShouldContain("\"FEEDBACKCOLLECTED\"");
    }

    private static string? FindDifference(List<HistoryEvent> history, OrchestratorFunction orchestrator) =>
        RecordedHistory.FindDifference(HistoryJson.Write(history), "interview-recorded-r1", orchestrator, JsonDataConverter.Default);

    private static List<HistoryEvent> Read(string name) =>
        HistoryJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Histories", Version, name + ".json")));
}
