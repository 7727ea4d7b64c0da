using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Content = Interviews.LocalHost.Protocol.StreamingMessage.ContentOneofCase;

namespace Interviews.LocalHost.Protocol;

/// <summary>The worker's side of this host: what is asked of it over the stream that it opens, and its answers.</summary>
/// <remarks>One worker for each host. When its stream ends, everything that waits for it fails.</remarks>
internal sealed class WorkerConnection(WorkerLog log, FunctionTimeout timeout)
{
    /// <summary>How often those under way are looked at: one timer for all of them, which rests while there are none.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, Invocation> _invocations = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<FunctionLoadResponse>> _loads = new();
    private readonly TaskCompletionSource _started = Source();
    private readonly TaskCompletionSource<WorkerInitResponse> _initialized = Source<WorkerInitResponse>();
    private readonly TaskCompletionSource<FunctionMetadataResponse> _indexed = Source<FunctionMetadataResponse>();
    private readonly TaskCompletionSource _ended = Source();
    private ITimer? _looks;
    private int _isLooking = 1;

    /// <summary>Completes when the worker's stream has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Answers the worker's stream until it ends.</summary>
    public async Task ServeAsync(IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        var sending = SendAllAsync(outgoing, cancellationToken);
        await using var looks = timeout.Limit is { } limit ? timeout.Time.CreateTimer(_ => LookAtAll(limit), null, Look, Look) : null;
        _looks = looks;
        try
        {
            // The worker never closes its half: a host that has said all it has to say ends the call.
            while (!sending.IsCompleted && await Next(incoming, sending, cancellationToken))
            {
                Receive(incoming.Current);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The worker is gone, or the server stops; either way the stream is over.
        }
        finally
        {
            End();
            await sending;
        }
    }

    /// <summary>Waits for the worker, and has it tell its functions.</summary>
    /// <exception cref="HostStartupException">The worker cannot index its functions; the message says why.</exception>
    public async Task<(IReadOnlyDictionary<string, string> Capabilities, IReadOnlyList<RpcFunctionMetadata> Functions)> OpenAsync(
        string appDirectory, CancellationToken cancellationToken)
    {
        await _started.Task.WaitAsync(cancellationToken);
        Send(new StreamingMessage { WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.1000.0", WorkerDirectory = appDirectory, FunctionAppDirectory = appDirectory } });
        var initialized = await _initialized.Task.WaitAsync(cancellationToken);
        Check(initialized.Result, "The worker did not start");
        Send(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = appDirectory } });
        var indexed = await _indexed.Task.WaitAsync(cancellationToken);
        Check(indexed.Result, "The functions cannot be indexed");
        return (initialized.Capabilities.ToDictionary(), indexed.FunctionMetadataResults);
    }

    /// <summary>Has the worker load a function, which it must have done before it can run it.</summary>
    /// <exception cref="HostStartupException">The worker cannot load it; the message names it.</exception>
    public async Task LoadAsync(RpcFunctionMetadata function, CancellationToken cancellationToken)
    {
        var loaded = _loads.GetOrAdd(function.FunctionId, _ => Source<FunctionLoadResponse>());
        Send(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function } });
        Check((await loaded.Task.WaitAsync(cancellationToken)).Result, $"Function '{function.Name}' ({function.EntryPoint}) cannot be loaded");
    }

    /// <summary>Runs a function once.</summary>
    /// <param name="request">With an id of its own.</param>
    /// <param name="givenUp">Called before the host ends it without an answer.</param>
    /// <param name="cancellationToken">Asks the function to give up; its answer is waited for all the same.</param>
    /// <returns>The answer, or a failure when there is none <see cref="FunctionTimeout.Grace"/> after the timeout; and whether it came before the timeout.</returns>
    /// <exception cref="WorkerGoneException">The stream ended before the answer came.</exception>
    public async Task<(InvocationResponse Response, bool InTime)> InvokeAsync(InvocationRequest request, Action? givenUp, CancellationToken cancellationToken)
    {
        var invocation = new Invocation(timeout.Time.GetTimestamp(), givenUp);
        _invocations[request.InvocationId] = invocation;
        KeepLooking();
        if (!Send(new StreamingMessage { InvocationRequest = request }))
        {
            _invocations.TryRemove(request.InvocationId, out _);
            throw new WorkerGoneException();
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static state =>
            {
                var (connection, id) = ((WorkerConnection, string))state!;
                connection.Cancel(id);
            },
            (this, request.InvocationId));
        return (await invocation.Task, !invocation.IsOverdue);
    }

    /// <summary>Ends the stream once everything queued for the worker is sent.</summary>
    public void End()
    {
        _outgoing.Writer.TryComplete();
        foreach (var id in _invocations.Keys)
        {
            if (_invocations.TryRemove(id, out var waiting))
            {
                waiting.TrySetException(new WorkerGoneException());
            }
        }

        foreach (var waiting in _loads.Values)
        {
            waiting.TrySetException(new WorkerGoneException());
        }

        _started.TrySetException(new WorkerGoneException());
        _initialized.TrySetException(new WorkerGoneException());
        _indexed.TrySetException(new WorkerGoneException());
        _ended.TrySetResult();
    }

    private static async Task<bool> Next(IAsyncStreamReader<StreamingMessage> incoming, Task sending, CancellationToken cancellationToken)
    {
        var next = incoming.MoveNext(cancellationToken);
        return (next.IsCompleted || await Task.WhenAny(next, sending) == next) && await next;
    }

    private void Cancel(string id) => Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = id } });

    /// <summary>After something was added to those under way.</summary>
    private void KeepLooking()
    {
        if (Volatile.Read(ref _isLooking) == 0 && Interlocked.Exchange(ref _isLooking, 1) == 0)
        {
            _looks?.Change(Look, Look);
        }
    }

    private void LookAtAll(TimeSpan limit)
    {
        EndOverdue(limit);
        if (_invocations.IsEmpty)
        {
            _looks?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Interlocked.Exchange(ref _isLooking, 0);
            if (!_invocations.IsEmpty)
            {
                // Added meanwhile by somebody who saw the timer run.
                KeepLooking();
            }
        }
    }

    /// <summary>Asks what has taken too long to give up, and gives it up itself after the grace. The real host restarts the worker then.</summary>
    private void EndOverdue(TimeSpan limit)
    {
        foreach (var (id, invocation) in _invocations)
        {
            var age = timeout.Time.GetElapsedTime(invocation.Began);
            if (age >= limit && !invocation.IsOverdue)
            {
                invocation.IsOverdue = true;
                Cancel(id);
            }
            else if (age - limit >= FunctionTimeout.Grace && _invocations.TryRemove(id, out _))
            {
                invocation.GivenUp?.Invoke();
                invocation.TrySetResult(new InvocationResponse { InvocationId = id, Result = timeout.Failure });
            }
        }
    }

    private bool Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    private async Task SendAllAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                await outgoing.WriteAsync(message, cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException)
        {
            // Nobody reads any more; whoever waits for an answer learns it from the other direction.
        }
    }

    private void Receive(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case Content.InvocationResponse:
                if (_invocations.TryRemove(message.InvocationResponse.InvocationId, out var invocation))
                {
                    invocation.TrySetResult(message.InvocationResponse);
                }

                break;
            case Content.RpcLog:
                log.Write(message.RpcLog);
                break;
            case Content.StartStream:
                _started.TrySetResult();
                break;
            case Content.WorkerInitResponse:
                _initialized.TrySetResult(message.WorkerInitResponse);
                break;
            case Content.FunctionMetadataResponse:
                _indexed.TrySetResult(message.FunctionMetadataResponse);
                break;
            case Content.FunctionLoadResponse:
                _loads.GetOrAdd(message.FunctionLoadResponse.FunctionId, _ => Source<FunctionLoadResponse>()).TrySetResult(message.FunctionLoadResponse);
                break;
            default:
                // Messages that this host did not ask for.
                break;
        }
    }

    private static void Check(StatusResult? result, string otherwise)
    {
        if (result?.Status != StatusResult.Types.Status.Success)
        {
            throw new HostStartupException($"{otherwise}: {result?.Exception?.Message ?? "no reason was given"}");
        }
    }

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource<T> Source<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What has no answer yet.</summary>
    /// <param name="began">A timestamp.</param>
    private sealed class Invocation(long began, Action? givenUp) : TaskCompletionSource<InvocationResponse>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public long Began => began;

        public Action? GivenUp => givenUp;

        public bool IsOverdue { get; set; }
    }
}
