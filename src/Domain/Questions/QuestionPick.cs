namespace Interviews.Domain.Questions;

/// <summary>Questions of a bank at random (REQ-QUE-07).</summary>
/// <param name="Count">1 to <see cref="Most"/>.</param>
/// <param name="Seed">The same one picks the same questions, as long as the bank and what the candidate was asked stay as they are.</param>
public sealed record QuestionPick(int Count, string Seed)
{
    public const int Most = 100;
    public const int LongestSeed = 100;

    /// <summary>
    /// How many questions to pick from. Where more fit than these, they are those whose ids come next from <see cref="Point"/> on: each question is among them with nearly
    /// the same likelihood, because ids of questions are spread evenly.
    /// </summary>
    public int Window => Math.Max(100, 2 * Count);

    public Guid Point => DerivedId.Of(Seed);

    /// <summary>Each as likely as any other.</summary>
    public IReadOnlyList<Question> OutOf(IEnumerable<Question> window) => [.. window.OrderBy(question => DerivedId.Of($"{Seed}\n{question.QuestionId}")).Take(Count)];

    /// <summary>As they were picked where the bank shuffles its questions; otherwise from the easiest to the hardest, those without a difficulty last.</summary>
    public static IReadOnlyList<Question> InOrder(QuestionBank bank, IEnumerable<Question> picked) => bank.ShuffleQuestions
        ? [.. picked]
        : [.. picked.OrderBy(question => (int?)(question.Difficulty ?? bank.Difficulty) ?? int.MaxValue)];

    /// <returns>Why there are fewer than were asked for, or <c>null</c> when there are not.</returns>
    /// <param name="askedBefore">How many others fit, but for having been asked.</param>
    public string? Reason(int picked, int askedBefore) => (picked == Count, askedBefore) switch
    {
        (true, _) => null,
        (_, 0) => $"The bank has only {picked} questions that fit.",
        _ => $"The bank has only {picked} questions that fit and that the candidate was not asked before; {askedBefore} were.",
    };
}
