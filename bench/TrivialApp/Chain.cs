using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Benchmarks.TrivialApp;

/// <summary>Adds one to a number, an activity at a time.</summary>
public static class Chain
{
    public const int Length = 5;

    [Function(nameof(Chain))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var number = context.GetInput<int>();
        for (var i = 0; i < Length; i++)
        {
            number = await context.CallActivityAsync<int>(nameof(AddOne), number);
        }

        return number;
    }

    [Function(nameof(AddOne))]
    public static int AddOne([ActivityTrigger] int number) => number + 1;
}
