using System.Diagnostics;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Benchmarks.TrivialApp;

namespace Interviews.Benchmarks.Measurements;

/// <summary>Chains of five activities on the embedded durable engine, beside raw commits of single rows on the same disk.</summary>
internal sealed class Orchestrations : IMeasurement
{
    private const double Aim = 1;

    public string Name => "orchestrations";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options) => [await CompareAsync(options, 32, Aim), await CompareAsync(options, 256, null)];

    private static async Task<Figure> CompareAsync(Options options, int inFlight, double? aim)
    {
        using var folder = new TemporaryFolder();
        await using var host = await BenchHost.StartTrivialAsync(folder.Path);
        using var raw = new RawCommits(Path.Combine(folder.Path, "raw.db"));
        WarmUp.Run(options, () => RunChains(host, options.Round, inFlight));
        var rate = Rounds.Alternate(options.Rounds, () => RunChains(host, options.Round * 2, inFlight), () => Commit(raw, options.Round));
        var activities = rate.Ratio * Chain.Length;
        return new Figure(
            $"Activity completions/s (chains of {Chain.Length}, {inFlight} in flight) beside raw commits/s",
            Numbers.Ratio(activities),
            aim is null ? null : $">= {Numbers.Ratio(aim.Value)} (the real engine, in memory: 0.56x)",
            activities >= aim,
            $"{Numbers.PerSecond(rate.Here * Chain.Length, "activities")}, {Numbers.PerSecond(rate.Here, "orchestrations")}",
            Numbers.PerSecond(rate.Beside, "commits"));
    }

    /// <returns>Orchestrations per second.</returns>
    private static double RunChains(BenchHost host, TimeSpan time, int inFlight)
    {
        var began = Stopwatch.GetTimestamp();
        var chains = Enumerable.Range(0, inFlight).Select(_ => Task.Run(RepeatAsync)).ToArray();
        var done = Task.WhenAll(chains).GetAwaiter().GetResult().Sum();
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;

        async Task<int> RepeatAsync()
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(began) < time; count++)
            {
                var id = await host.Durable.ScheduleNewOrchestrationInstanceAsync(nameof(Chain), 1);
                var ended = await host.Durable.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
                if (ended.ReadOutputAs<int>() != 1 + Chain.Length)
                {
                    throw new InvalidOperationException($"The chain came to {ended.SerializedOutput} ({ended.RuntimeStatus}).");
                }
            }

            return count;
        }
    }

    /// <returns>Commits per second.</returns>
    private static double Commit(RawCommits raw, TimeSpan time)
    {
        var row = new string('x', 200);
        var count = 0;
        var began = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(began) < time; count++)
        {
            raw.Commit(row);
        }

        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
