using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Questions;

/// <summary>A question of a bank (REQ-QUE-05). Staff see all of it; a candidate is only ever shown what is asked.</summary>
public sealed record Question : IRecord
{
    /// <summary>Made of the bank and of <see cref="Text"/> as it was first written, so that the same question is known again.</summary>
    public required Guid QuestionId { get; init; }

    public required Guid BankId { get; init; }

    public required string OrganizationId { get; init; }

    public required string Text { get; init; }

    public required QuestionType Type { get; init; }

    public Difficulty? Difficulty { get; init; }

    /// <summary>What it asks for, such as <c>communication</c>.</summary>
    public string? Skill { get; init; }

    public string? Category { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What a good answer says.</summary>
    public string? ExpectedAnswer { get; init; }

    public IReadOnlyList<string> FollowUpQuestions { get; init; } = [];

    /// <summary>The weight of each criterion, 1 to 10, by its name.</summary>
    public IReadOnlyDictionary<string, int> EvaluationCriteria { get; init; } = new Dictionary<string, int>();

    /// <summary>Minutes for the answer; <c>null</c> for as long as it takes.</summary>
    public int? TimeLimitMinutes { get; init; }

    public IReadOnlyList<string> Hints { get; init; } = [];

    public IReadOnlyList<SampleAnswer> SampleAnswers { get; init; } = [];

    public required string CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    string IRecord.Id => RecordId(BankId, QuestionId);

    public static string RecordId(Guid bankId, Guid questionId) => $"question:{bankId}:{questionId}";
}

/// <param name="Rating">0 to 100: how good the answer is.</param>
/// <param name="Explanation">Why.</param>
public sealed record SampleAnswer(string Answer, int Rating, string? Explanation);

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionType
{
    General,
    Behavioral,
    Technical,
    Situational,
    Coding,
    CaseStudy,
    SystemDesign,
}
