using System.Diagnostics;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Benchmarks.TrivialApp;

namespace Interviews.Benchmarks.Measurements;

/// <summary>A great many orchestrations that wait for a timer weeks ahead: what each costs in memory, what they cost together while nothing happens, and at a restart.</summary>
internal sealed class Sleepers : IMeasurement
{
    private const int Wave = 2_000;
    private const int Parts = 4;

    /// <summary>Bytes: what the heap of a server varies by, divided among the instances.</summary>
    private const int Nothing = 1;

    public string Name => "sleepers";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        var count = options.Sleepers;
        var host = await BenchHost.StartTrivialAsync(folder.Path);
        var heaps = new List<(int Asleep, long Bytes)>();
        var falling = TimeSpan.Zero;
        foreach (var asleep in Enumerable.Range(1, Parts).Select(part => (int)((long)count * part / Parts)))
        {
            var began = Stopwatch.GetTimestamp();
            await PutToSleepAsync(host, asleep - heaps.LastOrDefault().Asleep);
            falling += Stopwatch.GetElapsedTime(began);
            heaps.Add((asleep, Settled(options)));
        }

        // The first part also fills the caches and pools of everything on the way.
        var bytes = Slope(heaps[1..]);
        var idle = await IdleAsync(TimeSpan.FromSeconds(options.Quick ? 1 : 10));
        await host.DisposeAsync();

        var restarted = Stopwatch.GetTimestamp();
        await using var again = await BenchHost.StartTrivialAsync(folder.Path);
        await WakeOneAsync(again);
        var restart = Stopwatch.GetElapsedTime(restarted);
        return
        [
            new Figure(
                $"Managed memory for each of {Numbers.Count(count)} sleeping instances", $"{bytes:0.0} bytes", $"zero (< {Nothing} bytes; the real in-memory engine: 2.7 KB)", bytes < Nothing,
                $"{string.Join(", ", heaps.Select(heap => $"{heap.Bytes / 1024.0:0} KB with {Numbers.Count(heap.Asleep)}"))}; put to sleep at {Numbers.PerSecond(count / falling.TotalSeconds, "instances")}", null),
            new Figure("CPU while they sleep, of one core", $"{idle:P2}", "zero (< 0.50 %)", idle < 0.005, "", null),
            new Figure(
                $"Restart with {Numbers.Count(count)} sleeping instances, to the first new orchestration completed", Numbers.Time(restart), null, IsMet: true,
                $"{new FileInfo(Path.Combine(folder.Path, "durable.db")).Length / (double)count:0} bytes of file each", null),
        ];
    }

    /// <returns>Bytes of the managed heap, once the runtime has compiled what it wanted to.</returns>
    private static long Settled(Options options)
    {
        WarmUp.Run(options, () => Task.Delay(options.Round, TimeProvider.System).GetAwaiter().GetResult());
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>In waves: the next is scheduled when all of the last are asleep.</summary>
    private static async Task PutToSleepAsync(BenchHost host, int count)
    {
        var began = Stopwatch.GetTimestamp();
        var wake = TimeProvider.System.GetUtcNow().AddDays(21).UtcDateTime;
        for (var asleep = 0; asleep < count; asleep += Wave)
        {
            await Task.WhenAll(Enumerable.Range(asleep, Math.Min(Wave, count - asleep)).Select(
                number => host.Durable.ScheduleNewOrchestrationInstanceAsync(nameof(Sleep), wake.AddSeconds(number))));
            await WakeOneAsync(host);
            if (asleep / 200_000 < (asleep + Wave) / 200_000)
            {
                Console.WriteLine($"    {Numbers.Count(asleep + Wave)} after {Numbers.Time(Stopwatch.GetElapsedTime(began))}");
            }
        }
    }

    /// <summary>Runs an orchestration that has nothing to wait for; those scheduled before it have had their turn when it ends.</summary>
    private static async Task WakeOneAsync(BenchHost host)
    {
        var id = await host.Durable.ScheduleNewOrchestrationInstanceAsync(nameof(Sleep), DateTime.UnixEpoch);
        await host.Durable.WaitForInstanceCompletionAsync(id);
    }

    /// <summary>The median of what each instance adds between any two sizes: one size at which a pool happened to be full does not decide it.</summary>
    private static double Slope(List<(int Asleep, long Bytes)> heaps) => Numbers.Median(
        from smaller in heaps
        from larger in heaps
        where larger.Asleep > smaller.Asleep
        select (larger.Bytes - smaller.Bytes) / (double)(larger.Asleep - smaller.Asleep));

    /// <returns>The share of one core that the process uses.</returns>
    private static async Task<double> IdleAsync(TimeSpan time)
    {
        var before = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await Task.Delay(time, TimeProvider.System);
        return (Environment.CpuUsage.TotalTime - before) / Stopwatch.GetElapsedTime(began);
    }
}
