using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>What the engine gives an orchestrator function. Usable only on the thread of the episode.</summary>
internal sealed partial class OrchestrationContext(OrchestrationExecutor executor, DataConverter converter, ILoggerFactory loggers) : TaskOrchestrationContext
{
    private int _guids;

    /// <summary>Whether the function has done anything with it yet.</summary>
    public bool IsAccessed { get; private set; }

    public override TaskName Name => executor.Start!.Name;

    public override string InstanceId => executor.InstanceId;

    public override string Version => executor.Start!.Version;

    public override ParentOrchestrationInstance? Parent => executor.Start!.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => executor.Now;

    public override bool IsReplaying => executor.IsReplaying;

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default
    {
        EnsureLegalAccess();
        return converter.Deserialize<T>(executor.Start!.Input);
    }

    public override Guid NewGuid()
    {
        EnsureLegalAccess();
        return DeterministicGuid.Create(InstanceId, CurrentUtcDateTime, _guids++);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        EnsureLegalAccess();
        executor.CustomStatus = converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        EnsureLegalAccess();
        executor.ContinueAsNew(options);
    }

    private void EnsureLegalAccess()
    {
        if (!executor.IsOnThread)
        {
            throw new InvalidOperationException(OrchestratorThread.IllegalAwait);
        }

        IsAccessed = true;
    }
}
