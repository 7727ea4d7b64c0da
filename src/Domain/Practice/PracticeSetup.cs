using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;

namespace Interviews.Domain.Practice;

/// <summary>What somebody wants to practice (REQ-QUE-13).</summary>
public sealed record PracticeSetup
{
    public const int UsualMinutes = 30;

    public required string JobRole { get; init; }

    public string? JobDescription { get; init; }

    public string? CompanyName { get; init; }

    public Difficulty? Difficulty { get; init; }

    /// <summary>How long it is to take: so many questions are drawn.</summary>
    public required int DurationMinutes { get; init; }

    public PracticeFormat Format { get; init; }

    /// <summary>Any of these; empty for all.</summary>
    public IReadOnlyList<QuestionType> QuestionTypes { get; init; } = [];

    public IReadOnlyList<string> FocusAreas { get; init; } = [];

    public bool EnableHints { get; init; }
}

/// <summary>How the answers are meant to be given. It hinders nobody from giving one otherwise.</summary>
public enum PracticeFormat
{
    Text,
    VoiceOnly,
    Mixed,
}
