namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>How far an answer makes one expected point.</summary>
/// <param name="Share">0 to 1: of the point's weight, what stands together in the passage.</param>
/// <param name="Best">The sentence that makes most of it; <c>null</c> where none makes anything of it.</param>
internal sealed record PointCoverage(ExpectedPoint Point, double Share, Sentence? Best)
{
    private const double Nothing = 0.15;
    private const double Everything = 0.6;

    public bool IsCovered => Share >= 0.42;

    /// <summary>0 to 1. Nobody says a point in exactly its author's words, and single words of it are chance.</summary>
    public double Credit => Math.Clamp((Share - Nothing) / (Everything - Nothing), 0, 1);
}

/// <summary>Finds the expected points in an answer: enough of a point's stems have to stand near each other, in sentences.</summary>
internal static class Coverage
{
    /// <summary>Of two words with one stem in all but their ending.</summary>
    private const double Related = 0.8;

    private const int ShortestRelated = 5;

    public static PointCoverage Of(ExpectedPoint point, IReadOnlyList<Passage> passages, StemWeights weights)
    {
        var total = point.Stems.Sum(weights.Of);
        var alone = passages.Select(passage => Found(point, [passage], weights)).ToList();
        var best = 0.0;
        for (var i = 0; i < passages.Count; i++)
        {
            best = Math.Max(best, Found(point, [.. passages.Skip(i).Take(2)], weights));
        }

        return new PointCoverage(point, total == 0 ? 0 : best / total, best > 0 ? passages[alone.IndexOf(alone.Max())].Sentence : null);
    }

    /// <summary>The weight of the point's stems that stand in the passages.</summary>
    private static double Found(ExpectedPoint point, Passage[] passages, StemWeights weights) => point.Stems.Sum(stem =>
        weights.Of(stem) * passages.Max(passage => passage.Prose * passage.Sentence.Stems.Select(given => Likeness(stem, given)).DefaultIfEmpty().Max()));

    /// <returns>1 for the same stem, less for one that is derived from it, 0 for another.</returns>
    private static double Likeness(string stem, string given)
    {
        if (stem == given)
        {
            return 1;
        }

        var common = stem.AsSpan().CommonPrefixLength(given);
        return common >= ShortestRelated && common >= 0.75 * Math.Max(stem.Length, given.Length) ? Related : 0;
    }
}
