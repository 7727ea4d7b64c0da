using System.Diagnostics;
using System.Text;

namespace Interviews.Benchmarks.Loads;

/// <summary>Requests in turn, from several connections at once, each waiting for its answer before it asks again.</summary>
internal sealed class HttpLoad(Uri server, IReadOnlyList<byte[]> requests)
{
    private int _next = -1;

    /// <summary>A request as it goes over the wire.</summary>
    public static byte[] Request(string method, string path, string? token = null, string? json = null)
    {
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var body = json is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n";
        return Encoding.UTF8.GetBytes($"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{authorization}{body}\r\n{json}");
    }

    /// <summary>Asks for as long as told.</summary>
    public LoadResult Run(TimeSpan time, int connections) => Run(connections, began => Stopwatch.GetElapsedTime(began) < time);

    /// <summary>Asks everything once.</summary>
    public LoadResult RunOnce(int connections) => Run(connections, _ => _next < requests.Count - connections);

    private LoadResult Run(int connections, Func<long, bool> goesOn)
    {
        var latencies = Enumerable.Range(0, connections).Select(_ => new List<long>(65536)).ToArray();
        var failures = new Exception?[connections];
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var threads = Enumerable.Range(0, connections).Select(i => new Thread(() => failures[i] = Ask(latencies[i], began, goesOn))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        var took = Stopwatch.GetElapsedTime(began);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return Array.Find(failures, failure => failure is not null) is { } failed
            ? throw new InvalidOperationException($"A request failed: {failed.Message}", failed)
            : LoadResult.Of(took, cpu, latencies);
    }

    private Exception? Ask(List<long> latencies, long began, Func<long, bool> goesOn)
    {
        try
        {
            using var connection = new HttpConnection(server);
            while (goesOn(began))
            {
                var request = requests[(int)((uint)Interlocked.Increment(ref _next) % requests.Count)];
                var asked = Stopwatch.GetTimestamp();
                connection.Exchange(request);
                latencies.Add(Stopwatch.GetTimestamp() - asked);
            }

            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
