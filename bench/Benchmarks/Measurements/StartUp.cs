using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;

namespace Interviews.Benchmarks.Measurements;

/// <summary>From the start of the process to its first answer, on an empty data folder, beside a Kestrel server that does nothing.</summary>
internal sealed class StartUp : IMeasurement
{
    private const double Aim = 4;

    /// <summary>The one that runs this program: three folders above its runtime.</summary>
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    public string Name => "start";

    public Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        Rounds.Alternate(1, Application, Bare);
        var times = Rounds.Alternate(options.Quick ? 3 : 5, Application, Bare);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new Figure(
                "Process start to the first answered request, beside a bare Kestrel process, medians",
                Numbers.Ratio(times.Here / times.Beside),
                $"<= {Numbers.Ratio(Aim)} (the real host: 2.4 to 4.5 s)",
                times.Here / times.Beside <= Aim,
                Numbers.Time(TimeSpan.FromSeconds(times.Here)),
                Numbers.Time(TimeSpan.FromSeconds(times.Beside))),
        ]);
    }

    private static double Application()
    {
        using var folder = new TemporaryFolder();
        return Measure(port => Run("Interviews.Standalone.dll", [], new() { ["PORT"] = $"{port}", ["DATA"] = folder.Path, ["CLOCK"] = "system" }), "/api/health");
    }

    private static double Bare() => Measure(port => Run("Interviews.Benchmarks.dll", [BareServer.Verb, $"{port}"], []), BareServer.Route);

    private static Process Run(string assembly, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Dotnet, [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <returns>Seconds.</returns>
    private static double Measure(Func<int, Process> run, string path)
    {
        var port = FreePort();
        var began = Stopwatch.GetTimestamp();
        using var process = run(port);
        try
        {
            AskUntilAnswered(process, port, Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            return Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static void AskUntilAnswered(Process process, int port, byte[] request)
    {
        while (true)
        {
            try
            {
                using var connection = new HttpConnection(new Uri($"http://localhost:{port}"));
                connection.Exchange(request);
                return;
            }
            catch (SocketException) when (!process.WaitForExit(1))
            {
                // Not listening yet.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
