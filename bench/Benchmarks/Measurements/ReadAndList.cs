using System.Globalization;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Benchmarks.Measurements;

/// <summary>Reading one interview and listing fifty through the whole stack, beside the same queries behind bare endpoints, while the store grows.</summary>
internal sealed class ReadAndList : IMeasurement
{
    private const double AimRead = 3;
    private const double AimList = 4;

    public string Name => "stack";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        await using var app = await BenchHost.StartApplicationAsync(folder.Path);
        using var store = new BareStore(folder.Path);
        await using var bare = BareServer.Create();
        bare.MapGet("/api/interviews/{id:guid}", (HttpContext http, Guid id) => Send(http, store.Read(Interview.RecordId(id))));
        bare.MapGet("/api/interviews", (HttpContext http, DateTimeOffset dateFrom) => Send(http, store.List(dateFrom.Ticks - DateTimeOffset.UnixEpoch.Ticks)));
        await bare.StartAsync();

        var token = await app.TokenAsync();
        var figures = new List<Figure>();
        var lists = new List<(int Stored, Comparison Rate)>();
        var stored = 0;
        foreach (var size in options.Quick ? (int[])[1_000, 5_000] : [1_000, 10_000, 100_000])
        {
            await Samples.StoreAsync(app.Services.GetRequiredService<IStore>(), stored, size);
            await app.Clock.DrainAsync();
            stored = size;
            var list = Compare(options, app, bare, [.. Enumerable.Range(0, 200).Select(i => ListRequest(size, i, token))]);
            lists.Add((size, list.Rate));
            figures.Add(Of($"List of 50 out of {Numbers.Count(size)}", list, AimList));
        }

        var read = Compare(options, app, bare, [.. Enumerable.Range(0, 5_000).Select(i => ReadRequest(stored, i, token))]);
        var (smallest, largest) = (lists[0].Rate, lists[^1].Rate);
        var flatness = largest.Here / smallest.Here * (smallest.Beside / largest.Beside);
        return
        [
            Of($"Read out of {Numbers.Count(stored)}", read, AimRead),
            .. figures,
            new Figure(
                "Lists/s in the largest store beside the smallest, the machine's mood taken out",
                Numbers.Ratio(flatness),
                "flat (>= 0.80x)",
                flatness >= 0.8,
                string.Join("; ", lists.Select(list => $"{Numbers.Count(list.Stored)}: {Numbers.PerSecond(list.Rate.Here, "lists")}")),
                string.Join("; ", lists.Select(list => Numbers.PerSecond(list.Rate.Beside, "lists")))),
        ];
    }

    private static HttpComparison Compare(Options options, BenchHost app, WebApplication bare, byte[][] requests) =>
        Rounds.Compare(options, new HttpLoad(app.Address, requests), new HttpLoad(bare.Address(), requests));

    private static byte[] ReadRequest(int stored, int i, string token) =>
        HttpLoad.Request("GET", $"/api/interviews/{Samples.Id((int)((i * 7919L) % stored))}", token);

    private static byte[] ListRequest(int stored, int i, string token)
    {
        var from = Samples.Interview((int)((i * 7919L) % (stored - 60))).Time.ScheduledAt.ToDateTimeOffset();
        return HttpLoad.Request("GET", $"/api/interviews?limit=50&dateFrom={from.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}", token);
    }

    private static Task Send(HttpContext http, byte[] json)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        return http.Response.Body.WriteAsync(json, 0, json.Length, http.RequestAborted);
    }

    private static Figure Of(string what, HttpComparison comparison, double aim)
    {
        var (here, beside) = comparison.Numbers("requests");
        return new Figure(
            $"{what}: times the cost of a bare endpoint over the same SQLite file",
            $"{Numbers.Ratio(comparison.Rate.Inverse)} (CPU {Numbers.Ratio(comparison.Cpu.Ratio)}, alone {Numbers.Ratio(comparison.Latency.Ratio)})",
            $"<= {Numbers.Ratio(aim)}",
            comparison.Rate.Inverse <= aim,
            here,
            beside);
    }
}
