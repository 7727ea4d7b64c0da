namespace Interviews.Durable.Storage;

/// <summary>An instance's key and a number within the instance, in one integer.</summary>
internal static class RowKey
{
    private const int Bits = 24;

    /// <summary>The most that one generation of an instance may have of episodes, and of tasks and timers.</summary>
    public const int Limit = 1 << Bits;

    /// <exception cref="InvalidOperationException">The instance has grown beyond <see cref="Limit"/>.</exception>
    public static long Of(long key, int number) => number < Limit
        ? (key << Bits) | (uint)number
        : throw new InvalidOperationException($"A generation of an orchestration is limited to {Limit} tasks and episodes; use ContinueAsNew.");

    public static long First(long key) => key << Bits;

    /// <summary>The first one that belongs to the next instance.</summary>
    public static long End(long key) => (key + 1) << Bits;

    public static long Key(long rowKey) => rowKey >> Bits;

    public static int Number(long rowKey) => (int)(rowKey & (Limit - 1));
}
