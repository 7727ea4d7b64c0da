using System.Buffers;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>A sentence of the answer, and how far it is one: prose says something of its words, a list of keywords only names them.</summary>
/// <param name="Prose">0 for a list of words, 1 for a sentence.</param>
internal sealed record Passage(Sentence Sentence, double Prose)
{
    /// <summary>Of a sentence of prose, at least this share of its words binds the others: prepositions, pronouns, auxiliary verbs.</summary>
    private const double Bound = 0.2;

    /// <summary>Words between two commas or other joints, at least, of a sentence of prose.</summary>
    private const double WordsBetweenJoints = 3;

    /// <summary>Of the words that bind a sentence of prose, at least this share is different ones.</summary>
    private const double Different = 0.6;

    /// <summary>Short items in a row that a sentence of prose enumerates at most.</summary>
    private const double Items = 4;

    private const int LongestItem = 3;

    /// <summary>Where the function words are not known, the length of the sentence has to do.</summary>
    private const int FewestWords = 5;

    /// <summary>Of a sentence such as "The index is important", which names two things and says nothing of them.</summary>
    private const double OfNames = 0.3;

    private static readonly SearchValues<char> _separators = SearchValues.Create(",/|、，");

    private static readonly HashSet<string> _joints = ["and", "or", "und", "oder", "y", "o", "et", "ou"];

    /// <summary>Articles, and words that stand in lists as well as in sentences.</summary>
    private static readonly HashSet<string> _loose =
    [
        "up", "down", "off", "out", "over", "under", "own", "same", "once", "again", "here", "one", "well", "like", "each", "every", "both", "any", "all", "more", "most", "other", "another", "some", "only",
        "just", "also", "too", "very", "before", "after", "no", "the", "a", "an", "der", "die", "das", "ein", "eine", "el", "la", "los", "las", "un", "una", "le", "les", "une",
    ];

    private static readonly HashSet<string> _copulas = ["is", "are", "was", "were", "be", "there", "ist", "sind", "es", "son", "est", "sont"];

    public static Passage Of(Sentence sentence, Language language)
    {
        var words = sentence.Words.Count;
        var items = ItemsOf(sentence);
        var enumerated = Math.Min(1, words / (WordsBetweenJoints * items.Count)) * Math.Pow(Math.Min(1, Items / items.Count(length => length <= LongestItem)), 2);
        var binding = sentence.Words.Where(word => word.Stem is null && !_joints.Contains(word.Text) && !_loose.Contains(word.Text)).ToList();
        var bound = language.IsFunctionWord is null ? (double)words / FewestWords : binding.Count / (Bound * words);
        var most = sentence.Stems.Count <= 2 && binding.TrueForAll(word => _copulas.Contains(word.Text)) ? OfNames : 1;
        var different = binding.Count == 0 ? 1 : binding.DistinctBy(word => word.Text).Count() / (Different * binding.Count);
        return new Passage(sentence, Math.Min(most, bound) * enumerated * Math.Pow(Math.Min(1, different), 2));
    }

    /// <summary>How many words each part has, between commas and words such as "and".</summary>
    private static List<int> ItemsOf(Sentence sentence)
    {
        List<int> items = [0];
        var end = sentence.Start;
        foreach (var word in sentence.Words)
        {
            var isJoint = _joints.Contains(word.Text);
            if (items[^1] > 0 && (isJoint || sentence.Text.AsSpan(end - sentence.Start, word.Start - end).ContainsAny(_separators)))
            {
                items.Add(0);
            }

            items[^1] += isJoint ? 0 : 1;
            end = word.End;
        }

        return items;
    }
}
