using Interviews.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Tests.Health;

/// <summary>Queues that take no message as long as they are broken.</summary>
internal sealed class BreakableQueues
{
    public bool IsBroken { get; set; }

    public void Install(IServiceCollection services) =>
        services.AddSingleton<IQueueTransport>(provider => new Queues(this, ActivatorUtilities.CreateInstance<SqliteQueues>(provider)));

    private sealed class Queues(BreakableQueues switched, SqliteQueues real) : IQueueTransport
    {
        public event Action<string>? Arrived
        {
            add => real.Arrived += value;
            remove => real.Arrived -= value;
        }

        public Task SendAsync(IReadOnlyList<OutgoingMessage> messages) =>
            switched.IsBroken && messages.Count > 0 ? throw new IOException("The queues take nothing.") : real.SendAsync(messages);

        public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int limit) => real.ReceiveAsync(queue, limit);

        public Task HideAsync(QueueMessage message, TimeSpan visibility) => real.HideAsync(message, visibility);

        public Task DeleteAsync(QueueMessage message) => real.DeleteAsync(message);

        public Task PoisonAsync(QueueMessage message) => real.PoisonAsync(message);

        public DateTimeOffset? NextVisible(string queue) => real.NextVisible(queue);
    }
}
