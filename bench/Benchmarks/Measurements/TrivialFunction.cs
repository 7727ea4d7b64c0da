using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Benchmarks.Measurements;

/// <summary>What the host itself costs: a function that does nothing, beside an endpoint that does nothing.</summary>
internal sealed class TrivialFunction : IMeasurement
{
    private const double Aim = 0.5;

    public string Name => "trivial";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        await using var host = await FunctionsHost.StartAsync(folder.Path, typeof(Endpoint));
        await using var bare = BareServer.Create();
        bare.MapGet(BareServer.Route, () => Results.Text(BareServer.Text));
        await bare.StartAsync();

        byte[][] request = [HttpLoad.Request("GET", BareServer.Route)];
        var comparison = Rounds.Compare(options, new HttpLoad(host.Address, request), new HttpLoad(bare.Address(), request));
        var (here, beside) = comparison.Numbers("requests");
        return
        [
            new Figure(
                "A trivial function beside a bare Kestrel endpoint, requests/s",
                $"{Numbers.Ratio(comparison.Rate.Ratio)} (CPU {Numbers.Ratio(1 / comparison.Cpu.Ratio)})",
                $">= {Numbers.Ratio(Aim)} (the real host: 0.06x)",
                comparison.Rate.Ratio >= Aim,
                here,
                beside),
        ];
    }

    internal static class Endpoint
    {
        [Function("Trivial")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "trivial")] HttpRequest request) => Results.Text(BareServer.Text);
    }
}
