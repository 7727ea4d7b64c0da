using Interviews.Functions.Lifecycle;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>Instances that run when a new version is deployed go on with its code: it must do what the recorded ones did.</summary>
public sealed class GoldenHistoryTests
{
    public const string Version = "v1";

    public static TheoryData<string> Names => HistoryRecorder.Names;

    /// <summary>Each episode over all that came before it, so that an instance is found wherever it stands when the new version comes.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_OfARecordedLife_DoesTheSameInEveryEpisode(string name)
    {
        var life = Read(name);

        Replay.Episodes(life).Count.ShouldBeGreaterThan(1);
        Replay.FindDifference(life, Present).ShouldBeNull();
    }

    [Fact]
    public void Replay_WithAnotherFirstActivity_NamesBothActivities()
    {
        var difference = Replay.FindDifference(Read("goes-well"), async context =>
        {
            await context.CallActivityAsync(nameof(LifecycleActivities.CheckStanding));
            return await InterviewLifecycle.RunAsync(context);
        }).ShouldNotBeNull();

        difference.ShouldContain($"says activity {nameof(LifecycleActivities.PlanLifecycle)}");
        difference.ShouldContain($"does activity {nameof(LifecycleActivities.CheckStanding)}");
    }

    [Fact]
    public void Replay_WithATimerMore_NamesTheActivityAndTheTimer()
    {
        var difference = Replay.FindDifference(Read("cancelled"), async context =>
        {
            _ = context.CreateTimer(context.CurrentUtcDateTime.AddDays(90), CancellationToken.None);
            return await InterviewLifecycle.RunAsync(context);
        }).ShouldNotBeNull();

        difference.ShouldContain($"says activity {nameof(LifecycleActivities.PlanLifecycle)}");
        difference.ShouldContain("does timer");
    }

    /// <summary>The first episode is the same; the code goes another way once that is past.</summary>
    [Fact]
    public void Replay_WithAnotherWayOverWhatIsPast_IsFoundInTheNextEpisode()
    {
        var isReplaying = false;
        var difference = Replay.FindDifference(Read("goes-well"), async context =>
        {
            isReplaying |= context.IsReplaying;
            if (isReplaying)
            {
                await context.CallActivityAsync(nameof(LifecycleActivities.CheckStanding));
            }

            return await InterviewLifecycle.RunAsync(context);
        }).ShouldNotBeNull();

        difference.ShouldContain("episode 2");
        difference.ShouldContain($"does activity {nameof(LifecycleActivities.CheckStanding)}");
    }

    [Fact]
    public void Replay_WithAnActivityMoreInTheEnd_NamesIt() =>
        Replay.FindDifference(Read("no-show"), async context =>
        {
            var outcome = await InterviewLifecycle.RunAsync(context);
            await context.CallActivityAsync(nameof(LifecycleActivities.CheckStanding));
            return outcome;
        }).ShouldNotBeNull().ShouldContain($"does activity {nameof(LifecycleActivities.CheckStanding)}");

    [Fact]
    public void Replay_WithAnotherOutcome_NamesBothOutcomes()
    {
        var difference = Replay.FindDifference(Read("goes-well"), async context => (await InterviewLifecycle.RunAsync(context)).ToUpperInvariant()).ShouldNotBeNull();

        difference.ShouldContain("\"feedbackCollected\"");
        difference.ShouldContain("\"FEEDBACKCOLLECTED\"");
    }

    internal static List<HistoryEvent> Read(string name) =>
        [.. HistoryChunk.Parser.ParseJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Histories", Version, name + ".json"))).Events];

    private static async Task<object?> Present(TaskOrchestrationContext context) => await InterviewLifecycle.RunAsync(context);
}
