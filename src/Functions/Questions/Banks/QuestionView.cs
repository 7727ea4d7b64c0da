using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using NodaTime;

namespace Interviews.Functions.Questions.Banks;

/// <summary>A question of a bank as the API shows it to those who may read the bank.</summary>
internal sealed record QuestionView(
    Guid Id,
    Guid BankId,
    string QuestionText,
    QuestionType Type,
    Difficulty? Difficulty,
    string? Skill,
    string? Category,
    IReadOnlyList<string> Tags,
    string? ExpectedAnswer,
    IReadOnlyList<string> FollowUpQuestions,
    IReadOnlyDictionary<string, int> EvaluationCriteria,
    int? TimeLimitMinutes,
    IReadOnlyList<string> Hints,
    IReadOnlyList<SampleAnswer> SampleAnswers,
    string CreatedBy,
    Instant CreatedAt,
    Instant UpdatedAt)
{
    public static QuestionView Of(Question question) => new(
        question.QuestionId,
        question.BankId,
        question.Text,
        question.Type,
        question.Difficulty,
        question.Skill,
        question.Category,
        question.Tags,
        question.ExpectedAnswer,
        question.FollowUpQuestions,
        question.EvaluationCriteria,
        question.TimeLimitMinutes,
        question.Hints,
        question.SampleAnswers,
        question.CreatedBy,
        question.CreatedAt,
        question.UpdatedAt);
}
