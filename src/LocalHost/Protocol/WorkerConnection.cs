using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Interviews.LocalHost.Hosting;
using Content = Interviews.LocalHost.Protocol.StreamingMessage.ContentOneofCase;

namespace Interviews.LocalHost.Protocol;

/// <summary>The worker's side of this host: what is asked of it over the stream that it opens, and its answers.</summary>
/// <remarks>One worker for each host. When its stream ends, everything that waits for it fails.</remarks>
internal sealed class WorkerConnection(WorkerLog log)
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse>> _invocations = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<FunctionLoadResponse>> _loads = new();
    private readonly TaskCompletionSource _started = Source();
    private readonly TaskCompletionSource<WorkerInitResponse> _initialized = Source<WorkerInitResponse>();
    private readonly TaskCompletionSource<FunctionMetadataResponse> _indexed = Source<FunctionMetadataResponse>();
    private readonly TaskCompletionSource _ended = Source();

    /// <summary>Completes when the worker's stream has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Answers the worker's stream until it ends.</summary>
    public async Task ServeAsync(IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        var sending = SendAllAsync(outgoing, cancellationToken);
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
    /// <exception cref="StartRefusedException">The worker cannot index its functions; the message says why.</exception>
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
    /// <exception cref="StartRefusedException">The worker cannot load it; the message names it.</exception>
    public async Task LoadAsync(RpcFunctionMetadata function, CancellationToken cancellationToken)
    {
        var loaded = _loads.GetOrAdd(function.FunctionId, _ => Source<FunctionLoadResponse>());
        Send(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function } });
        Check((await loaded.Task.WaitAsync(cancellationToken)).Result, $"Function '{function.Name}' ({function.EntryPoint}) cannot be loaded");
    }

    /// <summary>Runs a function once.</summary>
    /// <param name="request">With an id of its own.</param>
    /// <param name="cancellationToken">Asks the function to give up; its answer is waited for all the same.</param>
    /// <exception cref="WorkerGoneException">The stream ended before the answer came.</exception>
    public async Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        var answer = Source<InvocationResponse>();
        _invocations[request.InvocationId] = answer;
        if (!Send(new StreamingMessage { InvocationRequest = request }))
        {
            _invocations.TryRemove(request.InvocationId, out _);
            throw new WorkerGoneException();
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static state =>
            {
                var (connection, id) = ((WorkerConnection, string))state!;
                connection.Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = id } });
            },
            (this, request.InvocationId));
        return await answer.Task;
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
        return next.IsCompleted || await Task.WhenAny(next, sending) == next ? await next : false;
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
            throw new StartRefusedException($"{otherwise}: {result?.Exception?.Message ?? "no reason was given"}");
        }
    }

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource<T> Source<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
