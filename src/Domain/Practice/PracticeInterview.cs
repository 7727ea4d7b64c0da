using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>An interview that somebody practices with, alone (REQ-QUE-13). Nobody else reads it.</summary>
public sealed record PracticeInterview : IRecord
{
    public required Guid PracticeId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Who practices.</summary>
    public required string OwnerId { get; init; }

    public required PracticeSetup Setup { get; init; }

    public required PracticeStatus Status { get; init; }

    /// <summary>In their order, with follow-up questions behind what they follow. Each is a copy.</summary>
    public required IReadOnlyList<PracticeQuestion> Questions { get; init; }

    /// <summary>That of its last event.</summary>
    public required long Sequence { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? StartedAt { get; init; }

    /// <summary>When its owner last did something.</summary>
    public required Instant LastStepAt { get; init; }

    public Instant? EndedAt { get; init; }

    /// <summary>Once it is completed.</summary>
    public PracticeReport? Report { get; init; }

    string IRecord.Id => RecordId(PracticeId);

    public static string RecordId(Guid practiceId) => $"practiceInterview:{practiceId}";

    public bool IsOver => Status is PracticeStatus.Completed or PracticeStatus.Abandoned;

    /// <summary>The number of the question that waits for its answer, from 1; <c>null</c> when none does.</summary>
    public int? OpenNumber => Questions.Index().Where(each => each.Item.IsOpen).Select(int? (each) => each.Index + 1).FirstOrDefault();

    /// <summary>The number of the question that is asked next; <c>null</c> when all were asked.</summary>
    public int? NextNumber => Questions.Index().Where(each => each.Item.AskedAt is null).Select(int? (each) => each.Index + 1).FirstOrDefault();

    /// <param name="number">From 1.</param>
    /// <returns><c>null</c> for a question that was not asked yet, or does not exist.</returns>
    public PracticeQuestion? Asked(int number) => number > 0 && number <= Questions.Count && Questions[number - 1].AskedAt is not null ? Questions[number - 1] : null;

    /// <summary>Which question that was asked is meant: by its number, or by its text, whatever its case; of two with the same text, the one that waits.</summary>
    /// <param name="text">Needed where there is no number.</param>
    /// <returns>From 1; refused with <c>validation_failed</c> when no such question was asked.</returns>
    public Result<int> NumberOf(int? number, string? text)
    {
        if (number is { } given)
        {
            return Asked(given) is null ? Refusal.Invalid("number", $"'number' is {given}, which is no question that was asked.") : given;
        }

        var folded = Folded(text ?? string.Empty);
        return Questions.Index()
            .Where(each => each.Item.AskedAt is not null && Folded(each.Item.Asked.Text) == folded)
            .OrderByDescending(each => each.Item.IsOpen)
            .Select(int? (each) => each.Index + 1)
            .FirstOrDefault() is { } named
            ? named
            : Refusal.Invalid("questionText", "'questionText' is no question that was asked.");
    }

    /// <summary>When something happens to it without its owner; <c>null</c> when nothing ever will.</summary>
    public Instant? NextDue(PracticeSettings settings)
    {
        if (IsOver)
        {
            return null;
        }

        var abandoned = LastStepAt + settings.AbandonAfter;
        return OpenNumber is { } open && Questions[open - 1].DueAt + settings.Grace is { } closes && closes < abandoned ? closes : abandoned;
    }

    /// <summary>Whoever repeats a question seldom repeats its full stop.</summary>
    private static string Folded(string text) => QuestionIdentity.Fold(text).TrimEnd('.', '?', '!');
}

public enum PracticeStatus
{
    Created,
    InProgress,
    Completed,
    Abandoned,
}
