using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.SampleApp.Durable;

/// <summary>An activity that is under way for as long as a test wants, at its first attempt.</summary>
public sealed class LongActivities(Journal journal, Gate gate)
{
    public static string[] Names { get; } = [nameof(LongRunning), nameof(LongActivity)];

    [Function(nameof(LongRunning))]
    public static Task<string> LongRunning([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(LongActivity), context.GetInput<string>());

    /// <summary>Heeds no token at all.</summary>
    [Function(nameof(LongActivity))]
    public async Task<string> LongActivity([ActivityTrigger] string name)
    {
        journal.Add($"activity {name}");
        await gate.Opened;
        return $"{name} done";
    }
}
