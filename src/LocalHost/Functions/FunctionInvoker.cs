using System.Diagnostics;
using Google.Protobuf.Collections;
using Interviews.LocalHost.Protocol;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Functions;

/// <summary>Runs functions in the worker, and sends what they return to where it belongs.</summary>
internal sealed class FunctionInvoker(
    WorkerConnection worker, OutputDispatcher outputs, DurableClientBinding durableClient, WorkInFlight background, FunctionTimeout timeout, ILogger<FunctionInvoker> logger)
{
    /// <summary>Raised on any thread when an invocation has ended, however it did.</summary>
    public event Action? Ended;

    /// <summary>Runs a function that no client waits for.</summary>
    /// <param name="input">What the trigger gives to its own parameter.</param>
    /// <param name="metadata">What else comes with the trigger, by name.</param>
    /// <param name="retries">Which attempt it is, for triggers that repeat.</param>
    /// <param name="cancellationToken">Asks the function to give up.</param>
    /// <param name="traceParent">The span that it continues; by default the one that is current here, if any.</param>
    /// <returns>What it returned, once its outputs are sent.</returns>
    /// <exception cref="FunctionFailedException">It threw, or took too long.</exception>
    public async Task<TypedData?> RunAsync(
        FunctionInfo function,
        TypedData input,
        IReadOnlyDictionary<string, TypedData>? metadata,
        RetryContext? retries,
        CancellationToken cancellationToken,
        string? traceParent = null)
    {
        using var work = background.Begin();
        var request = Request(function, InvocationId.Next(), input, traceParent ?? Activity.Current?.Id, Activity.Current?.TraceStateString);
        request.RetryContext = retries;
        Add(request.TriggerMetadata, metadata);
        return await InvokeAsync(function, request, cut: null, cancellationToken);
    }

    /// <summary>Runs a function for a client, who gets the answer from the worker.</summary>
    /// <param name="invocationId">By which the worker brings invocation and HTTP request together.</param>
    /// <param name="cut">Cuts the client off, when the function took too long and does not end.</param>
    public Task AnswerAsync(
        FunctionInfo function,
        string invocationId,
        IReadOnlyDictionary<string, TypedData> routeValues,
        string? traceParent,
        string? traceState,
        Action cut,
        CancellationToken cancellationToken)
    {
        var request = Request(function, invocationId, new TypedData { Http = new RpcHttp() }, traceParent, traceState);
        Add(request.TriggerMetadata, routeValues);
        return InvokeAsync(function, request, cut, cancellationToken);
    }

    private async Task<TypedData?> InvokeAsync(FunctionInfo function, InvocationRequest request, Action? cut, CancellationToken cancellationToken)
    {
        var (response, inTime) = await AnswerAsync(request, cut, cancellationToken);
        if (response.Result?.Status != StatusResult.Types.Status.Success)
        {
            throw new FunctionFailedException(function, response.Result);
        }

        if (!inTime)
        {
            // What it said to a client in the end is said.
            logger.LogError("Function {Function} exceeded the timeout of {Limit}", function.Name, timeout.Limit);
            return cut is null ? throw new FunctionFailedException(function, timeout.Failure) : null;
        }

        await outputs.SendAsync(function, response);
        return response.ReturnValue;
    }

    private async Task<(InvocationResponse Response, bool InTime)> AnswerAsync(InvocationRequest request, Action? cut, CancellationToken cancellationToken)
    {
        try
        {
            return await worker.InvokeAsync(request, cut, cancellationToken);
        }
        finally
        {
            Ended?.Invoke();
        }
    }

    private InvocationRequest Request(FunctionInfo function, string id, TypedData input, string? traceParent, string? traceState)
    {
        var request = new InvocationRequest
        {
            InvocationId = id,
            FunctionId = function.Id,
            // The worker takes it for granted.
            TraceContext = new RpcTraceContext { TraceParent = traceParent ?? string.Empty, TraceState = traceState ?? string.Empty },
        };
        request.InputData.Add(input.Named(function.Trigger.Name));
        foreach (var binding in function.Inputs)
        {
            request.InputData.Add(durableClient.Value.Named(binding.Name));
        }

        return request;
    }

    private static void Add(MapField<string, TypedData> to, IReadOnlyDictionary<string, TypedData>? values)
    {
        foreach (var (name, value) in values ?? new Dictionary<string, TypedData>())
        {
            to[name] = value;
        }
    }
}
