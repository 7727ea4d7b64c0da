namespace Interviews.Domain.Questions;

/// <summary>When two questions are the same one (REQ-QUE-06).</summary>
public static class QuestionIdentity
{
    /// <summary>The text without regard to case and blanks.</summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>The same one for the same text in the same bank.</summary>
    /// <param name="owner">The bank, or the interview that asks a question from elsewhere.</param>
    public static Guid Of(Guid owner, string text) => DerivedId.Of($"{owner}\n{Fold(text)}");
}
