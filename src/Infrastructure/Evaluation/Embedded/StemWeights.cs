namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>
/// How much each stem of what is expected tells of an answer: the rarer it is among the expected points and sample answers, the more (inverse document frequency).
/// Stems of the question tell little, for whoever repeats the question uses them.
/// </summary>
internal sealed class StemWeights
{
    private const double OfTheQuestion = 0.25;
    private const int MoreThanChance = 2;

    private readonly Dictionary<string, double> _weights;
    private readonly HashSet<string> _question;

    /// <param name="references">The expected points and sample answers.</param>
    public StemWeights(IReadOnlyList<IReadOnlyList<string>> references, IEnumerable<string> question)
    {
        _question = [.. question];
        _weights = references
            .SelectMany(stems => stems.Distinct())
            .CountBy(stem => stem)
            .ToDictionary(count => count.Key, count => Math.Log(1 + ((double)references.Count / count.Value)) * (_question.Contains(count.Key) ? OfTheQuestion : 1));
    }

    /// <returns>0 of a stem that nothing expects.</returns>
    public double Of(string stem) => _weights.GetValueOrDefault(stem);

    /// <summary>How many expected stems are more than chance: two, or as many as there are beside those of the question.</summary>
    public int Few => Math.Min(MoreThanChance, _weights.Keys.Count(stem => !_question.Contains(stem)));

    public bool IsOfTheQuestion(string stem) => _question.Contains(stem);

    /// <summary>The cosine of two bags of weighted stems: 0 where they share nothing, 1 where they are the same.</summary>
    public double Cosine(IEnumerable<string> one, IEnumerable<string> other)
    {
        var (first, second) = (Vector(one), Vector(other));
        var product = first.Sum(entry => entry.Value * second.GetValueOrDefault(entry.Key));
        return product == 0 ? 0 : product / (Length(first) * Length(second));
    }

    /// <summary>A repeated stem counts for little more than one that stands once.</summary>
    private Dictionary<string, double> Vector(IEnumerable<string> stems) => stems
        .CountBy(stem => stem)
        .ToDictionary(count => count.Key, count => (1 + Math.Log(count.Value)) * (_weights.TryGetValue(count.Key, out var weight) ? weight : 1));

    private static double Length(Dictionary<string, double> vector) => Math.Sqrt(vector.Values.Sum(value => value * value));
}
