using System.Diagnostics;
using System.Text;
using Interviews.Functions.Tests.WholeSystem.Conformance.Script;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>A client cannot tell whether the app runs in the host's process or, as under the real host, in its own.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    /// <summary>The beginnings of the mails that the script's interview brings with it, from its being scheduled to its next round.</summary>
    private static readonly string[] _life =
    [
        "Scheduled: technical", "New time: technical", "In 24 hours: technical", "In 1 hour: technical", "Your feedback, please: technical", "Still missing: your feedback",
        "Feedback is late: technical", "Scheduled: final",
    ];

    [Fact(Timeout = 180_000)]
    public async Task BothWaysOfRunning_ToOneScript_AnswerTheSame()
    {
        var (script, watch) = (Scripts.All, Stopwatch.StartNew());
        var runs = await Task.WhenAll(PlayAsync(script, appInProcessOfItsOwn: false), PlayAsync(script, appInProcessOfItsOwn: true));
        var asks = script.OfType<Ask>().ToList();
        output.WriteLine($"{asks.Count} requests, {asks.Count(ask => ask.IsRefused)} of them refused, {watch.Elapsed.TotalSeconds:F1} s");

        runs.Select(run => run.Count).ShouldBe([script.Count, script.Count]);
        Complaints(script, runs[0], runs[1]).ShouldBeEmpty();
        _life.Where(subject => !runs[0][^1].Lines.Any(line => line.Contains($"\"subject\":\"{subject}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<Entry>> PlayAsync(IReadOnlyList<Step> script, bool appInProcessOfItsOwn) =>
        Run.PlayAsync(script, appInProcessOfItsOwn, TestContext.Current.CancellationToken);

    /// <summary>Every step that went differently in both runs, or otherwise than the script expects in the first.</summary>
    private static string Complaints(IReadOnlyList<Step> script, IReadOnlyList<Entry> one, IReadOnlyList<Entry> two)
    {
        var complaints = new StringBuilder();
        foreach (var (step, first, second) in script.Zip(one, two))
        {
            var differences = first.Differences(second);
            if (!differences.SequenceEqual((step as Ask)?.Inherent?.Lines ?? []))
            {
                complaints.Append(first.Title).Append('\n').AppendJoin('\n', differences);
                complaints.Append("\n  in one process:\n").Append(first).Append("\n  in two:\n").Append(second).Append('\n');
            }
            else if (!step.Accepts(first.Lines))
            {
                complaints.Append(first.Title).Append(step is Ask ask ? $" should be answered {ask.Status}:\n" : " should bring more:\n").Append(first).Append('\n');
            }
        }

        return complaints.ToString();
    }
}
