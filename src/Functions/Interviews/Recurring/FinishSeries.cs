using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary>
/// Goes on with a change of a series that the host which was asked for it did not finish. Started before the change is written down, it looks for it for as long as the
/// request can take; as a rule it finds none, since the request has finished it.
/// </summary>
public sealed class FinishSeries(SeriesSteps steps)
{
    private const int Looks = 5;

    private static readonly TimeSpan _apart = TimeSpan.FromMinutes(1);

    public static string InstanceId(Guid changeId) => $"series:{changeId}";

    [Function(nameof(FinishSeries))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (var look = 0; look < Looks; look++)
        {
            await context.CreateTimer(_apart, CancellationToken.None);
            if (await context.CallActivityAsync<bool>(nameof(FinishSeriesChange), context.GetInput<SeriesMessage>(), Durable.RetryPolicies.LongRunning))
            {
                return;
            }
        }
    }

    /// <returns>Whether there was a change to go on with.</returns>
    [Function(nameof(FinishSeriesChange))]
    public Task<bool> FinishSeriesChange([ActivityTrigger] SeriesMessage message, CancellationToken cancellationToken) =>
        steps.FinishAsync(message.OrganizationId, message.ChangeId, cancellationToken);
}

public sealed record SeriesMessage(string OrganizationId, Guid ChangeId);
