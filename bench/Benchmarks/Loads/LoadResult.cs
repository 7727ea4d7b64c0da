using System.Diagnostics;

namespace Interviews.Benchmarks.Loads;

/// <param name="Rate">Requests per second.</param>
/// <param name="Median">Of the time to an answer.</param>
/// <param name="Slowest">The time within which 99 of 100 were answered.</param>
/// <param name="Cpu">Of this process, for each request: the server's and the client's.</param>
internal sealed record LoadResult(double Rate, TimeSpan Median, TimeSpan Slowest, TimeSpan Cpu)
{
    public static LoadResult Of(TimeSpan took, TimeSpan cpu, IEnumerable<List<long>> latencies)
    {
        var all = latencies.SelectMany(latency => latency).Order().ToArray();
        return all.Length == 0
            ? throw new InvalidOperationException("Nothing was answered.")
            : new LoadResult(
                all.Length / took.TotalSeconds, Stopwatch.GetElapsedTime(0, all[all.Length / 2]), Stopwatch.GetElapsedTime(0, all[all.Length * 99 / 100]), cpu / all.Length);
    }
}
