using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.Worker;

/// <summary>One invocation. What most functions never ask for (features, items, ids, a scope of services) is made when it is asked for.</summary>
internal sealed class LocalFunctionContext(FunctionDescriptor function, object? triggerValue, IServiceProvider root, CancellationToken cancellation)
    : FunctionContext, IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = new Dictionary<string, object?>();

    private InvocationFeatures? _features;
    private IDictionary<object, object>? _items;
    private string? _invocationId;
    private BindingContext? _bindingContext;
    private TraceContext? _traceContext;
    private IServiceProvider? _services;
    private AsyncServiceScope? _scope;

    public FunctionDescriptor Function => function;

    /// <summary>What set the function off, as its trigger understands it: a queue message, a batch of changes, an orchestration context…</summary>
    public object? TriggerValue => triggerValue;

    /// <summary>Named values that came with the trigger and that parameters of the same name receive.</summary>
    public IReadOnlyDictionary<string, object?> TriggerData { get; init; } = NoData;

    public HttpContext? HttpContext { get; init; }

    public LocalInvocationResult Result { get; } = new();

    /// <summary>What the function itself returned, whatever a middleware made of <see cref="Result"/> afterwards.</summary>
    public object? Returned { get; set; }

    public RetryContext Retries { get; init; } = LocalRetryContext.None;

    public override CancellationToken CancellationToken => cancellation;

    public override BindingContext BindingContext => _bindingContext ??= new LocalBindingContext(this);

    public override IInvocationFeatures Features => _features ??= new InvocationFeatures();

    public override FunctionDefinition FunctionDefinition => function;

    public override string FunctionId => function.Id;

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override RetryContext RetryContext => Retries;

    public override TraceContext TraceContext => _traceContext ??= new LocalTraceContext(HttpContext);

    public override IServiceProvider InstanceServices
    {
        get => _services ??= HttpContext?.RequestServices ?? OpenScope();
        set => _services = value;
    }

    /// <summary>The host's own context behind the one that application code was given.</summary>
    public static LocalFunctionContext Of(FunctionContext context) =>
        context as LocalFunctionContext ?? throw new InvalidOperationException($"{context.GetType()} is not an invocation of this host.");

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IServiceProvider OpenScope()
    {
        _scope = root.CreateAsyncScope();
        return _scope.Value.ServiceProvider;
    }
}
