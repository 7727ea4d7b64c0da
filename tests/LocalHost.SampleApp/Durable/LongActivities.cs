using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.SampleApp.Durable;

/// <summary>What is under way for as long as a test wants, at its first attempt.</summary>
public sealed class LongActivities(Journal journal, Gate gate)
{
    public static string[] Names { get; } = [nameof(LongRunning), nameof(LongActivity), nameof(Blocking)];

    [Function(nameof(LongRunning))]
    public static Task<string> LongRunning([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(LongActivity), context.GetInput<string>());

    /// <summary>Holds its thread, as an orchestrator must not.</summary>
    [Function(nameof(Blocking))]
    public Task<string> Blocking([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        journal.Add("orchestrator");
        if (journal.Entries.Count == 1)
        {
            gate.Opened.Wait();
        }

        return Task.FromResult("done");
    }

    /// <summary>Heeds no token at all.</summary>
    [Function(nameof(LongActivity))]
    public async Task<string> LongActivity([ActivityTrigger] string name)
    {
        journal.Add($"activity {name}");
        await gate.Opened;
        return $"{name} done";
    }
}
