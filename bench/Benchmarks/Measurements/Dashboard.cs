using System.Diagnostics;
using System.Text.Json.Nodes;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Benchmarks.Measurements;

/// <summary>
/// The dashboard in a browser that has nothing of it yet: from the address to the visible list, with many interviews stored beside few, and what it loads for that.
/// <c>make web</c> builds it, and <c>bench/Web/open.mjs</c> is who looks.
/// </summary>
internal sealed class Dashboard : IMeasurement
{
    private const int Few = 100;
    private const int Budget = 200;

    private static readonly TimeSpan _aim = TimeSpan.FromSeconds(1);

    public string Name => "dashboard";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        var count = options.Quick ? 1_000 : 10_000;
        var (many, few) = (await OpenAsync(count, options), await OpenAsync(Few, options));
        return
        [
            new Figure(
                $"Dashboard of {Numbers.Count(count)} interviews: from the address to the visible list, a browser without anything of it, median",
                Numbers.Time(many.Time),
                $"<= {Numbers.Time(_aim)}",
                many.Time <= _aim,
                $"{many.Requests} requests, {many.Calls} of them of the API; the first after the system started {Numbers.Time(many.First)}",
                $"with {Few} interviews {Numbers.Time(few.Time)}, the first {Numbers.Time(few.First)}"),
            new Figure(
                "JavaScript for the first page, gzipped",
                $"{many.Kilobytes} KB",
                $"<= {Budget} KB",
                many.Kilobytes <= Budget,
                $"{many.Scripts} files",
                null),
        ];
    }

    private static async Task<Opened> OpenAsync(int count, Options options)
    {
        using var folder = new TemporaryFolder();
        await using var app = await BenchHost.StartApplicationAsync(folder.Path, Repository("src/Web/dist"));
        await Samples.StoreAsync(app.Services.GetRequiredService<IStore>(), 0, count);
        await app.Clock.DrainAsync();
        var start = new ProcessStartInfo("node", [Repository("bench/Web/open.mjs"), app.Address.ToString(), options.Quick ? "1" : "9"]) { RedirectStandardOutput = true };
        using var browser = Process.Start(start)!;
        var said = await browser.StandardOutput.ReadToEndAsync();
        await browser.WaitForExitAsync();
        var seen = browser.ExitCode == 0 ? JsonNode.Parse(said)! : throw new InvalidOperationException("The browser did not see the list.");
        return new Opened(
            TimeSpan.FromMilliseconds(seen["milliseconds"]!.GetValue<double>()),
            TimeSpan.FromMilliseconds(seen["first"]!.GetValue<double>()),
            seen["requests"]!.GetValue<int>(),
            seen["calls"]!.GetValue<int>(),
            seen["scripts"]!.GetValue<int>(),
            seen["kilobytes"]!.GetValue<int>());
    }

    /// <summary><c>make bench</c> starts where the repository begins.</summary>
    private static string Repository(string path) => Path.GetFullPath(path);

    private sealed record Opened(TimeSpan Time, TimeSpan First, int Requests, int Calls, int Scripts, int Kilobytes);
}
