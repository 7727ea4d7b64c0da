using Interviews.Domain.Validation;

namespace Interviews.Domain.Responses;

/// <summary>What a transcript may say (REQ-QUE-16).</summary>
public static class TranscriptRules
{
    public const int MostWords = 10_000;
    public const int LongestWord = 100;

    /// <summary>Four hours.</summary>
    public const int LongestMs = 4 * 60 * 60 * 1000;

    /// <summary>Words that are named at once; a transcript that is wrong is mostly wrong everywhere.</summary>
    private const int MostNamed = 20;

    /// <summary>Each word has a text and a time, and none begins before the one in front of it. Words may overlap, as recognizers report them.</summary>
    /// <param name="field">What the request calls the transcript.</param>
    public static Refusal? Check(IReadOnlyList<TranscriptWord> words, string field)
    {
        var errors = new FieldErrors();
        errors.RequireCount(words.Count, MostWords, field);
        var wrong = 0;
        for (var i = 0; i < words.Count && wrong < MostNamed; i++)
        {
            var ofWord = new FieldErrors();
            CheckWord(words[i], i == 0 ? 0 : words[i - 1].StartMs, $"{field}[{i}]", ofWord);
            wrong += ofWord.Refusal is null ? 0 : 1;
            errors.Add(ofWord.Refusal);
        }

        return errors.Refusal;
    }

    /// <summary>A language tag as RFC 5646 has them: ASCII letters, digits and hyphens, at most 35.</summary>
    public static Refusal? CheckLanguage(string? language)
    {
        var errors = new FieldErrors();
        var isTag = language is null || (language.Length is > 0 and <= 35 && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && language[0] != '-');
        errors.Require(isTag, "language", "'language' must be a language tag, such as 'de' or 'pt-BR'.");
        return errors.Refusal;
    }

    private static void CheckWord(TranscriptWord word, int previousStart, string field, FieldErrors errors)
    {
        errors.RequireText(word.Word, LongestWord, $"{field}.word");
        errors.RequireRange(word.StartMs, 0, LongestMs, $"{field}.startMs");
        errors.RequireRange(word.EndMs, 0, LongestMs, $"{field}.endMs");
        errors.Require(word.EndMs >= word.StartMs, $"{field}.endMs", $"'{field}.endMs' must not be before its 'startMs'.");
        errors.Require(word.StartMs >= previousStart, $"{field}.startMs", $"'{field}.startMs' must not be before that of the word in front of it.");
    }
}
