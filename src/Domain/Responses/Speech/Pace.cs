namespace Interviews.Domain.Responses.Speech;

/// <param name="Overall">Words a minute, from the first word to the end of the last; <c>null</c> when that took no time.</param>
/// <param name="Speaking">Words a minute without the silence between words; <c>null</c> when the words took no time.</param>
public sealed record Pace(double? Overall, double? Speaking)
{
    private const int MillisecondsOfAMinute = 60_000;

    internal static Pace Of(IReadOnlyList<TranscriptWord> words, IReadOnlyList<int> silences)
    {
        var length = Silence.Length(words);
        return new Pace(AMinute(words.Count, length), AMinute(words.Count, length - silences.Sum()));
    }

    private static double? AMinute(int words, int milliseconds) => milliseconds > 0 ? Math.Round((double)words * MillisecondsOfAMinute / milliseconds, 1) : null;
}
