namespace Microsoft.DurableTask.Client;

/// <summary>Where an orchestration stands.</summary>
public enum OrchestrationRuntimeStatus
{
    Running = 0,
    Completed = 1,

    /// <summary>Never seen; kept for old clients.</summary>
    ContinuedAsNew = 2,
    Failed = 3,

    /// <summary>Never seen; kept for old clients.</summary>
    Canceled = 4,
    Terminated = 5,

    /// <summary>Scheduled, not started yet.</summary>
    Pending = 6,
    Suspended = 7,
}
