using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Benchmarks.TrivialApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Interviews.Benchmarks.Measurements;

/// <summary>What the host itself costs: a function that does nothing, beside an endpoint that does nothing, and beside the same function in a process of its own.</summary>
internal sealed class TrivialFunction : IMeasurement
{
    private const double AimOfBare = 0.3;
    private const double AimOfTwoProcesses = 1.5;

    private static readonly byte[][] Request = [HttpLoad.Request("GET", BareServer.Route)];

    public string Name => "trivial";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await using var host = await BenchHost.StartTrivialAsync(folder.Path);
        await using var apart = await BenchHost.StartTrivialAsync(other.Path, inProcessOfItsOwn: true);
        await using var bare = BareServer.Create();
        bare.MapGet(BareServer.Route, () => Results.Text(Trivial.Text));
        await bare.StartAsync();
        return
        [
            Compare("a bare Kestrel endpoint", bare.Address(), AimOfBare, " (the real host: 0.06x)"),
            Compare("the same with the app in a process of its own", apart.Address, AimOfTwoProcesses, string.Empty),
        ];

        Figure Compare(string what, Uri with, double aim, string remark)
        {
            var comparison = Rounds.Compare(options, new HttpLoad(host.Address, Request), new HttpLoad(with, Request));
            var (here, beside) = comparison.Numbers("requests");
            return new Figure(
                $"A trivial function beside {what}, requests/s",
                $"{Numbers.Ratio(comparison.Rate.Ratio)} (alone {Numbers.Ratio(1 / comparison.Latency.Ratio)})",
                $">= {Numbers.Ratio(aim)}{remark}",
                comparison.Rate.Ratio >= aim,
                here,
                beside);
        }
    }
}
