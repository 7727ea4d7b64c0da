namespace Interviews.LocalHost.Durable;

/// <summary>How much the engine does and keeps at a time.</summary>
internal sealed record DurableEngineOptions
{
    /// <summary>How many activities run at once at most.</summary>
    public int MaxConcurrentActivities { get; init; } = 32 * Environment.ProcessorCount;

    /// <summary>How many episodes run, or wait for their commit, at once at most. Those that wait share commits.</summary>
    public int MaxConcurrentEpisodes { get; init; } = 256;

    /// <summary>How many instances stay in memory between their episodes at most.</summary>
    public int MaxHotInstances { get; init; } = 512;

    /// <summary>Runs before each unit of writing; a test that throws here stops the engine between two commits.</summary>
    public Action? BeforeUnit { get; init; }
}
