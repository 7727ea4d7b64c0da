using Interviews.LocalHost.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Runs one episode: the orchestrator's code over everything that has happened so far, then over what is new.</summary>
internal sealed partial class OrchestrationExecutor
{
    private readonly OrchestratorFunction _function;
    private readonly OrchestrationContext _context;
    private readonly PendingActions _actions = new();
    private readonly Dictionary<int, TaskCompletionSource<string?>> _openTasks = [];
    private readonly Dictionary<int, TimerCreated> _indexedTimers = [];
    private readonly List<TimerCreated> _cancelledTimers = [];
    private readonly Queue<HistoryEvent> _whileSuspended = [];
    private readonly List<EventRaised> _carried = [];
    private readonly DataConverter _converter;

    private Func<bool> _isOnThread = () => false;
    private Task<object?>? _run;
    private ContinueAsNewOptions? _continueAsNew;
    private string? _nextInput;
    private Completion? _completion;
    private int _nextId;

    public OrchestrationExecutor(string instanceId, OrchestratorFunction function, DataConverter converter, ILoggerFactory loggers)
    {
        InstanceId = instanceId;
        _function = function;
        _converter = converter;
        Waiters = new EventWaiters(converter);
        _context = new OrchestrationContext(this, converter, loggers);
    }

    public string InstanceId { get; }

    public ExecutionStarted? Start { get; private set; }

    public DateTime Now { get; private set; }

    public bool IsReplaying { get; private set; }

    public bool IsSuspended { get; private set; }

    public EventWaiters Waiters { get; }

    public string? CustomStatus { get; set; }

    /// <summary>Whether the orchestrator's own thread is asking.</summary>
    public bool IsOnThread => _isOnThread();

    /// <param name="past">The history.</param>
    /// <param name="news">What has come in since: an <see cref="EpisodeStarted"/> first.</param>
    public EpisodeOutcome Run(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> news)
    {
        using var thread = new OrchestratorThread();
        _isOnThread = () => thread.IsHere;
        try
        {
            IsReplaying = true;
            Play(past);
            IsReplaying = false;
            Play(news);
            Conclude();
        }
        catch (NonDeterminismException e)
        {
            return EpisodeOutcome.Failed(new Failure(NonDeterminismException.ReportedType, e.Message, e.StackTrace));
        }
#pragma warning disable CA1031 // whatever the orchestrator's code or its payloads cause ends the instance, not the engine
        catch (Exception e)
#pragma warning restore CA1031
        {
            return EpisodeOutcome.Failed(Failure.From(e));
        }

        return new EpisodeOutcome([.. _actions.All], _cancelledTimers, CustomStatus, IsSuspended, _completion, _completion is null ? Continue() : null);
    }

    private void Play(IReadOnlyList<HistoryEvent> events)
    {
        foreach (var e in events)
        {
            if (_completion is not null)
            {
                return;
            }

            if (e is EpisodeStarted started)
            {
                Now = started.At;
            }
            else if (IsSuspended && e is not (ExecutionResumed or ExecutionTerminated or ExecutionSuspended))
            {
                _whileSuspended.Enqueue(e);
            }
            else
            {
                Play(e);
            }
        }
    }

    private void Play(HistoryEvent e)
    {
        switch (e)
        {
            case ExecutionStarted started:
                Start = started;
                _run = Invoke();
                RefuseIllegalStart();
                break;
            case ExecutionCompleted:
                break;
            case OutgoingEvent recorded:
                _actions.Match(recorded);
                break;
            case EventRaised raised when _continueAsNew is null:
                Waiters.Deliver(raised);
                break;
            case EventRaised raised:
                _carried.Add(raised);
                break;
            case ResultEvent result:
                Resolve(result);
                break;
            case ExecutionSuspended:
                IsSuspended = true;
                _actions.Hold();
                break;
            case ExecutionResumed:
                Resume();
                break;
            case ExecutionTerminated terminated:
                _completion = new Completion(OrchestrationRuntimeStatus.Terminated, terminated.Output, null, terminated.Recursive);
                break;
        }
    }

    private async Task<object?> Invoke() => await _function(_context);

    private void RefuseIllegalStart()
    {
        if (!_run!.IsCompleted && !_context.IsAccessed)
        {
            throw new InvalidOperationException(OrchestratorThread.IllegalAwait);
        }
    }

    private void Resolve(ResultEvent result)
    {
        if (!_openTasks.Remove(result.TaskId, out var task))
        {
            return;
        }

        _indexedTimers.Remove(result.TaskId);
        switch (result)
        {
            case TaskCompleted completed:
                task.TrySetResult(completed.Result);
                break;
            case SubOrchestrationCompleted completed:
                task.TrySetResult(completed.Result);
                break;
            case TaskFailed failed:
                task.TrySetException(new TaskFailureException(failed.TaskId, failed.Failure.ToDetails(), failed.Failure.IsFinal));
                break;
            case SubOrchestrationFailed failed:
                task.TrySetException(new TaskFailureException(failed.TaskId, failed.Failure.ToDetails(), failed.Failure.IsFinal));
                break;
            default:
                task.TrySetResult(null);
                break;
        }
    }

    private void Resume()
    {
        IsSuspended = false;
        _actions.Release();
        var missed = _whileSuspended.ToArray();
        _whileSuspended.Clear();
        Play(missed);
    }
}
