using System.Text.RegularExpressions;
using Lucene.Net.Analysis.TokenAttributes;

namespace Interviews.Infrastructure.Evaluation.Embedded;

/// <param name="Text">In lower case.</param>
/// <param name="Stem"><c>null</c> of a word that carries no content.</param>
/// <param name="Start">Where it stands in the text.</param>
internal readonly record struct Word(string Text, string? Stem, int Start, int End);

/// <summary>Words that stand near each other: a sentence, a line, or a part of one that is very long.</summary>
/// <param name="Start">Where it stands in the text.</param>
internal sealed record Sentence(IReadOnlyList<Word> Words, string Text, int Start)
{
    public IReadOnlyList<string> Stems { get; } = [.. Words.Select(word => word.Stem).OfType<string>()];
}

/// <summary>A text as sentences and stems.</summary>
internal sealed partial record AnalyzedText(IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Speech comes without full stops; what stands further apart than this is not said together.</summary>
    private const int LongestSentence = 40;

    public IEnumerable<string> Stems => Sentences.SelectMany(sentence => sentence.Stems);

    public int Words => Sentences.Sum(sentence => sentence.Words.Count);

    public static AnalyzedText Of(string text, Language language)
    {
        var words = WordsOf(text, language);
        var ends = Ends().Matches(text).Select(match => match.Index).Append(text.Length).ToList();
        return new AnalyzedText([.. words
            .GroupBy(word => ends.FindIndex(end => word.Start < end))
            .SelectMany(sentence => sentence.Chunk(LongestSentence))
            .Select(sentence => new Sentence(sentence, text[sentence[0].Start..sentence[^1].End], sentence[0].Start))]);
    }

    public static IReadOnlyList<Word> WordsOf(string text, Language language)
    {
        using var tokens = language.Analyzer.GetTokenStream("text", text);
        var (term, offset) = (tokens.AddAttribute<ICharTermAttribute>(), tokens.AddAttribute<IOffsetAttribute>());
        List<Word> words = [];
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            var word = text[offset.StartOffset..offset.EndOffset].ToLowerInvariant().Replace('’', '\'');
            words.Add(new Word(word, language.IsFunctionWord?.Invoke(word) == true ? null : term.ToString(), offset.StartOffset, offset.EndOffset));
        }

        tokens.End();
        return words;
    }

    /// <summary>Where a sentence or a line ends; a dot within a word, as in <c>3.14</c>, is no end.</summary>
    [GeneratedRegex(@"[.!?;]+(?=[""'”»)\]}]*(\s|$))|[\r\n]+|[。！？]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Ends();
}
