using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Interviews.Functions.Analytics.Projection;
using Microsoft.FSharp.Core;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>Whatever the feed does to a history, the metrics are the same documents, byte by byte.</summary>
public sealed class ProjectorPropertyTests
{
    private const int Histories = 300;
    private const string Organization = "acme";

    private static readonly ConcurrentDictionary<int, Task<MemoryStore>> _projected = [];

    [Fact]
    public void Projections_OfAnyOrderRepetitionAndPortions_AreTheSame() => ForHistories(async seed =>
    {
        var history = new OrganizationHistory(seed);
        var expected = await ProjectedAsync(seed);
        var random = new Random(seed);
        var repeated = history.Published.Concat(history.Published.Where(_ => random.Next(2) == 0)).ToArray();
        random.Shuffle(repeated);

        var actual = await ProjectAsync(history, Portions(repeated, random), () => random.Next(6) == 0);

        actual.Text().ShouldBe(expected.Text());
    });

    [Fact]
    public void Rebuild_WhileTheFeedGoesOn_IsWhatTheFeedAloneGives() => ForHistories(async seed =>
    {
        var history = new OrganizationHistory(seed);
        var expected = await ProjectedAsync(seed);
        var random = new Random(seed);
        var (projections, interviews) = (new MemoryStore(() => random.Next(6) == 0), await history.StoreAsync());
        var projector = new AnalyticsProjector(projections, interviews, new LifecycleSettings());
        foreach (var page in Pages(interviews).SelectMany(each => Portions([.. each], random)))
        {
            (await projector.ProjectAsync(Organization, 2, page, CancellationToken.None)).ShouldBeEmpty();
            await projector.ProjectAsync(Organization, 2, [.. history.Published.Where(_ => random.Next(5) == 0)], CancellationToken.None);
        }

        AsFirst(projections.Text()).ShouldBe(expected.Text());
    });

    [Fact]
    public void Months_OfAnyHistory_AreTheSumsOfTheirDays() => ForHistories(async seed =>
    {
        var metrics = (await ProjectedAsync(seed)).All<Metrics>();

        var months = metrics.Where(each => each.Grain == MetricsGrain.Month).Select(each => Line(each.Subject, each.Date, each.Counters));
        var sums = metrics.Where(each => each.Grain == MetricsGrain.Day).GroupBy(each => (each.Subject, Date: new LocalDate(each.Date.Year, each.Date.Month, 1)))
            .Select(month => Line(month.Key.Subject, month.Key.Date, Tally.Of(month.Select(day => day.Counters)).Counts));

        sums.ShouldBe(months, ignoreOrder: true);

        static string Line(string subject, LocalDate date, IReadOnlyDictionary<string, long> counters) =>
            $"{subject} {date} {string.Join(' ', counters.OrderBy(each => each.Key, StringComparer.Ordinal))}";
    });

    [Fact]
    public void Subjects_OfAnyHistory_AddUpToTheOrganization() => ForHistories(async seed =>
    {
        var metrics = (await ProjectedAsync(seed)).All<Metrics>().Where(each => each.Grain == MetricsGrain.Month).ToList();

        foreach (var counter in new[] { Counter.Interviews, Counter.Completed, Counter.FeedbackSubmitted, Counter.Passed, Counter.ScoreSum })
        {
            Sum("type:", counter).ShouldBe(Sum("organization", counter), counter);
            Sum("candidate:", counter).ShouldBe(Sum("organization", counter), counter);
        }

        long Sum(string subject, string counter) =>
            metrics.Where(each => each.Subject.StartsWith(subject, StringComparison.Ordinal)).Sum(each => each.Counters.GetValueOrDefault(counter));
    });

    /// <summary>A history as it was published, once for all properties. Nobody writes to it.</summary>
    private static Task<MemoryStore> ProjectedAsync(int seed) => _projected.GetOrAdd(seed, _ =>
    {
        var history = new OrganizationHistory(seed);
        return ProjectAsync(history, [history.Published]);
    });

    private static async Task<MemoryStore> ProjectAsync(OrganizationHistory history, IEnumerable<IReadOnlyList<IRecord>> portions, Func<bool>? disturb = null)
    {
        var projections = new MemoryStore(disturb);
        var projector = new AnalyticsProjector(projections, await history.StoreAsync(), new LifecycleSettings());
        foreach (var portion in portions)
        {
            (await projector.ProjectAsync(Organization, 1, portion, CancellationToken.None)).ShouldBeEmpty();
        }

        return projections;
    }

    private static IEnumerable<IReadOnlyList<IRecord>> Pages(MemoryStore interviews) =>
        [interviews.All<InterviewEvent>(), interviews.All<Domain.Feedback.Scorecard>(), interviews.All<Domain.Directory.Candidate>()];

    private static IEnumerable<IReadOnlyList<IRecord>> Portions(IRecord[] documents, Random random)
    {
        for (var rest = documents; rest.Length > 0;)
        {
            var size = random.Next(1, Math.Min(rest.Length, 40) + 1);
            yield return rest[..size];
            rest = rest[size..];
        }
    }

    /// <summary>A later generation's documents as they would be in the first.</summary>
    private static string AsFirst(string text) =>
        text.Replace(":00000002:", ":00000001:", StringComparison.Ordinal).Replace("\"generation\":2,", "\"generation\":1,", StringComparison.Ordinal);

    private static void ForHistories(Func<int, Task> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Histories).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260105), FSharpOption<int>.None))),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => property(seed).GetAwaiter().GetResult()));
}
