using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.Durable.Contract;

/// <summary>An engine under test: an empty task hub, the functions that a test registers, and a way to let time pass.</summary>
public abstract class DurableHost : IAsyncDisposable
{
    public abstract DurableTaskClient Client { get; }

    /// <summary>The unit of time: long against what the engine needs to react, short against the patience of whoever waits for the tests.</summary>
    public abstract TimeSpan Tick { get; }

    /// <summary>How many ticks a test is willing to wait for what must happen.</summary>
    public virtual int Patience => 60;

    /// <summary>
    /// Whether an event for an instance that is unknown or has ended is refused (NotFound, FailedPrecondition) and not ignored: what the Functions
    /// extension does on Azure Storage unless <c>throwStatusExceptionsOnRaiseEvent</c> is false.
    /// </summary>
    public virtual bool RaiseEventChecksStatus => false;

    /// <summary>Whether to suspend, resume, terminate or purge an instance whose state does not allow it is refused and not ignored.</summary>
    public virtual bool ControlChecksStatus => false;

    /// <summary>
    /// Whether scheduling the id of an instance that has not ended replaces it when nothing rules that out, and is not refused: a setting of the Functions
    /// extension (<c>overridableExistingInstanceStates</c>), where refusing is the default.
    /// </summary>
    public virtual bool ReplacesRunningInstances => true;

    /// <summary>
    /// Whether an instance that failed tells the details. Azure Storage keeps none: what is left there is one text, in place of the output.
    /// </summary>
    public virtual bool KeepsFailureDetails => true;

    /// <summary>Whether there are durable entities; an engine without them says so to whoever uses one.</summary>
    public virtual bool SupportsEntities => false;

    /// <summary>Whether ids can be listed by the time of completion; an engine that cannot do it says so.</summary>
    public virtual bool ListsInstanceIds => false;

    public abstract void Orchestrator<TInput, TOutput>(string name, Func<TaskOrchestrationContext, TInput, Task<TOutput>> orchestrator);

    public abstract void Activity<TInput, TOutput>(string name, Func<TInput, Task<TOutput>> activity);

    /// <summary>Begins to run; nothing is registered afterwards.</summary>
    public abstract Task StartAsync();

    /// <summary>Lets the engine do what it can do now. On a real clock up to a <see cref="Tick"/> goes by.</summary>
    public abstract Task SettleAsync();

    /// <summary>Lets so many ticks go by, and the engine do all that falls due in them.</summary>
    public abstract Task PassAsync(int ticks);

    public abstract ValueTask DisposeAsync();
}
