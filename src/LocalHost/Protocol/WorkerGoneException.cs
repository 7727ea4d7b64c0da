namespace Interviews.LocalHost.Protocol;

/// <summary>The worker's stream ended while its answer was waited for. Whether the function ran is not known.</summary>
internal sealed class WorkerGoneException() : Exception("The worker has gone.");
