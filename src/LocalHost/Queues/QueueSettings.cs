using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.Queues;

/// <summary>The section <c>extensions.queues</c> of host.json, with the real host's names and defaults.</summary>
/// <param name="BatchSize">Messages taken at once, 1-32.</param>
/// <param name="NewBatchThreshold">More are taken once no more than so many are under way.</param>
/// <param name="MaxDequeueCount">Attempts before a message goes to the poison queue.</param>
/// <param name="VisibilityTimeout">How long a message that failed stays hidden before the next attempt.</param>
/// <param name="MaxPollingInterval">The longest time between two looks at a queue of a storage account that is empty, at least 100 ms.</param>
/// <param name="IsBase64">Whether texts stand in a storage account as Base64, as <c>messageEncoding</c> says, or as they are.</param>
internal sealed record QueueSettings(
    int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval, bool IsBase64)
{
    private const string Section = "extensions:queues:";

    private static readonly TimeSpan ShortestPollingInterval = TimeSpan.FromMilliseconds(100);

    /// <exception cref="HostStartupException">A bad value.</exception>
    public static QueueSettings From(HostJson host, bool isDevelopment)
    {
        var batchSize = host.Number(Section + "batchSize", 16, 1, 32);
        return new QueueSettings(
            batchSize,
            host.Number(Section + "newBatchThreshold", batchSize / 2, 0, 1000),
            host.Number(Section + "maxDequeueCount", 5, 1, int.MaxValue),
            host.Span(Section + "visibilityTimeout", TimeSpan.Zero),
            Least(host.Span(Section + "maxPollingInterval", isDevelopment ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1))),
            IsBase64Encoding(host[Section + "messageEncoding"]));
    }

    private static TimeSpan Least(TimeSpan interval) => interval < ShortestPollingInterval ? ShortestPollingInterval : interval;

    private static bool IsBase64Encoding(string? value) => value?.ToLowerInvariant() switch
    {
        null or "base64" => true,
        "none" => false,
        _ => throw new HostStartupException($"host.json {Section}messageEncoding is '{value}'; allowed is base64 or none."),
    };
}
