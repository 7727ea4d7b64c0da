using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.SampleApp.Durable;

/// <summary>An activity, a timer and an event, one after the other.</summary>
public sealed class Approval(Journal journal)
{
    public static string[] Names { get; } = [nameof(Approval), nameof(Prepare)];

    [Function(nameof(Approval))]
    public static async Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var prepared = await context.CallActivityAsync<string>(nameof(Prepare), context.GetInput<string>());
        await context.CreateTimer(TimeSpan.FromDays(3), CancellationToken.None);
        var approver = await context.WaitForExternalEvent<string>("Approved");
        return $"{prepared}, approved by {approver} at {context.CurrentUtcDateTime:yyyy-MM-ddTHH:mm}";
    }

    [Function(nameof(Prepare))]
    public string Prepare([ActivityTrigger] string subject)
    {
        journal.Add($"prepare {subject}");
        return $"prepared {subject}";
    }
}
