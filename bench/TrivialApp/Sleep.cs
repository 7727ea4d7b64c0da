using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Benchmarks.TrivialApp;

/// <summary>Waits for the time that it is given.</summary>
public static class Sleep
{
    [Function(nameof(Sleep))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) => context.CreateTimer(context.GetInput<DateTime>(), CancellationToken.None);
}
