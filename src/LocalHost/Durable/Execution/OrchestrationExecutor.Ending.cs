using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Execution;

internal sealed partial class OrchestrationExecutor
{
    /// <summary>Ends the instance if the orchestrator has returned and none of its tasks and timers is open; like the real engine, not before.</summary>
    private void Conclude()
    {
        if (_completion is not null || _openTasks.Count > 0 || _run is null)
        {
            return;
        }

        if (!_run.IsCompleted)
        {
            RefuseDeadEnd();
            return;
        }

        if (_run.IsFaulted || _run.IsCanceled)
        {
            _completion = Fail(_run.Exception?.InnerException ?? new TaskCanceledException(_run));
        }
        else if (_continueAsNew is null)
        {
            _completion = new Completion(OrchestrationRuntimeStatus.Completed, _converter.Serialize(_run.Result), null, false);
        }
    }

    /// <summary>Nothing durable can wake the orchestrator any more, so it awaits something else. The real engine would leave it running forever.</summary>
    private void RefuseDeadEnd()
    {
        if (!IsSuspended && _whileSuspended.Count == 0 && !Waiters.AnyoneWaits)
        {
            throw new InvalidOperationException(OrchestratorThread.IllegalAwait);
        }
    }

    private static Completion Fail(Exception exception)
    {
        var failure = exception is TaskFailedException { FailureDetails: { } cause }
            ? new Failure(typeof(TaskFailedException).FullName!, exception.Message, exception.StackTrace, Failure.From(cause))
            : Failure.From(exception);
        return new Completion(OrchestrationRuntimeStatus.Failed, exception.Message, failure, false);
    }

    private Continuation? Continue()
    {
        if (_continueAsNew is null || _openTasks.Count > 0 || _run is not { IsCompletedSuccessfully: true })
        {
            return null;
        }

        List<EventRaised> carried = _continueAsNew.PreserveUnprocessedEvents ? [.. Waiters.Unclaimed, .. _carried] : _carried;
        return new Continuation(_nextInput, string.IsNullOrWhiteSpace(_continueAsNew.NewVersion) ? null : _continueAsNew.NewVersion, carried);
    }
}
