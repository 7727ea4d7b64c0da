namespace Interviews.Durable;

/// <summary>How much the engine does and keeps at a time, and what host.json says of it.</summary>
public sealed record DurableEngineOptions
{
    /// <summary>Of instances that are started without a version; empty for none.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>Whether raising an event to an instance that is unknown or has ended is an error; if not, it does nothing.</summary>
    public bool ThrowStatusExceptionsOnRaiseEvent { get; init; } = true;

    /// <summary>Whether an instance that has not ended may be replaced when a client that schedules its id says nothing of it.</summary>
    public bool ReplacesRunningInstances { get; init; } = true;

    /// <summary>How many activities run at once at most.</summary>
    public int MaxConcurrentActivities { get; init; } = 32 * Environment.ProcessorCount;

    /// <summary>How many episodes run, or wait for their commit, at once at most. Those that wait share commits.</summary>
    public int MaxConcurrentEpisodes { get; init; } = 256;

    /// <summary>How many instances stay in memory between their episodes at most.</summary>
    public int MaxHotInstances { get; init; } = 512;

    /// <summary>How large an answer to a client may become before the rest is left for the next page or chunk.</summary>
    public int MaxAnswerBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Runs before each unit of writing; a test that throws here stops the engine between two commits.</summary>
    public Action? BeforeUnit { get; init; }
}
