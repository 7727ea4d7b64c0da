using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.SampleApp;

/// <summary>A function that logs a line at each level.</summary>
public sealed class Logging(ILogger<Logging> logger)
{
    [Function(nameof(Logs))]
    public void Logs([QueueTrigger("logs")] string text)
    {
        logger.LogDebug("debug {Text}", text);
        logger.LogInformation("information {Text}", text);
        logger.LogWarning("warning {Text}", text);
        logger.LogError(new InvalidOperationException("the cause"), "error {Text}", text);
    }
}
