using Interviews.LocalHost.Worker;

namespace Interviews.LocalHost.Queues;

/// <summary>The section <c>extensions.queues</c> of host.json, with the real host's names and defaults.</summary>
/// <param name="BatchSize">Messages taken at once, 1-32.</param>
/// <param name="NewBatchThreshold">More are taken once no more than so many are under way.</param>
/// <param name="MaxDequeueCount">Attempts before a message goes to the poison queue.</param>
/// <param name="VisibilityTimeout">How long a message that failed stays hidden before the next attempt.</param>
internal sealed record QueueSettings(int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout)
{
    private const string Section = "extensions:queues:";

    /// <exception cref="StartRefusedException">A bad value.</exception>
    public static QueueSettings From(HostJson host)
    {
        var batchSize = host.Number(Section + "batchSize", 16, 1, 32);
        return new QueueSettings(
            batchSize,
            host.Number(Section + "newBatchThreshold", batchSize / 2, 0, 1000),
            host.Number(Section + "maxDequeueCount", 5, 1, int.MaxValue),
            host.Span(Section + "visibilityTimeout", TimeSpan.Zero));
    }
}
