using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using NodaTime;

namespace Interviews.Functions.Questions.Banks;

/// <summary>A question bank as the API shows it to those who may read it.</summary>
internal sealed record BankView(
    Guid Id,
    string Name,
    string? Description,
    string? Category,
    Difficulty? Difficulty,
    IReadOnlyList<string> Tags,
    bool IsPublic,
    bool AllowRandomSelection,
    bool ShuffleQuestions,
    int? DefaultTimeLimitMinutes,
    string OwnerId,
    Instant CreatedAt,
    Instant UpdatedAt)
{
    public static BankView Of(QuestionBank bank) => new(
        bank.BankId,
        bank.Name,
        bank.Description,
        bank.Category,
        bank.Difficulty,
        bank.Tags,
        bank.IsPublic,
        bank.AllowRandomSelection,
        bank.ShuffleQuestions,
        bank.DefaultTimeLimitMinutes,
        bank.OwnerId,
        bank.CreatedAt,
        bank.UpdatedAt);
}
