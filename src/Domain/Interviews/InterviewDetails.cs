using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews;

/// <summary>What can be changed without asking anybody for another time.</summary>
public sealed record InterviewDetails
{
    public required InterviewType Type { get; init; }

    public required InterviewMode Mode { get; init; }

    public Difficulty? Difficulty { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>At most <see cref="Limits.Interviewers"/>.</summary>
    public IReadOnlyList<Interviewer> Interviewers { get; init; } = [];

    /// <summary>Somebody known by an id asks the questions, or learns to.</summary>
    public bool IsConducted => Interviewers.Any(interviewer => interviewer.Id is not null);

    public string? Location { get; init; }

    /// <summary>The room of the directory that <see cref="Location"/> names; <c>null</c> when it is any other place.</summary>
    public string? RoomId { get; init; }

    public string? MeetingUrl { get; init; }

    public string? VideoProvider { get; init; }

    /// <summary>Internal; never shown to the candidate.</summary>
    public string? Notes { get; init; }

    /// <summary>Minutes before the start that belong to the interviewers' preparation.</summary>
    public int PreparationMinutes { get; init; }

    /// <summary>Minutes kept free before and after, for everybody who takes part.</summary>
    public int BufferMinutes { get; init; }

    public bool AllowReschedule { get; init; } = true;

    /// <summary>How many hours before the start a candidate may still ask for another time.</summary>
    public int RescheduleDeadlineHours { get; init; } = 24;
}
