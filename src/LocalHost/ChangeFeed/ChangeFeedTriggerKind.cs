using System.Reflection;
using System.Text.Json;
using Interviews.LocalHost.ChangeFeed.Cosmos;
using Interviews.LocalHost.Seams;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Interviews.LocalHost.ChangeFeed;

/// <summary><c>[CosmosDBTrigger]</c> over the Cosmos DB account that its connection names, otherwise over the store that offers the container's feed.</summary>
internal sealed class ChangeFeedTriggerKind(
    IServiceProvider services,
    CosmosAccounts accounts,
    FunctionInvoker invoker,
    ChangeFeedStore store,
    IOptions<JsonSerializerOptions> json,
    TimeProvider time,
    ILogger<ChangeFeedTriggerKind> logger)
    : TriggerKind, IDisposable
{
    /// <summary>The real trigger's.</summary>
    private static readonly TimeSpan DefaultPollDelay = TimeSpan.FromSeconds(5);

    private readonly List<CosmosChangeFeed> _feeds = [];

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
        var trigger = (CosmosDBTriggerAttribute)function.Trigger;
        if (accounts.Find(trigger.Connection) is { } account)
        {
            var pollDelay = trigger.FeedPollDelay > 0 ? TimeSpan.FromMilliseconds(trigger.FeedPollDelay) : DefaultPollDelay;
            var feed = new CosmosChangeFeed(account.GetContainer(trigger.DatabaseName, trigger.ContainerName), pollDelay, TimeProvider.System, logger);
            _feeds.Add(feed);
            return new ChangeFeedListener(function, feed, $"{account.Endpoint.Authority}/", invoker, store, time, logger);
        }

        var source = services.GetServices<IChangeFeedSource>().FirstOrDefault(candidate => candidate.ContainerName == trigger.ContainerName)
            ?? throw new StartRefusedException($"{function} listens to the container '{trigger.ContainerName}', of which no store offers the changes.");
        return new ChangeFeedListener(function, source, "", invoker, store, time, logger);
    }

    public void Dispose() => _feeds.ForEach(feed => feed.Dispose());
}

/// <param name="Changes">At least one document, in order.</param>
internal sealed record ChangeBatch(IReadOnlyList<string> Changes)
{
    private string? _documents;

    public int Count => Changes.Count;

    /// <summary>All documents as one JSON array.</summary>
    public string Documents => _documents ??= $"[{string.Join(',', Changes)}]";
}
