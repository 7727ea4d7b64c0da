using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Interviews.LocalHost.Worker;

/// <summary>Where the parts of a function's return value go: a queue for the whole of it, or a binding for each marked property.</summary>
internal sealed class OutputPlan
{
    private readonly Type? _resultType;
    private readonly PropertyInfo? _httpResult;
    private readonly List<(QueueOutputAttribute Queue, PropertyInfo? Property)> _queues = [];

    public OutputPlan(MethodInfo method)
    {
        var attributes = new List<(string, OutputBindingAttribute)>();
        if (method.IsDefined(typeof(OutputBindingAttribute), inherit: true))
        {
            var attribute = method.GetCustomAttribute<OutputBindingAttribute>()!;
            attributes.Add(("$return", attribute));
            Add(attribute, null);
        }

        _resultType = ResultType(method);
        foreach (var property in (_resultType?.GetProperties() ?? []).Where(property => property.IsDefined(typeof(OutputBindingAttribute), inherit: true)))
        {
            var attribute = property.GetCustomAttribute<OutputBindingAttribute>()!;
            attributes.Add((property.Name, attribute));
            Add(attribute, property);
            _httpResult = attribute is HttpResultAttribute ? property : _httpResult;
        }

        Attributes = attributes;
    }

    public IReadOnlyList<(string Name, OutputBindingAttribute Attribute)> Attributes { get; }

    public IEnumerable<OutputBindingAttribute> Unknown =>
        Attributes.Select(output => output.Attribute).Where(attribute => attribute is not (QueueOutputAttribute or HttpResultAttribute));

    public bool SendsToQueues => _queues.Count > 0;

    /// <summary>What answers the HTTP request: the marked property of a returned object, or the value as it is.</summary>
    public object? HttpResult(object? value) => _httpResult is not null && _resultType!.IsInstanceOfType(value) ? _httpResult.GetValue(value) : value;

    public IEnumerable<(string Queue, object? Value)> QueueValues(object? returned)
    {
        foreach (var (queue, property) in _queues)
        {
            if (property is null)
            {
                yield return (queue.QueueName, returned);
            }
            else if (returned is not null)
            {
                yield return (queue.QueueName, property.GetValue(returned));
            }
        }
    }

    private static Type? ResultType(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            type = type.GetGenericArguments()[0];
        }

        return type.IsPrimitive || type == typeof(string) || type == typeof(void) || type == typeof(Task) || type.IsInterface || type.Namespace is "System" ? null : type;
    }

    private void Add(OutputBindingAttribute attribute, PropertyInfo? property)
    {
        if (attribute is QueueOutputAttribute queue)
        {
            _queues.Add((queue, property));
        }
    }
}
