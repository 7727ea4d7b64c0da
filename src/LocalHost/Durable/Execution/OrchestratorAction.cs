namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Something that the orchestrator has asked for and that is not in its history yet.</summary>
internal abstract record OrchestratorAction(int Id)
{
    /// <summary>What the real engine calls it where it tells of one action in the place of another.</summary>
    public abstract string Kind { get; }
}

internal sealed record ScheduleTaskAction(int Id, string Name, string Version, string? Input) : OrchestratorAction(Id)
{
    public override string Kind => "ScheduleTaskOrchestratorAction";
}

internal sealed record CreateTimerAction(int Id, DateTime FireAt) : OrchestratorAction(Id)
{
    public override string Kind => "CreateTimerOrchestratorAction";

    /// <summary>Cancelled before it ever reached the timer index.</summary>
    public bool IsCancelled { get; set; }
}

internal sealed record CreateSubOrchestrationAction(
    int Id, string Name, string Version, string InstanceId, string? Input, IReadOnlyDictionary<string, string>? Tags) : OrchestratorAction(Id)
{
    public override string Kind => "CreateSubOrchestrationAction";
}

internal sealed record SendEventAction(int Id, string InstanceId, string EventName, string? Input) : OrchestratorAction(Id)
{
    public override string Kind => "SendEventOrchestratorAction";
}
