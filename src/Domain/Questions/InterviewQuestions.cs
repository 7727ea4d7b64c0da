using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Questions;

/// <summary>What one interview asks, in its order. Each question is a copy: later edits of a bank change nothing here (REQ-QUE-03).</summary>
public sealed record InterviewQuestions : IRecord
{
    public const int MostQuestions = 40;

    /// <summary>The most banks that the questions of one interview come from.</summary>
    public const int MostBanks = 5;

    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    public required IReadOnlyList<AskedQuestion> Questions { get; init; }

    public required string UpdatedBy { get; init; }

    public required Instant UpdatedAt { get; init; }

    string IRecord.Id => RecordId(InterviewId);

    public static string RecordId(Guid interviewId) => $"interviewQuestions:{interviewId}";
}

/// <summary>A question as an interview asks it.</summary>
public sealed record AskedQuestion
{
    /// <summary>That of the bank's question; one of its own for a question from elsewhere.</summary>
    public required Guid QuestionId { get; init; }

    /// <summary>The bank it was copied from; <c>null</c> for one from elsewhere.</summary>
    public Guid? BankId { get; init; }

    public required string Text { get; init; }

    public required QuestionType Type { get; init; }

    public Difficulty? Difficulty { get; init; }

    public string? Skill { get; init; }

    public string? ExpectedAnswer { get; init; }

    public IReadOnlyList<string> FollowUpQuestions { get; init; } = [];

    /// <inheritdoc cref="Question.EvaluationCriteria"/>
    public IReadOnlyDictionary<string, int> EvaluationCriteria { get; init; } = new Dictionary<string, int>();

    /// <inheritdoc cref="Question.TimeLimitMinutes"/>
    public int? TimeLimitMinutes { get; init; }

    public IReadOnlyList<string> Hints { get; init; } = [];

    public IReadOnlyList<SampleAnswer> SampleAnswers { get; init; } = [];

    public static AskedQuestion Of(Question question, QuestionBank bank) => Of(question, question.QuestionId, question.BankId) with
    {
        Difficulty = question.Difficulty ?? bank.Difficulty,
        TimeLimitMinutes = question.TimeLimitMinutes ?? bank.DefaultTimeLimitMinutes,
    };

    /// <summary>As it was given, whatever a bank says.</summary>
    public static AskedQuestion Of(Question question, Guid questionId, Guid? bankId) => new()
    {
        QuestionId = questionId,
        BankId = bankId,
        Text = question.Text,
        Type = question.Type,
        Difficulty = question.Difficulty,
        Skill = question.Skill,
        ExpectedAnswer = question.ExpectedAnswer,
        FollowUpQuestions = question.FollowUpQuestions,
        EvaluationCriteria = question.EvaluationCriteria,
        TimeLimitMinutes = question.TimeLimitMinutes,
        Hints = question.Hints,
        SampleAnswers = question.SampleAnswers,
    };
}
