using Interviews.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Functions.Analytics.Rebuild;

/// <summary>
/// Builds a new generation of an organization's metrics from its events, scorecards and candidates, page by page, while the projector writes the same generation with what
/// happens meanwhile; then has it read instead of the old one, which is deleted. Both write through the same facts, so nothing is counted twice.
/// </summary>
public static class RebuildAnalytics
{
    /// <summary>So long a history is begun again, so that no step has to read all of it again.</summary>
    private const int PagesPerHistory = 100;

    /// <summary>Whoever began to read the old generation has finished by then.</summary>
    private static readonly TimeSpan LastReaders = TimeSpan.FromMinutes(1);

    [Function(nameof(RebuildAnalytics))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var state = context.GetInput<RebuildState>()!;
        for (var pages = 0; pages < PagesPerHistory; pages++)
        {
            context.SetCustomStatus(new RebuildStatus(Switched: false, state.Progress));
            var page = await context.CallActivityAsync<RebuiltPage>(nameof(RebuildActivities.RebuildPage), state, RetryPolicies.LongRunning);
            state = state with { Continuation = page.Continuation, Progress = Advanced(state, page) };
            if (page.Continuation is not null)
            {
                continue;
            }

            if (RebuildSource.After(state.Source) is not { } next)
            {
                await FinishAsync(context, state);
                return;
            }

            state = state with { Source = next };
        }

        context.ContinueAsNew(state);
    }

    private static async Task FinishAsync(TaskOrchestrationContext context, RebuildState state)
    {
        await context.CallActivityAsync(nameof(RebuildActivities.SwitchGeneration), state, RetryPolicies.LongRunning);
        context.SetCustomStatus(new RebuildStatus(Switched: true, state.Progress));
        await context.CreateTimer(context.CurrentUtcDateTime + LastReaders, CancellationToken.None);
        await context.CallActivityAsync(nameof(RebuildActivities.DeleteOldGenerations), state, RetryPolicies.LongRunning);
    }

    private static RebuildProgress Advanced(RebuildState state, RebuiltPage page)
    {
        var progress = state.Progress with { Uncountable = state.Progress.Uncountable + page.Uncountable };
        return state.Source switch
        {
            RebuildSource.Events => progress with { Events = progress.Events + page.Read },
            RebuildSource.Scorecards => progress with { Scorecards = progress.Scorecards + page.Read },
            _ => progress with { Candidates = progress.Candidates + page.Read },
        };
    }
}
