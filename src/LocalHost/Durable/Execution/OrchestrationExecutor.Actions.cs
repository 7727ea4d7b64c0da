using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Execution;

internal sealed partial class OrchestrationExecutor
{
    public Task<string?> ScheduleTask(string name, string version, string? input) => Await(new ScheduleTaskAction(_nextId++, name, version, input));

    public Task<string?> CreateSubOrchestration(string name, string version, string instanceId, string? input, IReadOnlyDictionary<string, string>? tags) =>
        Await(new CreateSubOrchestrationAction(_nextId++, name, version, instanceId, input, tags));

    public void SendEvent(string instanceId, string name, string? payload) => _actions.Add(new SendEventAction(_nextId++, instanceId, name, payload));

    public void ContinueAsNew(ContinueAsNewOptions options)
    {
        _nextInput = _converter.Serialize(options.NewInput);
        _continueAsNew = options;
    }

    public async Task CreateTimer(DateTime fireAt, CancellationToken cancellation)
    {
        var action = new CreateTimerAction(_nextId++, fireAt);
        _indexedTimers.Add(action.Id, new TimerCreated(action.Id, fireAt));
        var fired = Await(action);
        var registration = cancellation.Register(() => Cancel(action, cancellation));
        try
        {
            await fired;
        }
        finally
        {
            registration.Unregister();
        }
    }

    private Task<string?> Await(OrchestratorAction action)
    {
        // Continuations run inside TrySetResult: that is what keeps the orchestrator on its one thread.
        var task = new TaskCompletionSource<string?>();
        _actions.Add(action);
        _openTasks.Add(action.Id, task);
        return task.Task;
    }

    private void Cancel(CreateTimerAction action, CancellationToken cancellation)
    {
        if (!_openTasks.Remove(action.Id, out var task))
        {
            return;
        }

        _indexedTimers.Remove(action.Id, out var timer);
        if (_actions.Find(action.Id) is CreateTimerAction pending)
        {
            pending.IsCancelled = true;
        }
        else if (!IsReplaying)
        {
            _cancelledTimers.Add(timer!);
        }

        task.TrySetCanceled(cancellation);
    }
}
