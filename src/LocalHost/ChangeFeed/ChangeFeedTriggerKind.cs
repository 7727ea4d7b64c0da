using System.Reflection;
using System.Text.Json;
using Interviews.LocalHost.Seams;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Interviews.LocalHost.ChangeFeed;

/// <summary><c>[CosmosDBTrigger]</c> over the store that offers the container's feed.</summary>
internal sealed class ChangeFeedTriggerKind(
    IServiceProvider services, FunctionInvoker invoker, ChangeFeedStore store, IOptions<JsonSerializerOptions> json, TimeProvider time, ILogger<ChangeFeedTriggerKind> logger)
    : TriggerKind
{
    public override Type AttributeType => typeof(CosmosDBTriggerAttribute);

    public override ParameterBinder BindTrigger(FunctionDescriptor function, ParameterInfo parameter) => context =>
    {
        var documents = ((ChangeBatch)context.TriggerValue!).Documents;
        try
        {
            return parameter.ParameterType == typeof(string) ? documents : JsonSerializer.Deserialize(documents, parameter.ParameterType, json.Value);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new FunctionInputConverterException($"The documents cannot be bound to the parameter '{parameter.Name}' of type {parameter.ParameterType}.", e);
        }
    };

    public override WorkLoop Listen(FunctionDescriptor function)
    {
        var container = ((CosmosDBTriggerAttribute)function.Trigger).ContainerName;
        var source = services.GetServices<IChangeFeedSource>().FirstOrDefault(candidate => candidate.ContainerName == container)
            ?? throw new StartRefusedException($"{function} listens to the container '{container}', of which no store offers the changes.");
        return new ChangeFeedListener(function, source, invoker, store, time, logger);
    }
}

/// <param name="Changes">At least one document, in order.</param>
internal sealed record ChangeBatch(IReadOnlyList<string> Changes)
{
    private string? _documents;

    public int Count => Changes.Count;

    /// <summary>All documents as one JSON array.</summary>
    public string Documents => _documents ??= $"[{string.Join(',', Changes)}]";
}
