namespace Interviews.Domain.Responses.Speech;

/// <summary>When nobody spoke.</summary>
internal static class Silence
{
    /// <returns>Milliseconds between the end of what was said so far and the next word, where that is any.</returns>
    public static IReadOnlyList<int> Between(IReadOnlyList<TranscriptWord> words)
    {
        List<int> silences = [];
        var end = words[0].EndMs;
        foreach (var word in words.Skip(1))
        {
            if (word.StartMs > end)
            {
                silences.Add(word.StartMs - end);
            }

            end = Math.Max(end, word.EndMs);
        }

        return silences;
    }

    /// <summary>Milliseconds from the first word to the end of the last.</summary>
    public static int Length(IReadOnlyList<TranscriptWord> words) => words.Max(word => word.EndMs) - words[0].StartMs;
}
