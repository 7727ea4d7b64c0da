namespace Interviews.LocalHost.Protocol;

/// <summary>The worker's stream ended while its answer was waited for. Whether the function ran is not known.</summary>
#pragma warning disable S3871 // it never leaves the host
internal sealed class WorkerGoneException() : Exception("The worker has gone.");
#pragma warning restore S3871
