using System.Diagnostics;

namespace Interviews.Benchmarks.Loads;

/// <param name="Rate">Requests per second.</param>
/// <param name="Median">Of the time to an answer.</param>
internal sealed record LoadResult(double Rate, TimeSpan Median)
{
    public static LoadResult Of(TimeSpan took, IEnumerable<List<long>> latencies)
    {
        var all = latencies.SelectMany(latency => latency).Order().ToArray();
        return new LoadResult(all.Length / took.TotalSeconds, Stopwatch.GetElapsedTime(0, all.Length == 0 ? 0 : all[all.Length / 2]));
    }
}
