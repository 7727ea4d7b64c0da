namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>How far an answer makes one expected point.</summary>
/// <param name="Share">0 to 1: of the point's weight, what stands together in the passage.</param>
/// <param name="Best">The sentence that makes most of it; <c>null</c> where none makes anything of it.</param>
internal sealed record PointCoverage(ExpectedPoint Point, double Share, Sentence? Best)
{
    private const double Nothing = 0.05;
    private const double Everything = 0.5;

    public bool IsCovered => Share >= 0.4;

    /// <summary>0 to 1. Nobody says a point in exactly its author's words, and single words of it are chance.</summary>
    public double Credit => Math.Clamp((Share - Nothing) / (Everything - Nothing), 0, 1);
}

/// <summary>Finds the expected points in an answer: enough of a point's stems have to stand near each other, in sentences.</summary>
internal static class Coverage
{
    /// <summary>Of two words with one stem in all but their ending.</summary>
    private const double Related = 0.8;

    private const int ShortestRelated = 5;

    /// <summary>Points that one sentence can make. Whoever strings keywords together touches all of them at once.</summary>
    private const int PointsOfASentence = 2;

    public static IReadOnlyList<PointCoverage> Of(IReadOnlyList<ExpectedPoint> points, IReadOnlyList<Passage> passages, StemWeights weights)
    {
        double[][] alone = [.. points.Select(point => passages.Select(passage => Found(point, [passage], weights)).ToArray())];
        return [.. points.Select((point, p) => Of(point, [.. passages.Select((passage, i) => alone.Count(other => other[i] > alone[p][i]) < PointsOfASentence ? passage : null)], alone[p], weights))];
    }

    /// <param name="passages">Those that can make the point, each at its place.</param>
    private static PointCoverage Of(ExpectedPoint point, Passage?[] passages, double[] alone, StemWeights weights)
    {
        var best = Enumerable.Range(0, passages.Length).Select(i => Found(point, [.. passages.Skip(i).Take(2).OfType<Passage>()], weights)).DefaultIfEmpty().Max();
        return new PointCoverage(point, best, best > 0 ? passages.Zip(alone).Where(pair => pair.First is not null).MaxBy(pair => pair.Second).First!.Sentence : null);
    }

    /// <summary>0 to 1: the share of the point's weight that stands in the passages.</summary>
    private static double Found(ExpectedPoint point, Passage[] passages, StemWeights weights) => passages.Length == 0 ? 0 : point.Stems.Sum(stem =>
        weights.Of(stem) * passages.Max(passage => passage.Prose * passage.Sentence.Stems.Select(given => Likeness(stem, given)).DefaultIfEmpty().Max())) / point.Stems.Sum(weights.Of);

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
