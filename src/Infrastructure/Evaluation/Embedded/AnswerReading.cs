using Interviews.Domain.Evaluation;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>An answer as it reads beside what is expected. Everything is 0 to 1.</summary>
/// <param name="Relevant">Sentences that belong to the question. The others change nothing, whatever they say: greetings, digressions, orders to whoever judges.</param>
/// <param name="Words">Of the whole answer.</param>
internal sealed record AnswerReading(Reference Reference, IReadOnlyList<Passage> Passages, IReadOnlyList<Passage> Relevant, IReadOnlyList<PointCoverage> Points, int Words)
{
    /// <summary>The cosine of two answers that say the same in different words.</summary>
    private const double Alike = 0.45;

    private static readonly HashSet<string> _connectives =
    [
        "because", "so", "therefore", "however", "but", "although", "while", "whereas", "if", "when", "then", "first", "second", "finally", "example", "instance", "since", "unless", "otherwise", "instead",
        "weil", "deshalb", "aber", "obwohl", "wenn", "dann", "beispiel", "sondern", "porque", "pero", "aunque", "cuando", "entonces", "ejemplo", "parce", "donc", "mais", "quand", "alors", "exemple", "si",
    ];

    public double Coverage => Points.Count == 0 ? 0 : Points.Average(point => point.Credit);

    /// <summary>The ratings of the texts that the answer is like, by how much it is.</summary>
    public double Similarity
    {
        get
        {
            var likenesses = Reference.Rated.Select(text => (text.Rating, Likeness: Reference.Weights.Cosine(Stems, text.Stems))).ToList();
            var weight = likenesses.Sum(likeness => likeness.Likeness * likeness.Likeness);
            return weight == 0
                ? 0
                : likenesses.Sum(likeness => likeness.Likeness * likeness.Likeness * likeness.Rating / 100) / weight * Math.Min(1, likenesses.Max(likeness => likeness.Likeness) / Alike) * Prose;
        }
    }

    /// <summary>How far what belongs to the question is said in sentences.</summary>
    public double Prose => Stems.Any() ? Relevant.Sum(passage => passage.Prose * passage.Sentence.Stems.Count) / Stems.Count() : 0;

    /// <summary>Sentences, and words that join them, among those that say more of the question than one word: three and two are enough.</summary>
    public double Structure
    {
        get
        {
            Passage[] substantial = [.. Relevant.Where(passage => Expected(passage, Reference.Weights).Count() > 1)];
            var sentences = Math.Min(1, substantial.Length / 3.0);
            var joined = Math.Min(1, substantial.Sum(passage => passage.Sentence.Words.Count(word => _connectives.Contains(word.Text))) / 2.0);
            return Prose * ((0.6 * sentences) + (0.4 * joined)) * (IsTooShort || IsTooLong ? 0.5 : 1);
        }
    }

    public Sentence? Nearest => Relevant.MaxBy(passage => passage.Prose * passage.Sentence.Stems.Distinct().Sum(Reference.Weights.Of))?.Sentence;

    public bool IsTooShort => Relevant.Sum(passage => passage.Sentence.Words.Count) < 0.3 * Reference.Length;

    public bool IsTooLong => Words > Math.Max(300, 6 * Reference.Length);

    /// <summary>It says nothing that the question does not.</summary>
    public bool IsEcho => Passages.Any(passage => passage.Sentence.Stems.Count > 0) && Passages.SelectMany(passage => passage.Sentence.Stems).All(Reference.Weights.IsOfTheQuestion);

    /// <summary>Most of what belongs to the question stands in lists.</summary>
    public bool IsList => Relevant.Count > 0 && Prose <= 0.5;

    /// <summary>A single word that is expected is chance.</summary>
    public bool IsOffTopic => Stems.Where(stem => Reference.Weights.Of(stem) > 0 && !Reference.Weights.IsOfTheQuestion(stem)).Distinct().Count() < Reference.Weights.Few;

    /// <summary>Whoever only names words, repeats the question, or speaks of something else, is below everybody who says something.</summary>
    public bool SaysNothing => IsEcho || IsList || IsOffTopic;

    public IEnumerable<ExpectedPoint> Covered => Points.Where(IsMade).Select(point => point.Point);

    public IEnumerable<ExpectedPoint> Missing => Points.Where(point => !IsMade(point)).Select(point => point.Point);

    private IEnumerable<string> Stems => Relevant.SelectMany(passage => passage.Sentence.Stems);

    public static AnswerReading Of(string answer, Reference reference)
    {
        var text = AnalyzedText.Of(answer, reference.Language);
        Passage[] passages = [.. text.Sentences.Select(sentence => Passage.Of(sentence, reference.Language))];
        var speaksToTheJudge = InjectionSigns.In([answer]).Count > 0;
        Passage[] relevant = [.. passages.Where(passage => IsRelevant(passage, reference.Weights) && !(speaksToTheJudge && InjectionSigns.In([passage.Sentence.Text]).Count > 0))];
        return new AnswerReading(reference, passages, relevant, Embedded.Coverage.Of(reference.Points, relevant, reference.Weights), text.Words);
    }

    private bool IsMade(PointCoverage point) => point.IsCovered && !SaysNothing;

    /// <summary>Two of its words are expected, or most of them where it is short, and the question did not give all of them away.</summary>
    private static bool IsRelevant(Passage passage, StemWeights weights)
    {
        var expected = Expected(passage, weights).ToList();
        return expected.Exists(stem => !weights.IsOfTheQuestion(stem)) && (expected.Count >= weights.Few || 2 * expected.Count > passage.Sentence.Stems.Distinct().Count());
    }

    private static IEnumerable<string> Expected(Passage passage, StemWeights weights) => passage.Sentence.Stems.Distinct().Where(stem => weights.Of(stem) > 0);
}
