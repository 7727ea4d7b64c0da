using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Interviews.LocalHost.Worker;

/// <summary>Sends an invocation through the middleware, in the order it was registered, to the function, and its outputs to where they belong.</summary>
internal sealed class FunctionInvoker
{
    /// <summary>The worker's own source, whose spans the application exports.</summary>
    private static readonly ActivitySource Traces = new("Microsoft.Azure.Functions.Worker");

    private readonly FunctionExecutionDelegate _pipeline;
    private readonly OutputDispatcher _outputs;
    private readonly IServiceProvider _services;

    public FunctionInvoker(IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware, OutputDispatcher outputs, IServiceProvider services)
    {
        _outputs = outputs;
        _services = services;
        _pipeline = middleware.Reverse().Aggregate((FunctionExecutionDelegate)Execute, (next, component) => component(next));
    }

    /// <summary>Runs the function once and sends its outputs when it and every middleware succeeded. What they throw is thrown as it was.</summary>
    /// <returns>The result as the middleware left it.</returns>
    public async Task<object?> InvokeAsync(
        FunctionDescriptor function,
        object? triggerValue,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, object?>? triggerData = null,
        RetryContext? retries = null)
    {
        await using var context = new LocalFunctionContext(function, triggerValue, _services, cancellation)
        {
            TriggerData = triggerData ?? EmptyData,
            Retries = retries ?? LocalRetryContext.None,
        };
        await RunAsync(context);
        return context.Result.Value;
    }

    /// <summary>The same for a context that the caller made and disposes of.</summary>
    public Task RunAsync(LocalFunctionContext context) =>
        Traces.HasListeners() && context.TriggerValue is not Microsoft.DurableTask.TaskOrchestrationContext ? TraceAsync(context) : RunUntracedAsync(context);

    private static readonly Dictionary<string, object?> EmptyData = [];

    private static Task Execute(FunctionContext context)
    {
        var local = LocalFunctionContext.Of(context);
        var returned = local.Function.Body.InvokeAsync(local);
        if (!returned.IsCompletedSuccessfully)
        {
            return FinishAsync(local, returned);
        }

        local.Returned = local.Result.Value = returned.Result;
        return Task.CompletedTask;
    }

    private static async Task FinishAsync(LocalFunctionContext context, ValueTask<object?> returned) => context.Returned = context.Result.Value = await returned;

    /// <summary>A span below whatever the trigger came with. Orchestrators have none: one runs for as long as its orchestration, or again for each event.</summary>
    private async Task TraceAsync(LocalFunctionContext context)
    {
        var parent = ActivityContext.TryParse(context.TraceContext.TraceParent, context.TraceContext.TraceState, out var given) ? given : default;
        using var invocation = Traces.StartActivity($"function {context.Function.Name}", ActivityKind.Internal, parent);
        invocation?.SetTag("faas.name", context.Function.Name).SetTag("faas.invocation_id", context.InvocationId);
        try
        {
            await RunUntracedAsync(context);
        }
        catch (Exception e)
        {
            invocation?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
            throw;
        }
    }

    private Task RunUntracedAsync(LocalFunctionContext context) => context.Function.Outputs.SendsToQueues ? RunAndSendAsync(context) : _pipeline(context);

    private async Task RunAndSendAsync(LocalFunctionContext context)
    {
        await _pipeline(context);
        await _outputs.SendAsync(context);
    }
}
