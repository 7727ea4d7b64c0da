using Interviews.Azurite;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Queues.Storage;

namespace Interviews.LocalHost.Tests.Queues;

public sealed class AzureQueuesContractTests(AzuriteServer azurite) : QueueTransportContract
{
    private StorageQueues _account = null!;

    public override ValueTask DisposeAsync()
    {
        ((AzureQueues)Queues).Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override async Task<IQueueTransport> OpenAsync()
    {
        _account = await StorageQueues.NewAsync(azurite);
        return _account.Open();
    }

    private protected override Task<QueueMessage> NextAsync(string queue) => StorageQueues.NextAsync(Queues, queue);

    private protected override Task<int> CountAsync(string queue) => _account.CountAsync(queue);
}
