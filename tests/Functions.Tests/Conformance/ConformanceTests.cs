using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Conformance;

/// <summary>A client cannot tell whether the app runs in the host's process or, as under the real host, in its own.</summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    /// <remarks>
    /// By name only, until the script orders what happens in one instant: ids of one instant have no order, and news may or may not be overtaken between two requests.
    /// Every other answer is the same already.
    /// </remarks>
    [Fact(Explicit = true)]
    public async Task BothWaysOfRunning_ToOneScript_AnswerTheSame()
    {
        var script = Scripts.All;
        var watch = Stopwatch.StartNew();
        var runs = await Task.WhenAll(Run.PlayAsync(script, appInProcessOfItsOwn: false, Patience), Run.PlayAsync(script, appInProcessOfItsOwn: true, Patience));
        output.WriteLine($"{script.Count} steps, {watch.Elapsed.TotalSeconds:F1} s");

        var differences = Differences(runs[0], runs[1]);
        runs[0].Count.ShouldBe(script.Count);
        (differences + Unexpected(script, runs[0])).ShouldBeEmpty();
    }

    private static string Unexpected(IReadOnlyList<Step> script, IReadOnlyList<Entry> run)
    {
        var text = new StringBuilder();
        foreach (var (step, entry) in script.Zip(run))
        {
            if (step is Ask ask && !entry.Lines.Any(line => line.StartsWith($"HTTP/1.1 {ask.Status} ", StringComparison.Ordinal)))
            {
                text.Append(entry.Title).Append(" should be answered ").Append(ask.Status).Append(":\n").Append(entry).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Differences(IReadOnlyList<Entry> one, IReadOnlyList<Entry> two)
    {
        var text = new StringBuilder();
        var explained = new HashSet<Inherent>();
        foreach (var (first, second) in one.Zip(two))
        {
            if (first.Differences(second) is { Count: > 0 } differences)
            {
                if (Inherent.All.FirstOrDefault(known => known.Explains(first.Title, differences)) is { } inherent)
                {
                    explained.Add(inherent);
                    continue;
                }

                text.Append(first.Title).Append('\n').AppendJoin('\n', differences).Append("\n  in one process:\n").Append(first).Append("\n  in two:\n").Append(second).Append('\n');
            }
        }

        foreach (var gone in Inherent.All.Except(explained))
        {
            text.Append(gone.Title).Append(" does not differ any more: ").Append(gone.Reason).Append('\n');
        }

        return text.ToString();
    }
}
