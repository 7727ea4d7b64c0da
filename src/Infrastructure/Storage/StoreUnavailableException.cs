using NodaTime;

namespace Interviews.Infrastructure.Storage;

/// <summary>The store did not answer within the time that a request may take. What was being written is either written as a whole or not at all.</summary>
/// <param name="retryAfter">How long to wait before trying again, at least a second.</param>
public sealed class StoreUnavailableException(Duration retryAfter, Exception? inner)
    : Exception("The store did not answer in time.", inner)
{
    public Duration RetryAfter { get; } = retryAfter;
}
