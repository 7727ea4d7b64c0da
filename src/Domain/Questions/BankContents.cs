using Interviews.Domain.Storage;

namespace Interviews.Domain.Questions;

/// <summary>How much is in a bank. Part of every commit that adds, removes or counts a question, so that nothing is added to a bank that is being deleted.</summary>
public sealed record BankContents : IRecord
{
    public required Guid BankId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>How many questions it has.</summary>
    public int Questions { get; init; }

    /// <summary>How often its questions were asked.</summary>
    public int Asked { get; init; }

    /// <summary>How often they were answered.</summary>
    public int Answered { get; init; }

    /// <summary>The scores that were given for answers to them.</summary>
    public ScoreSum Scores { get; init; } = ScoreSum.None;

    /// <summary>The bank as it was when it was deleted; its questions follow. <c>null</c> while it exists.</summary>
    public QuestionBank? Removed { get; init; }

    string IRecord.Id => RecordId(BankId);

    /// <summary>Takes one interview's outcome of one of its questions instead of the one that it had before.</summary>
    /// <param name="before"><c>null</c> when it had none.</param>
    /// <param name="after"><c>null</c> when it has none any more.</param>
    public BankContents With(QuestionOutcome? before, QuestionOutcome? after) => this with
    {
        Answered = Answered - (before is null ? 0 : 1) + (after is null ? 0 : 1),
        Scores = Plus(before?.Score is { } earlier ? Scores.Minus(earlier) : Scores, after?.Score),
    };

    public static string RecordId(Guid bankId) => $"bankContents:{bankId}";

    private static ScoreSum Plus(ScoreSum sum, int? score) => score is { } given ? sum.Plus(given) : sum;
}
