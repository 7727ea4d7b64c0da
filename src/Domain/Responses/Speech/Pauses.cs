namespace Interviews.Domain.Responses.Speech;

/// <param name="Count">Pauses longer than a second.</param>
/// <param name="LongCount">Those of them longer than three seconds.</param>
/// <param name="LongestMs">The longest silence between two words, in milliseconds; 0 without any.</param>
/// <param name="SilenceShare">0 to 1: of the time from the first word to the end of the last, how much nobody spoke.</param>
public sealed record Pauses(int Count, int LongCount, int LongestMs, double SilenceShare)
{
    public const int LongerThanMs = 1_000;
    public const int LongLongerThanMs = 3_000;

    internal static Pauses Of(IReadOnlyList<TranscriptWord> words, IReadOnlyList<int> silences)
    {
        var length = Silence.Length(words);
        return new Pauses(
            silences.Count(silence => silence > LongerThanMs),
            silences.Count(silence => silence > LongLongerThanMs),
            silences.DefaultIfEmpty().Max(),
            length == 0 ? 0 : Math.Round((double)silences.Sum() / length, 3));
    }
}
