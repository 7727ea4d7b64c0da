using System.Diagnostics;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Infrastructure.Notifications.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Benchmarks.Measurements;

/// <summary>Interviews scheduled over HTTP for the coming four weeks, then a month on the virtual clock: reminders, nudges, requests for feedback, escalations.</summary>
internal sealed class Month : IMeasurement
{
    public string Name => "month";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        var count = options.Interviews;
        using var folder = new TemporaryFolder();
        await using var app = await BenchHost.StartApplicationAsync(folder.Path);
        var token = await app.TokenAsync();
        byte[][] requests = [.. Enumerable.Range(0, count).Select(i => HttpLoad.Request("POST", "/api/interviews", token, Samples.Schedule(i, Start(i, count))))];

        var began = Stopwatch.GetTimestamp();
        new HttpLoad(app.Address, requests).RunOnce(connections: 16);
        await app.Clock.DrainAsync();
        var scheduling = Stopwatch.GetElapsedTime(began);
        var announced = Mails(app);

        began = Stopwatch.GetTimestamp();
        await app.Clock.AdvanceAsync(TimeSpan.FromDays(31));
        var month = Stopwatch.GetElapsedTime(began);
        var mails = Mails(app) - announced;
        return
        [
            new Figure(
                $"A month of {Numbers.Count(count)} interviews on the virtual clock",
                Numbers.Time(month),
                null,
                IsMet: true,
                $"{Numbers.Count(mails)} mails, {Numbers.PerSecond(mails / month.TotalSeconds, "mails")}; scheduling and announcing them took {Numbers.Time(scheduling)} ({Numbers.Count(announced)} mails)",
                null),
        ];
    }

    private static int Mails(BenchHost app) => app.Services.GetRequiredService<SqliteOutbox>().Read().Count;

    /// <summary>On twenty working days, every half hour from nine to half past five.</summary>
    private static DateTimeOffset Start(int number, int count)
    {
        const int SlotsADay = 18;
        var slot = (int)(number * 20L * SlotsADay / count);
        var (day, half) = (slot / SlotsADay, slot % SlotsADay);
        return Samples.Beginning.AddDays(1 + (day / 5 * 7) + (day % 5)).AddMinutes(30 * half);
    }
}
