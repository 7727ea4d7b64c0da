namespace Interviews.Crash.Tests.Load;

/// <summary>What the system's clock shows, as far as its clients know.</summary>
internal sealed class WorldClock(DateTimeOffset start)
{
    /// <summary>The last instant that the system was told to move to.</summary>
    public DateTimeOffset Now { get; set; } = start;
}
