namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>A sentence of the answer, and how far it is one: prose says something of its words, a list of keywords only names them.</summary>
/// <param name="Prose">0 for a list of words, 1 for a sentence.</param>
internal sealed record Passage(Sentence Sentence, double Prose)
{
    /// <summary>Of a sentence of prose, at least this share of its words binds the others.</summary>
    private const double FunctionWords = 0.25;

    /// <summary>Words between two commas or other joints, at least, of a sentence of prose.</summary>
    private const double WordsBetweenJoints = 3;

    /// <summary>Where the function words are not known, the length of the sentence has to do.</summary>
    private const int FewestWords = 5;

    private static readonly HashSet<string> _joints = ["and", "or", "und", "oder", "y", "o", "et", "ou"];

    public static Passage Of(Sentence sentence, Language language)
    {
        var words = sentence.Words.Count;
        var joints = sentence.Words.Count(word => _joints.Contains(word.Text));
        var commas = sentence.Text.Count(letter => letter is ',' or '/' or '|' or '、' or '，');
        var between = (double)words / (1 + joints + commas);
        var bound = language.IsFunctionWord is null
            ? (double)words / FewestWords
            : (words - sentence.Stems.Count - joints) / (FunctionWords * words);
        return new Passage(sentence, Math.Min(1, bound) * Math.Min(1, between / WordsBetweenJoints));
    }
}
