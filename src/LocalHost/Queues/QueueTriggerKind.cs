using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Interviews.LocalHost.Queues;

/// <summary><c>[QueueTrigger]</c>: the message as text, bytes or JSON, and its properties by name.</summary>
internal sealed class QueueTriggerKind(
    IQueueTransport queues, FunctionInvoker invoker, HostJson host, QueueSettings settings, IOptions<JsonSerializerOptions> json, TimeProvider time, ILogger<QueueTriggerKind> logger) : TriggerKind
{
    private static readonly FrozenDictionary<string, (Type Type, Func<QueueMessage, object> Value)> Properties = new Dictionary<string, (Type, Func<QueueMessage, object>)>
    {
        ["Id"] = (typeof(string), message => message.Id),
        ["DequeueCount"] = (typeof(int), message => message.DequeueCount),
        ["InsertionTime"] = (typeof(DateTimeOffset), message => message.InsertedAt),
        ["QueueTrigger"] = (typeof(string), message => message.Body),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override Type AttributeType => typeof(QueueTriggerAttribute);

    public static IReadOnlyDictionary<string, object?> Data(QueueMessage message) =>
        Properties.ToDictionary(property => property.Key, property => (object?)property.Value.Value(message), StringComparer.OrdinalIgnoreCase);

    public override ParameterBinder BindTrigger(FunctionDescriptor function, ParameterInfo parameter) => context =>
    {
        try
        {
            return QueueMessageEncoding.Decode(((QueueMessage)context.TriggerValue!).Body, parameter.ParameterType, json.Value);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new FunctionInputConverterException($"The message cannot be bound to the parameter '{parameter.Name}' of type {parameter.ParameterType}.", e);
        }
    };

    public override ParameterBinder? BindParameter(FunctionDescriptor function, ParameterInfo parameter) =>
        Properties.TryGetValue(parameter.Name!, out var property) && parameter.ParameterType.IsAssignableFrom(property.Type)
            ? context => property.Value((QueueMessage)context.TriggerValue!)
            : null;

    public override void Validate(FunctionDescriptor function)
    {
        if (((QueueTriggerAttribute)function.Trigger).Connection is { Length: > 0 } connection)
        {
            host.RequireConnection(function, connection);
        }
    }

    public override WorkLoop Listen(FunctionDescriptor function) => new QueueListener(function, invoker, queues, settings, time, logger);
}
