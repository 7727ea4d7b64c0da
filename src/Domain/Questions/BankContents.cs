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

    public static string RecordId(Guid bankId) => $"bankContents:{bankId}";
}
