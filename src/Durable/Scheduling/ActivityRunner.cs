using Interviews.Durable.History;
using Interviews.Durable.Storage;
using Microsoft.Extensions.Logging;

namespace Interviews.Durable.Scheduling;

/// <summary>
/// Runs activities, so many at once, and hands their results to their instances. One whose result was not committed runs again after a restart.
/// </summary>
internal sealed partial class ActivityRunner(
    IDurableFunctions functions, DurableStore store, WorkTracker tracker, int limit, Action<Delivery> post, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Queue<(long At, PendingActivity? Activity)> _waiting = [];
    private int _running;

    public CancellationToken Stopping { get; init; }

    public void Enqueue(PendingActivity activity) => Enqueue(activity.At, activity);

    /// <summary>Enqueues an activity that is read when its turn comes.</summary>
    public void Enqueue(long at) => Enqueue(at, null);

    private void Enqueue(long at, PendingActivity? activity)
    {
        tracker.Begin();
        lock (_lock)
        {
            if (_running >= limit)
            {
                _waiting.Enqueue((at, activity));
                return;
            }

            _running++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(
            static work => _ = work.Runner.RunFrom(work.At, work.Activity), (Runner: this, At: at, Activity: activity), preferLocal: false);
    }

    private async Task RunFrom(long at, PendingActivity? activity)
    {
        (long At, PendingActivity? Activity) next = (at, activity);
        while (true)
        {
            await RunOne(next.At, next.Activity);
            tracker.End();
            lock (_lock)
            {
                if (!_waiting.TryDequeue(out next))
                {
                    _running--;
                    return;
                }
            }
        }
    }

    private async Task RunOne(long at, PendingActivity? activity)
    {
        try
        {
            if (Stopping.IsCancellationRequested)
            {
                return;
            }

            activity ??= store.ReadActivity(at);
            if (activity is null)
            {
                await store.DeleteActivitiesAsync([at]);
                return;
            }

            var result = HistoryEvents.TaskResult(activity.Call.EventId, await Invoke(activity));
            post(new Delivery(activity.Key, new Message(0, activity.Generation, result)));
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            // It runs again after the next start.
        }
#pragma warning disable CA1031 // the worker or the store has failed, not the activity
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotRun(logger, activity?.Call.TaskScheduled.Name, activity?.InstanceId, e);
            Later.Run(time, RetryPause, () => Enqueue(at, activity));
        }
    }

    private Task<ActivityOutcome> Invoke(PendingActivity activity)
    {
        var call = activity.Call.TaskScheduled;
        return functions.HasActivity(call.Name)
            ? functions.RunActivityAsync(
                new ActivityInvocation(
                    call.Name, call.Version, activity.InstanceId, activity.Call.EventId, ActivityInput.Unwrap(call.Input), call.Tags.AsReadOnly(), call.ParentTraceContext),
                Stopping)
            : Task.FromResult(ActivityOutcome.Failed(Failures.MissingActivity(call.Name, functions)));
    }

    [LoggerMessage(LogLevel.Error, "Activity {Name} of orchestration {InstanceId} could not be run; it is tried again.")]
    private static partial void LogNotRun(ILogger logger, string? name, string? instanceId, Exception exception);
}
