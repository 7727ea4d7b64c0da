namespace Interviews.Durable.Engines.Tests;

/// <summary>The vendor's engines know no other clock than the machine's.</summary>
internal static class RealClock
{
    public static Task WaitAsync(TimeSpan duration) => Task.Delay(duration, TimeProvider.System, CancellationToken.None);
}
