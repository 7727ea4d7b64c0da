using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.ChangeFeed.Cosmos;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Hosting;

/// <summary>What sets each function off that neither a client nor an orchestration does.</summary>
internal sealed class Triggers(
    FunctionInvoker invoker,
    IQueueTransport queues,
    QueueSettings queueSettings,
    HostStore store,
    ChangeFeedStore feeds,
    CosmosAccounts accounts,
    HostJson host,
    IConfiguration settings,
    TimeProvider time,
    ILoggerFactory loggers) : IDisposable
{
    /// <summary>The real trigger's.</summary>
    private static readonly TimeSpan DefaultPollDelay = TimeSpan.FromSeconds(5);

    private readonly List<CosmosChangeFeed> _cosmosFeeds = [];

    /// <param name="embedded">The feeds of the app's own stores.</param>
    /// <returns><c>null</c> for a function that something else sets off.</returns>
    /// <exception cref="HostStartupException">The trigger cannot work; the message names the function.</exception>
    public WorkLoop? Listen(FunctionInfo function, IReadOnlyCollection<IChangeFeedSource> embedded) => function.Trigger.Type.ToLowerInvariant() switch
    {
        "queuetrigger" => Queue(function),
        "timertrigger" => new TimerListener(function, new Schedule(function, settings), invoker, store, time, loggers.CreateLogger<TimerListener>()),
        "cosmosdbtrigger" => ChangeFeed(function, embedded),
        _ => null,
    };

    public void Dispose() => _cosmosFeeds.ForEach(feed => feed.Dispose());

    private QueueListener Queue(FunctionInfo function)
    {
        if (function.Trigger.Text("connection") is { Length: > 0 } connection)
        {
            host.RequireConnection(function, connection);
        }

        return new QueueListener(function, invoker, queues, queueSettings, time, loggers.CreateLogger<QueueListener>());
    }

    private ChangeFeedListener ChangeFeed(FunctionInfo function, IReadOnlyCollection<IChangeFeedSource> embedded)
    {
        var logger = loggers.CreateLogger<ChangeFeedListener>();
        var (database, container) = (function.Trigger.Text("databaseName")!, function.Trigger.Text("containerName")!);
        if (accounts.Find(function.Trigger.Text("connection")) is { } account)
        {
            var pollDelay = function.Trigger.Number("feedPollDelay") is > 0 and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : DefaultPollDelay;
            var feed = new CosmosChangeFeed(account.GetContainer(database, container), pollDelay, TimeProvider.System, logger);
            _cosmosFeeds.Add(feed);
            return new ChangeFeedListener(function, feed, $"{account.Endpoint.Authority}/", invoker, feeds, time, logger);
        }

        var source = embedded.FirstOrDefault(candidate => candidate.ContainerName == container)
            ?? throw new HostStartupException($"{function} listens to the container '{container}', of which no store offers the changes.");
        return new ChangeFeedListener(function, source, "", invoker, feeds, time, logger);
    }
}
