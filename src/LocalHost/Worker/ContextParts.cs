using System.Collections;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.Worker;

internal sealed class LocalInvocationResult : InvocationResult
{
    public override object? Value { get; set; }
}

/// <summary>The same result, seen as <typeparamref name="T"/>.</summary>
internal sealed class TypedInvocationResult<T>(InvocationResult result) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)result.Value;
        set => result.Value = value;
    }
}

internal sealed class LocalRetryContext(int retryCount, int maxRetryCount) : RetryContext
{
    public static LocalRetryContext None { get; } = new(0, 0);

    public override int MaxRetryCount => maxRetryCount;

    public override int RetryCount => retryCount;
}

/// <param name="http">The request, whose <c>traceparent</c> counts when nobody traces here.</param>
internal sealed class LocalTraceContext(HttpContext? http) : TraceContext
{
    private readonly Activity? _activity = Activity.Current;

    public override string TraceParent => _activity?.Id ?? http?.Request.Headers.TraceParent.ToString() ?? "";

    public override string TraceState => _activity?.TraceStateString ?? "";
}

internal sealed class LocalBindingContext(LocalFunctionContext context) : BindingContext
{
    private IReadOnlyDictionary<string, object?>? _data;

    public override IReadOnlyDictionary<string, object?> BindingData => _data ??= context.HttpContext is { } http
        ? http.Request.RouteValues.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase)
        : context.TriggerData;
}

internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> _features = [];

    public T? Get<T>() => _features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

    public void Set<T>(T? instance)
    {
        if (instance is null)
        {
            _features.Remove(typeof(T));
        }
        else
        {
            _features[typeof(T)] = instance;
        }
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
