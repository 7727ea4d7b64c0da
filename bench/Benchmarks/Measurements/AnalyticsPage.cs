using System.Diagnostics;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Loads;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Access;
using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Analytics.Figures;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Benchmarks.Measurements;

/// <summary>The analytics page of a large organization, from the projections that the change feed made, beside computing the same from its events.</summary>
internal sealed class AnalyticsPage : IMeasurement
{
    private const string Path = "/api/interviews/analytics?startDate=2026-03-01&endDate=2026-06-30";
    private const double Flat = 1.5;

    public string Name => "analytics";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        var (few, many) = options.Quick ? (100, 1_000) : (1_000, 100_000);
        using var folder = new TemporaryFolder();
        await using var app = await BenchHost.StartWithoutLifecyclesAsync(folder.Path);
        var store = app.Services.GetRequiredService<IStore>();
        var page = new HttpLoad(app.Address, [HttpLoad.Request("GET", Path, await app.TokenAsync())]);

        // The few are spread over the same days as the many.
        var all = Enumerable.Range(0, many).ToLookup(number => number % (many / few) == 0);
        await HoldAsync(store, all[true]);
        await app.Clock.DrainAsync();
        var small = Measure(page, options);
        var began = Stopwatch.GetTimestamp();
        await HoldAsync(store, all[false]);
        await app.Clock.DrainAsync();
        var counting = Stopwatch.GetElapsedTime(began);
        var large = Measure(page, options);
        var computed = await ComputeAsync(store);

        return
        [
            new Figure(
                $"Analytics page of {Numbers.Count(many)} interviews: computing it from the events, as a multiple of reading projections",
                Numbers.Ratio(computed / large.Median),
                null,
                true,
                $"{Numbers.Time(large.Median)} alone, p99 {Numbers.Time(large.Slowest)}; counting them took {Numbers.PerSecond((many - few) / counting.TotalSeconds, "interviews")}",
                $"{Numbers.Time(computed)} without HTTP"),
            new Figure(
                $"Analytics page of {Numbers.Count(many)} interviews beside {Numbers.Count(few)}",
                Numbers.Ratio(large.Median / small.Median),
                $"flat (<= {Numbers.Ratio(Flat)})",
                large.Median / small.Median <= Flat,
                Numbers.Time(large.Median),
                Numbers.Time(small.Median)),
        ];
    }

    private static LoadResult Measure(HttpLoad page, Options options)
    {
        WarmUp.Run(options, () => page.Run(options.Round, 1));
        return page.Run(options.Round * options.Rounds / 2, 1);
    }

    private static async Task<TimeSpan> ComputeAsync(IStore store)
    {
        var began = Stopwatch.GetTimestamp();
        var tally = new Tally();
        InterviewFacts? facts = null;
        await foreach (var e in store.AllAsync(Samples.Organization, new AllEvents(), CancellationToken.None))
        {
            if (facts?.InterviewId != e.InterviewId)
            {
                Count(facts, tally);
                facts = InterviewFacts.None(e.OrganizationId, 1, e.InterviewId, Duration.FromHours(24));
            }

            facts = InterviewFactsFold.Fold(facts, e);
        }

        Count(facts, tally);
        _ = InterviewFigures.Of(tally);
        return Stopwatch.GetElapsedTime(began);
    }

    private static void Count(InterviewFacts? facts, Tally tally)
    {
        foreach (var contribution in facts?.Contributions().Where(each => each.Subject == MetricsSubject.Organization.Key) ?? [])
        {
            tally.Add(contribution.Tally.Counts, 1);
        }
    }

    /// <summary>Interviews that were scheduled, held and judged: as many events as the Domain makes of that.</summary>
    private static Task HoldAsync(IStore store, IEnumerable<int> chosen) => Parallel.ForEachAsync(
        chosen.Chunk(40),
        new ParallelOptions { MaxDegreeOfParallelism = 2 },
        async (numbers, cancellation) => await store.CommitAsync(
            Samples.Organization, [.. numbers.SelectMany(Held).Select(e => new Write.Create(e))], cancellation));

    private static IEnumerable<InterviewEvent> Held(int number)
    {
        var sample = Samples.Interview(number);
        var schedule = new Schedule(sample.InterviewId, sample.Details, sample.Time) { CandidateId = sample.CandidateId, JobId = sample.JobId };
        var scheduled = Decide(null, schedule, sample.CreatedAt - Duration.FromDays(1));
        var complete = new Complete((Instant?)null) { Score = number % 101, PerformanceRating = (number % 5) + 1, Decision = number % 3 == 0 ? HiringDecision.Proceed : HiringDecision.Reject };
        return [.. scheduled, .. Decide(InterviewHistory.Fold(null, scheduled), complete, sample.Time.EndsAt)];
    }

    private static IReadOnlyList<InterviewEvent> Decide(Interview? interview, InterviewCommand command, Instant now) =>
        InterviewDecider.Decide(interview, command, new DecisionContext(new Actor("r-1", Samples.Organization, Role.Admin), now, new LifecycleSettings())).Value;
}
