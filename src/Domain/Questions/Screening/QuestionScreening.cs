using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Interviews.Domain.Questions.Screening;

/// <summary>
/// Finds questions that ask for a protected characteristic, in English, German, Spanish and French, by phrases that speak to the candidate (REQ-QUE-02). It is rough: it misses
/// what is put in other words, and it can meet the innocent. <c>docs/evaluation.md</c> tells how often. People choose from what it lets through.
/// </summary>
public static class QuestionScreening
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly (ProtectedCharacteristic Characteristic, Regex Phrases)[] Rules =
    [
        .. new[] { EnglishPhrases.All, GermanPhrases.All, SpanishPhrases.All, FrenchPhrases.All }
            .SelectMany(language => language)
            .GroupBy(rule => rule.Characteristic, rule => rule.Phrase)
            .OrderBy(phrases => phrases.Key)
            .Select(phrases => (phrases.Key, AnyOf(phrases))),
    ];

    /// <returns>The first characteristic that any part of the question asks for: itself, what comes after it, and what helps to answer and to judge; <c>null</c> when none does.</returns>
    public static ProtectedCharacteristic? Of(Question question) => Of(
        [question.Text, .. question.FollowUpQuestions, .. question.Hints, question.ExpectedAnswer ?? string.Empty, .. question.EvaluationCriteria.Keys]);

    /// <inheritdoc cref="Of(Question)"/>
    public static ProtectedCharacteristic? Of(IEnumerable<string> texts)
    {
        string[] folded = [.. texts.Select(Fold)];
        foreach (var (characteristic, phrases) in Rules)
        {
            if (Array.Exists(folded, phrases.IsMatch))
            {
                return characteristic;
            }
        }

        return null;
    }

    /// <summary>Without accents, with plain apostrophes and hyphens, and with one space where there is any.</summary>
    private static string Fold(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        var plain = string.Concat(letters).Replace('’', '\'').Replace('‑', '-').Replace('–', '-');
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Regex AnyOf(IEnumerable<string> phrases) => new(
        $@"(?<!\w)(?:{string.Join('|', phrases)})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
}
