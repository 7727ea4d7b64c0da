using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Interviews.Benchmarks.Measurements;

/// <summary>
/// Scheduling an interview through the whole stack, with all that follows from it (bookings, events, orchestration, mail), beside a bare endpoint that inserts
/// the body as one row and commits it as durably, alone and in groups.
/// </summary>
internal sealed class Creation : IMeasurement
{
    private const int Connections = 16;

    public string Name => "create";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        await using var app = await BenchHost.StartApplicationAsync(folder.Path);
        using var alone = new RawCommits(Path.Combine(folder.Path, "alone.db"));
        using var grouped = new SqliteDatabase(Path.Combine(folder.Path, "grouped.db"), RawCommits.Schema);
        await using var bare = BareServer.Create();
        bare.MapPost("/alone", async http => alone.Commit(await BodyAsync(http)));
        bare.MapPost("/grouped", async http => await CommitAsync(grouped, await BodyAsync(http)));
        await bare.StartAsync();

        var create = Load(app.Address, "/api/interviews", await app.TokenAsync());
        return
        [
            await CompareAsync("alone", "/alone"),
            await CompareAsync("in groups", "/grouped"),
        ];

        async Task<Figure> CompareAsync(string how, string path)
        {
            var insert = Load(bare.Address(), path, token: null);
            WarmUp.Run(options, () => Drained(create.Run(options.Round, Connections).Rate));
            await app.Clock.DrainAsync();
            var rate = Rounds.Alternate(options.Rounds, () => Drained(create.Run(options.Round, Connections).Rate), () => insert.Run(options.Round, Connections).Rate);
            var latency = Rounds.Alternate(options.Rounds, () => Drained(create.Run(options.Round / 2, 1).Median.TotalSeconds), () => insert.Run(options.Round / 2, 1).Median.TotalSeconds);
            return new Figure(
                $"Create: times the cost of a bare endpoint that commits one row, {how}",
                $"{Numbers.Ratio(rate.Inverse)} (alone {Numbers.Ratio(latency.Ratio)})",
                null,
                IsMet: true,
                $"{Numbers.PerSecond(rate.Here, "interviews")}, {Numbers.Time(TimeSpan.FromSeconds(latency.Here))} alone",
                $"{Numbers.PerSecond(rate.Beside, "rows")}, {Numbers.Time(TimeSpan.FromSeconds(latency.Beside))} alone");
        }

        // What the interviews set off must not be done on the other side's time.
        double Drained(double result)
        {
            app.Clock.DrainAsync().GetAwaiter().GetResult();
            return result;
        }
    }

    private static HttpLoad Load(Uri server, string path, string? token) => new(
        server,
        [.. Enumerable.Range(0, 60_000).Select(i => HttpLoad.Request("POST", path, token, Samples.Schedule(i, Samples.Beginning.AddDays(14).AddMinutes(i % 10_000))))]);

    private static async Task<string> BodyAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }

    private static Task<int> CommitAsync(SqliteDatabase database, string json) =>
        database.WriteAsync(session => session.Execute(RawCommits.Insert, json));
}
