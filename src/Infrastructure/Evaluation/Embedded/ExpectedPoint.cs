using System.Text.RegularExpressions;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>One thing that a good answer says: a sentence of the expected answer, a clause or an item of a list.</summary>
/// <param name="Text">In the words of the question's author.</param>
/// <param name="Stems">Each once.</param>
internal sealed partial record ExpectedPoint(string Text, IReadOnlyList<string> Stems)
{
    /// <summary>Stems that a part has at least to be a point of its own.</summary>
    private const int FewestStems = 3;

    public static IReadOnlyList<ExpectedPoint> Of(string expected, Language language)
    {
        List<ExpectedPoint> points = [];
        foreach (var sentence in Sentences().Split(expected))
        {
            foreach (var clause in Joined([.. Clauses().Split(sentence)], language))
            {
                var point = Of(clause, StemsOf(clause, language));
                if (point.Stems.Count > 0)
                {
                    points.Add(point);
                }
            }
        }

        return points;
    }

    private static ExpectedPoint Of(string clause, IEnumerable<string> stems) => new(clause.Trim(' ', '\t', ',', '-', '*', '•'), [.. stems.Distinct()]);

    /// <summary>Clauses that say too little by themselves go with the one before, or after where they are the first.</summary>
    private static List<string> Joined(string[] clauses, Language language)
    {
        List<string> joined = [];
        foreach (var clause in clauses)
        {
            if (joined.Count > 0 && (StemsOf(clause, language).Count < FewestStems || StemsOf(joined[^1], language).Count < FewestStems))
            {
                joined[^1] += clause;
            }
            else
            {
                joined.Add(clause);
            }
        }

        return joined;
    }

    private static List<string> StemsOf(string text, Language language) => [.. AnalyzedText.WordsOf(text, language).Select(word => word.Stem).OfType<string>()];

    [GeneratedRegex(@"(?<=[.!?])\s+|;|[\r\n]+|[。！？；]|(?<=^|\s)(?:[-*•]|\d+[.)])\s", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sentences();

    /// <summary>Before a word that joins clauses, which stays with its clause.</summary>
    [GeneratedRegex(@"(?=,\s+(?:and|but|so|while|whereas|which|und|aber|y|pero|et|mais)\s)|(?=\s(?:but|because|whereas|while)\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Clauses();
}
