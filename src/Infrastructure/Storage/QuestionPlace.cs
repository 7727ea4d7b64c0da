using Interviews.Domain.Directory;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage;

/// <summary>What a search for questions looks at, and between which ids it looks.</summary>
internal static class QuestionPlace
{
    /// <summary>Above every character of an id.</summary>
    private const string End = "\U0010FFFF";

    public static string Text(string text) => QuestionIdentity.Fold(text);

    public static IReadOnlyList<string> Tags(IEnumerable<string> tags) => [.. tags.Select(Identities.OfName).Distinct()];

    /// <returns><c>null</c> when everything is wanted.</returns>
    public static string? Part(FindQuestions query) => query.Part is { } part && QuestionIdentity.Fold(part) is { Length: > 0 } folded ? folded : null;

    /// <returns>The id behind which a page begins, and the last one that it may hold.</returns>
    /// <exception cref="ArgumentException">The continuation belongs to another query.</exception>
    public static (string After, string Last) Range(FindQuestions query, string? continuation)
    {
        var prefix = new QuestionsOfBank(query.BankId).Prefix;
        var after = continuation ?? (query.After is { } id ? Question.RecordId(query.BankId, id) : prefix);
        return after.StartsWith(prefix, StringComparison.Ordinal)
            ? (after, query.Through is { } last ? Question.RecordId(query.BankId, last) : prefix + End)
            : throw new ArgumentException("The continuation belongs to another query.", nameof(continuation));
    }
}
