namespace Interviews.Durable.Scheduling;

/// <summary>Something that is done once, after a while.</summary>
internal static class Later
{
    public static void Run(TimeProvider time, TimeSpan pause, Action action)
    {
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                action();
                timer?.Dispose();
            },
            null,
            pause,
            Timeout.InfiniteTimeSpan);
    }
}
