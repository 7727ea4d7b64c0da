namespace Interviews.LocalHost.Durable.Execution;

/// <summary>The orchestrator did something else than its history says it did.</summary>
#pragma warning disable S3871 // ends the episode that throws it; a client sees it as failure details
internal sealed class NonDeterminismException(string what) : Exception("Non-Deterministic workflow detected: " + what)
#pragma warning restore S3871
{
    /// <summary>The name under which the real engine reports it.</summary>
    public const string ReportedType = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";
}
