namespace Interviews.Domain.Evaluation;

/// <summary>Whether a quote really stands in the text that it is said to be from (REQ-EVA-03).</summary>
public static class QuoteCheck
{
    /// <summary>Characters that a quote has at least, unless it is the whole text: single letters stand everywhere.</summary>
    public const int Shortest = 8;

    /// <summary>Word for word; only runs of white space count as one space.</summary>
    public static bool Holds(string? quote, string source)
    {
        var (wanted, text) = (Normalized(quote ?? string.Empty), Normalized(source));
        return wanted.Length > 0 && text.Contains(wanted, StringComparison.Ordinal) && (wanted.Length >= Shortest || wanted == text);
    }

    public static string Normalized(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
