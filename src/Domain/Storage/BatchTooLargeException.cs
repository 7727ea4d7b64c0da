namespace Interviews.Domain.Storage;

/// <summary>A batch holds more than the 2 MB of a Cosmos DB transactional batch. Its own type for those whose documents grow with what people enter.</summary>
public sealed class BatchTooLargeException(long bytes, long most) : ArgumentException($"A batch of {bytes} bytes; {most} is the most.");
