using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Interviews.Azurite;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Queues.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Queues;

/// <summary>A storage account of a test's own, seen from outside the host.</summary>
internal sealed class StorageQueues(string connection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly QueueServiceClient _account = new(connection);

    public (string Name, string? Value) Setting => ("AzureWebJobsStorage", connection);

    public static async Task<StorageQueues> NewAsync(AzuriteServer azurite) => new(await azurite.NewAccountAsync());

    /// <summary>Takes the next message once there is one, looking whenever the queue is announced.</summary>
    public static async Task<QueueMessage> NextAsync(IQueueTransport queues, string queue)
    {
        using var announced = new SemaphoreSlim(0);
        void Hear(string name)
        {
            if (name == queue)
            {
                announced.Release();
            }
        }

        queues.Arrived += Hear;
        try
        {
            while (true)
            {
                if (await queues.ReceiveAsync(queue, 1) is [var message])
                {
                    return message;
                }

                (await announced.WaitAsync(Patience, TestContext.Current.CancellationToken)).ShouldBeTrue($"Nothing came into {queue}.");
            }
        }
        finally
        {
            queues.Arrived -= Hear;
        }
    }

    public AzureQueues Open(TimeSpan? underWay = null, bool base64 = true, HttpMessageHandler? network = null)
    {
        var options = new QueueClientOptions { Retry = { MaxRetries = 0 } };
        if (network is not null)
        {
            options.Transport = new HttpClientTransport(network);
        }

        var settings = new QueueSettings(16, 8, 5, TimeSpan.Zero, TimeSpan.FromMilliseconds(200), base64);
        return new AzureQueues(new QueueServiceClient(connection, options), settings, NullLogger<AzureQueues>.Instance, TimeProvider.System, underWay);
    }

    public async Task SendRawAsync(string queue, string text)
    {
        await _account.GetQueueClient(queue).CreateIfNotExistsAsync();
        await _account.GetQueueClient(queue).SendMessageAsync(text);
    }

    public async Task<int> CountAsync(string queue)
    {
        try
        {
            return (await _account.GetQueueClient(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return 0;
        }
    }

    /// <summary>The texts that can be seen, as they stand in the account.</summary>
    public async Task<IReadOnlyList<string>> RawAsync(string queue)
    {
        try
        {
            return [.. (await _account.GetQueueClient(queue).PeekMessagesAsync(32)).Value.Select(message => message.MessageText)];
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return [];
        }
    }
}
