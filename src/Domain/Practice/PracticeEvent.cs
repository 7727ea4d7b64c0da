using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>Something that happened to a practice interview. Stored beside it in the same commit, and published from the change feed.</summary>
public sealed record PracticeEvent : IRecord
{
    public required Guid PracticeId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>Counts from 1 within the practice interview, without gaps.</summary>
    public required long Sequence { get; init; }

    public required Instant OccurredAt { get; init; }

    public required PracticeStep Step { get; init; }

    /// <summary>The question that it is about, from 1.</summary>
    public int? Number { get; init; }

    /// <summary>Of <see cref="PracticeStep.Answered"/>.</summary>
    public PracticeAnswer? Answer { get; init; }

    /// <summary>Of <see cref="PracticeStep.Answered"/>.</summary>
    public PracticeFeedback? Feedback { get; init; }

    /// <summary>Of <see cref="PracticeStep.Answered"/>: what is asked next because of it.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Of <see cref="PracticeStep.Completed"/>.</summary>
    public PracticeReport? Report { get; init; }

    string IRecord.Id => $"practiceEvent:{PracticeId}:{Sequence:D8}";
}

public enum PracticeStep
{
    Created,
    Started,
    Asked,
    HintGiven,
    Answered,

    /// <summary>The time of the question was up without an answer.</summary>
    Skipped,

    Completed,
    Abandoned,
}
