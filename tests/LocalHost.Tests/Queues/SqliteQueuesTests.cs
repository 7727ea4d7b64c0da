using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Interviews.LocalHost.Time;

namespace Interviews.LocalHost.Tests.Queues;

public sealed class SqliteQueuesTests : QueueTransportContract
{
    private readonly VirtualTimeProvider _time = new(TestHost.ClockStart);
    private readonly HostStore _store = new(HostSettings.From(TestHost.Options()));

    public override ValueTask DisposeAsync()
    {
        var folder = Path.GetDirectoryName(_store.Database.Path)!;
        _store.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private protected override Task<IQueueTransport> OpenAsync() => Task.FromResult<IQueueTransport>(new SqliteQueues(_store, _time));

    private protected override async Task<QueueMessage> NextAsync(string queue)
    {
        _time.MoveTo(Queues.NextVisible(queue) ?? throw new InvalidOperationException($"There is nothing to wait for in {queue}."));
        return (await Queues.ReceiveAsync(queue, 1)).Single();
    }

    private protected override Task<int> CountAsync(string queue) => Task.FromResult(((SqliteQueues)Queues).Peek(queue).Count);
}
