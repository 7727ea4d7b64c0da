using Lucene.Net.Analysis;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <summary>What is known of a language: how to find the stems of its words, and which words bind a sentence together.</summary>
/// <param name="Analyzer">Leaves every word in the text and reduces it to its stem.</param>
/// <param name="IsFunctionWord">Articles, prepositions, pronouns, auxiliary verbs: words that carry no content. <c>null</c> where nobody knows them.</param>
internal sealed record Language(string Code, Analyzer Analyzer, Func<string, bool>? IsFunctionWord)
{
    /// <summary>Prose has about twice as many function words of its language, and hardly any of another one.</summary>
    private const double LeastShare = 0.15;

    private const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    /// <summary>Common in speech, and missing from Lucene's list.</summary>
    private static readonly HashSet<string> _english =
    [
        "i", "you", "we", "he", "she", "them", "us", "me", "my", "your", "our", "its", "his", "her", "am", "been", "being", "were", "have", "has", "had", "having", "do", "does", "did", "doing",
        "can", "could", "would", "should", "may", "might", "must", "shall", "than", "so", "because", "while", "when", "where", "which", "who", "whom", "whose", "what", "how", "why", "from", "about",
        "over", "under", "after", "before", "between", "through", "during", "until", "out", "up", "down", "off", "only", "own", "same", "too", "very", "just", "also", "each", "every", "both", "some",
        "any", "all", "more", "most", "other", "another", "nor", "here", "once", "again", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "cannot", "won't", "it's", "that's",
        "there's", "i'm", "i'd", "i've", "i'll", "you're", "we're", "they're", "you'd", "we'd", "you'll", "let", "like", "well", "one", "however", "therefore", "though", "although",
    ];

    /// <summary>By its tokens alone, as they stand.</summary>
    public static Language Plain { get; } = new("other", new StandardAnalyzer(Lucene, CharArraySet.Empty), null);

    private static readonly Language[] _known =
    [
        new("en", new EnglishAnalyzer(Lucene, CharArraySet.Empty), word => EnglishAnalyzer.DefaultStopSet.Contains(word) || _english.Contains(word)),
        new("de", new GermanAnalyzer(Lucene, CharArraySet.Empty), GermanAnalyzer.DefaultStopSet.Contains),
        new("es", new SpanishAnalyzer(Lucene, CharArraySet.Empty), SpanishAnalyzer.DefaultStopSet.Contains),
        new("fr", new FrenchAnalyzer(Lucene, CharArraySet.Empty), FrenchAnalyzer.DefaultStopSet.Contains),
    ];

    /// <returns>The language whose function words the text has most of; <see cref="Plain"/> where it has too few of any.</returns>
    public static Language Of(string text)
    {
        var words = AnalyzedText.WordsOf(text, Plain);
        var (language, count) = _known.Select(known => (known, words.Count(word => known.IsFunctionWord!(word.Text)))).MaxBy(counted => counted.Item2);
        return count > LeastShare * words.Count ? language : Plain;
    }
}
