namespace Interviews.Domain.Responses.Speech;

/// <summary>How clear the transcript is to read.</summary>
/// <param name="WordsPerSentence">The mean; <c>null</c> when the transcript has no end of a sentence, as some recognizers write none.</param>
/// <param name="RepeatedWords">Words that only say the one before them again ("the the"), as in a false start.</param>
/// <param name="Variety">
/// 0 to 1: how many of the words are different ones (type-token ratio), in any fifty in a row on average, because the longer a text the more words it repeats. The whole of a
/// shorter one.
/// </param>
public sealed record Clarity(double? WordsPerSentence, int RepeatedWords, double Variety)
{
    private const int Window = 50;

    internal static Clarity Of(Transcript transcript, IReadOnlyList<string> words)
    {
        var sentences = transcript.Words.Count(word => word.Word.TrimEnd().EndsWith('.') || word.Word.TrimEnd().EndsWith('?') || word.Word.TrimEnd().EndsWith('!'));
        return new Clarity(
            sentences == 0 ? null : Math.Round((double)words.Count / sentences, 1),
            words.Zip(words.Skip(1)).Count(pair => pair.First == pair.Second),
            Math.Round(VarietyOf(words), 3));
    }

    private static double VarietyOf(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return 0;
        }

        var size = Math.Min(Window, words.Count);
        return Enumerable.Range(0, words.Count - size + 1).Average(start => (double)words.Skip(start).Take(size).Distinct().Count() / size);
    }
}
