using Interviews.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Tests.WholeSystem.Redelivery;

/// <summary>Sends every message as often as it is told to, and counts what the application sent.</summary>
internal sealed class RepeatingQueues(IQueueTransport queues, int copies) : IQueueTransport
{
    private int _sent;

    public event Action<string>? Arrived
    {
        add => queues.Arrived += value;
        remove => queues.Arrived -= value;
    }

    /// <summary>How many messages the application sent; copies do not count.</summary>
    public int Sent => Volatile.Read(ref _sent);

    public static Action<IServiceCollection> Copies(int copies) => services => services.AddSingleton<IQueueTransport>(
        provider => new RepeatingQueues(ActivatorUtilities.CreateInstance<SqliteQueues>(provider), copies));

    public static RepeatingQueues Of(IServiceProvider services) => (RepeatingQueues)services.GetRequiredService<IQueueTransport>();

    public Task SendAsync(IReadOnlyList<OutgoingMessage> messages)
    {
        Interlocked.Add(ref _sent, messages.Count);
        return queues.SendAsync([.. Enumerable.Repeat(messages, copies).SelectMany(each => each)]);
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int limit) => queues.ReceiveAsync(queue, limit);

    public Task HideAsync(QueueMessage message, TimeSpan visibility) => queues.HideAsync(message, visibility);

    public Task DeleteAsync(QueueMessage message) => queues.DeleteAsync(message);

    public Task PoisonAsync(QueueMessage message) => queues.PoisonAsync(message);

    public DateTimeOffset? NextVisible(string queue) => queues.NextVisible(queue);
}
