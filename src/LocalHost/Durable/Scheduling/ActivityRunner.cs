using System.Diagnostics;
using Interviews.LocalHost.Durable.History;
using Interviews.LocalHost.Durable.Storage;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Scheduling;

/// <summary>
/// Runs activities, so many at once, and hands their results to their instances. One whose result was not committed runs again after a restart.
/// </summary>
internal sealed class ActivityRunner(
    IDurableFunctions functions, DataConverter converter, DurableStore store, WorkTracker tracker, int limit, Action<Delivery> post)
{
    private static readonly ActivitySource Traces = new("Microsoft.DurableTask");

    private readonly Lock _lock = new();
    private readonly Queue<(long At, PendingActivity? Activity)> _waiting = [];
    private int _running;

    public CancellationToken Stopping { get; set; }

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
            try
            {
                await RunOne(next.At, next.Activity);
            }
            finally
            {
                tracker.End();
            }

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

        if (await Invoke(activity) is { } result)
        {
            post(new Delivery(activity.Key, new Message(0, activity.Generation, result)));
        }
    }

    private async Task<ResultEvent?> Invoke(PendingActivity activity)
    {
        if (functions.FindActivity(activity.Name) is not { } function)
        {
            return new TaskFailed(activity.TaskId, MissingFunction.Activity(activity.Name, functions));
        }

        using var trace = Traces.StartActivity(activity.Name, ActivityKind.Internal, activity.TraceParent);
        try
        {
            var call = new ActivityInvocation(activity.Name, activity.Version, activity.InstanceId, activity.TaskId, activity.Input, converter);
            return new TaskCompleted(activity.TaskId, await function(call, Stopping));
        }
        catch (OperationCanceledException) when (Stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // whatever an activity throws is for its orchestrator to handle
        catch (Exception e)
#pragma warning restore CA1031
        {
            trace?.SetStatus(ActivityStatusCode.Error, e.Message);
            return new TaskFailed(activity.TaskId, Failure.From(e));
        }
    }
}
