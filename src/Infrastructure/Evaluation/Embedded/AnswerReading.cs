namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>An answer as it reads beside what is expected. Everything is 0 to 1.</summary>
/// <param name="Relevant">Sentences that belong to the question. The others change nothing, whatever they say: greetings, digressions, orders to whoever judges.</param>
/// <param name="Words">Of the whole answer.</param>
internal sealed record AnswerReading(Reference Reference, IReadOnlyList<Passage> Passages, IReadOnlyList<Passage> Relevant, IReadOnlyList<PointCoverage> Points, int Words)
{
    /// <summary>Stems of what is expected that a sentence has at least in order to belong to the question.</summary>
    private const int FewestStems = 2;

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
            var likenesses = Reference.Rated.Select(text => (text.Rating, Likeness: Reference.Weights.Cosine(Relevant.SelectMany(passage => passage.Sentence.Stems), text.Stems))).ToList();
            var weight = likenesses.Sum(likeness => likeness.Likeness * likeness.Likeness);
            return weight == 0
                ? 0
                : likenesses.Sum(likeness => likeness.Likeness * likeness.Likeness * likeness.Rating) / weight / 100 * Math.Min(1, likenesses.Max(likeness => likeness.Likeness) / 0.45) * Prose;
        }
    }

    /// <summary>How far what belongs to the question is said in sentences.</summary>
    public double Prose => Relevant.Count == 0 ? 0 : Relevant.Sum(passage => passage.Prose * passage.Sentence.Stems.Count) / Relevant.Sum(passage => passage.Sentence.Stems.Count);

    public double Structure
    {
        get
        {
            var sentences = Math.Min(1, Relevant.Count / 3.0);
            var connected = Math.Min(1, Relevant.Sum(passage => passage.Sentence.Words.Count(word => _connectives.Contains(word.Text))) / 2.0);
            return Prose * ((0.6 * sentences) + (0.4 * connected)) * (IsTooShort || IsTooLong ? 0.5 : 1);
        }
    }

    public Sentence? Nearest => Relevant.MaxBy(passage => passage.Prose * passage.Sentence.Stems.Distinct().Sum(Reference.Weights.Of))?.Sentence;

    public bool IsTooShort => Words < 0.3 * Reference.Length;

    public bool IsTooLong => Words > Math.Max(300, 6 * Reference.Length);

    /// <summary>It says nothing that the question does not.</summary>
    public bool IsEcho => Passages.Count > 0 && Passages.SelectMany(passage => passage.Sentence.Stems).All(Reference.Weights.IsOfTheQuestion);

    public bool IsList => Relevant.Count > 0 && (Prose < 0.5 || Repetition > 0.6);

    /// <summary>What an answer can reach: whoever only names words stays below everybody who says something of them.</summary>
    public double Most => IsEcho ? 0 : IsList ? 0.12 : 1;

    /// <summary>How many of the content words were there before.</summary>
    private double Repetition
    {
        get
        {
            var stems = Relevant.SelectMany(passage => passage.Sentence.Stems).ToList();
            return 1 - ((double)stems.Distinct().Count() / stems.Count);
        }
    }

    public static AnswerReading Of(string answer, Reference reference)
    {
        var text = AnalyzedText.Of(answer, reference.Language);
        Passage[] passages = [.. text.Sentences.Select(sentence => Passage.Of(sentence, reference.Language))];
        Passage[] relevant = [.. passages.Where(passage => IsRelevant(passage, reference.Weights))];
        return new AnswerReading(reference, passages, relevant, [.. reference.Points.Select(point => Embedded.Coverage.Of(point, relevant, reference.Weights))], text.Words);
    }

    private static bool IsRelevant(Passage passage, StemWeights weights)
    {
        string[] expected = [.. passage.Sentence.Stems.Distinct().Where(stem => weights.Of(stem) > 0)];
        return expected.Length >= FewestStems && !Array.TrueForAll(expected, weights.IsOfTheQuestion);
    }
}
