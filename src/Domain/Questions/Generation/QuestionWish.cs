using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Generation;

/// <summary>What kind of questions are wanted (REQ-QUE-02).</summary>
/// <param name="Count">At most so many.</param>
/// <param name="Seed">Decides between questions that suit equally well: the same seed draws the same.</param>
public sealed record QuestionWish(int Count, string Seed)
{
    public const int Usual = 10;

    public const int MostFocusAreas = 20;

    /// <summary>Any of these; empty for all.</summary>
    public IReadOnlyList<QuestionType> Types { get; init; } = [];

    /// <summary>Questions of this difficulty come first; others fill up.</summary>
    public Difficulty? Difficulty { get; init; }

    /// <summary>What the questions should be about, in a few words each.</summary>
    public IReadOnlyList<string> FocusAreas { get; init; } = [];

    /// <summary>What the job says: its title, its description, what its scorecards rate.</summary>
    public string Job { get; init; } = string.Empty;

    /// <summary>What the résumé says.</summary>
    public string Resume { get; init; } = string.Empty;

    /// <summary>Never these.</summary>
    public IReadOnlySet<Guid> Without { get; init; } = new HashSet<Guid>();

    /// <summary>These only when there is nothing else.</summary>
    public IReadOnlySet<Guid> Late { get; init; } = new HashSet<Guid>();
}
