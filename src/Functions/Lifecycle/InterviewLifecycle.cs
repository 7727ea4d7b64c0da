using Interviews.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Interviews.Functions.Lifecycle;

/// <summary>
/// Carries one revision of one interview from its scheduling to its feedback: reminders, a nudge when it has not begun, the request for
/// feedback, nudges and escalation while it is late, and the request for evaluation once it is in.
/// </summary>
/// <remarks>
/// Every activity reads the interview again and does nothing when the revision is over, so a signal that comes late, twice or never does no harm.
/// Recorded histories of this orchestrator are replayed by the tests: a change that would break running instances needs a new version.
/// </remarks>
public static class InterviewLifecycle
{
    [Function(nameof(InterviewLifecycle))]
    public static async Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var revision = context.GetInput<LifecycleInput>()!;
        var cancelled = context.WaitForExternalEvent<string>(LifecycleNames.RevisionEnded);
        var started = context.WaitForExternalEvent<string>(LifecycleNames.Started);
        var completed = context.WaitForExternalEvent<string>(LifecycleNames.Completed);

        var schedule = await context.CallActivityAsync<LifecycleSchedule?>(nameof(LifecycleActivities.PlanLifecycle), revision, RetryPolicies.LongRunning);
        if (schedule is null)
        {
            return "superseded";
        }

        foreach (var (index, step) in schedule.BeforeStart.Index())
        {
            var first = await WaitAsync(context, "beforeStart", step.Occasion, step.DueAt, cancelled, started, completed);
            if (first == cancelled)
            {
                return "cancelled";
            }

            if (first == started || first == completed)
            {
                break;
            }

            await SendAsync(context, revision, step, schedule.BeforeStart.Skip(index + 1));
        }

        var end = await WaitAsync(context, "interview", "feedback-request", schedule.EndsAt, cancelled, completed);
        return end == cancelled ? "cancelled" : await CollectFeedbackAsync(context, revision, schedule.PlannedAt, cancelled);
    }

    private static async Task<string> CollectFeedbackAsync(
        TaskOrchestrationContext context, LifecycleInput revision, DateTime notBefore, Task cancelled)
    {
        var plan = await context.CallActivityAsync<DueStep[]>(
            nameof(LifecycleActivities.PlanFeedback), new FeedbackPlanRequest(revision, notBefore), RetryPolicies.LongRunning);
        var changed = context.WaitForExternalEvent<string>(LifecycleNames.FeedbackChanged);
        var steps = new Queue<DueStep>(plan);
        var standing = await StandingAsync(context, revision);
        while (standing is { Over: false, FeedbackOwed: > 0 })
        {
            if (!steps.TryPeek(out var step))
            {
                context.SetCustomStatus(new LifecycleStatus("done", null, null));
                return "feedbackIncomplete";
            }

            var first = await WaitAsync(context, "feedback", step.Occasion, step.DueAt, cancelled, changed);
            if (first == cancelled)
            {
                return "cancelled";
            }

            if (first == changed)
            {
                changed = context.WaitForExternalEvent<string>(LifecycleNames.FeedbackChanged);
            }
            else
            {
                steps.Dequeue();
                await SendAsync(context, revision, step, steps);
            }

            standing = await StandingAsync(context, revision);
        }

        if (standing.Over)
        {
            return "superseded";
        }

        context.SetCustomStatus(new LifecycleStatus("done", null, null));
        await context.CallActivityAsync(nameof(LifecycleActivities.AskForEvaluation), revision, RetryPolicies.LongRunning);
        return "feedbackCollected";
    }

    private static Task<RevisionStatus> StandingAsync(TaskOrchestrationContext context, LifecycleInput revision) =>
        context.CallActivityAsync<RevisionStatus>(nameof(LifecycleActivities.CheckStanding), revision, RetryPolicies.LongRunning);

    /// <summary>Waits until one of <paramref name="signals"/> comes or the time is there; a timer that lost is cancelled.</summary>
    /// <returns>The signal that came, the earliest of the list first, or the timer.</returns>
    private static async Task<Task> WaitAsync(TaskOrchestrationContext context, string phase, string next, DateTime dueAt, params Task[] signals)
    {
        if (Array.Find(signals, signal => signal.IsCompleted) is { } already)
        {
            return already;
        }

        context.SetCustomStatus(new LifecycleStatus(phase, next, dueAt));
        using var losing = new CancellationTokenSource();
        var timer = context.CreateTimer(dueAt, losing.Token);
        var first = await Task.WhenAny([.. signals, timer]);
        if (first != timer)
        {
            // Not CancelAsync: its callbacks run on another thread, and an orchestrator may await nothing but what its context gave it.
            losing.Cancel();
        }

#pragma warning disable MA0100 // which task came first is the answer; the source of the timer's cancellation is done with by now
        return Array.Find(signals, signal => signal.IsCompleted) ?? timer;
#pragma warning restore MA0100
    }

    /// <summary>Carries out a step, unless the next one of its kind is due as well because nobody was there in time: then that one says it all.</summary>
    private static Task SendAsync(TaskOrchestrationContext context, LifecycleInput revision, DueStep step, IEnumerable<DueStep> later) =>
        later.Any(next => next.Kind == step.Kind && next.DueAt <= context.CurrentUtcDateTime)
            ? Task.CompletedTask
            : context.CallActivityAsync(nameof(LifecycleActivities.SendLifecycleMessage), new LifecycleMessage(revision, step), RetryPolicies.LongRunning);
}
