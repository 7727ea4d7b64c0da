
namespace Interviews.Durable.Tests;

internal static class EngineTime
{
    /// <summary>Moves the clock from one due time to the next and lets the engine finish each before the following one.</summary>
    public static async Task PassAsync(this DurableEngine engine, TestClock clock, TimeSpan time)
    {
        var end = clock.GetUtcNow() + time;
        await engine.DrainAsync(CancellationToken.None);
        while (engine.NextDue is { } due && due <= end)
        {
            clock.Set(due);
            engine.Wake();
            await engine.DrainAsync(CancellationToken.None);
        }

        clock.Set(end);
        await engine.DrainAsync(CancellationToken.None);
    }
}
