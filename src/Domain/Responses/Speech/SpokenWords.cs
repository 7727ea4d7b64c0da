namespace Interviews.Domain.Responses.Speech;

/// <summary>The words of a transcript in lower case, without the punctuation around them.</summary>
internal static class SpokenWords
{
    public static IReadOnlyList<string> Of(Transcript transcript) => [.. transcript.Words
        .SelectMany(word => word.Word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.ToLowerInvariant())
        .Select(word => word.AsSpan().Trim(Edges(word)).ToString())
        .Where(word => word.Length > 0)];

    private static ReadOnlySpan<char> Edges(string word) => string.Concat(word.Where(letter => !char.IsLetterOrDigit(letter)).Distinct());
}
