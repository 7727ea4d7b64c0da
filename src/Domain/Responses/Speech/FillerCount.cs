namespace Interviews.Domain.Responses.Speech;

/// <summary>
/// Sounds and phrases that fill a pause. Only those count that are nothing else: "like", "so", "halt", "este" and "du coup" are fillers at times and words at others, which
/// nobody can tell from a transcript, so they never count.
/// </summary>
/// <param name="PerHundredWords">Of the words as they were spoken, fillers among them.</param>
public sealed record FillerCount(int Count, double PerHundredWords)
{
    private static readonly Dictionary<string, string[][]> _fillers = new()
    {
        ["en"] = Phrases("um", "umm", "uh", "uhm", "er", "erm", "hmm", "you know", "i mean"),
        ["de"] = Phrases("äh", "ähm", "öh", "öhm", "hm", "hmm", "ehm", "sozusagen"),
        ["es"] = Phrases("eh", "ehm", "em", "mmm", "o sea", "digamos"),
        ["fr"] = Phrases("euh", "heu", "ben", "bah", "hein", "hum"),
    };

    internal static FillerCount? Of(IReadOnlyList<string> words, string? language)
    {
        if (language is null || !_fillers.TryGetValue(language.Split('-')[0].ToLowerInvariant(), out var fillers))
        {
            return null;
        }

        var count = Enumerable.Range(0, words.Count).Count(i => Array.Exists(fillers, filler => words.Skip(i).Take(filler.Length).SequenceEqual(filler)));
        return new FillerCount(count, words.Count == 0 ? 0 : Math.Round(100.0 * count / words.Count, 1));
    }

    private static string[][] Phrases(params string[] phrases) => [.. phrases.Select(phrase => phrase.Split(' '))];
}
