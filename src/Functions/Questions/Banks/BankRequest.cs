using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Functions.Http.Requests;
using NodaTime;

namespace Interviews.Functions.Questions.Banks;

/// <summary>A question bank as clients send it (REQ-QUE-04).</summary>
[ServerOwned("id", "ownerId", "createdAt", "updatedAt")]
internal sealed record BankRequest : RequestBody
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    public Difficulty? Difficulty { get; init; }

    public string[]? Tags { get; init; }

    public bool? IsPublic { get; init; }

    public bool? AllowRandomSelection { get; init; }

    public bool? ShuffleQuestions { get; init; }

    [Alias("defaultTimeLimit")]
    public int? DefaultTimeLimitMinutes { get; init; }

    public QuestionBank Bank(Guid id, string organizationId, string ownerId, Instant createdAt, Instant now) => new()
    {
        BankId = id,
        OrganizationId = organizationId,
        Name = Name ?? string.Empty,
        Description = Description,
        Category = Category,
        Difficulty = Difficulty,
        Tags = Tags ?? [],
        IsPublic = IsPublic ?? false,
        AllowRandomSelection = AllowRandomSelection ?? true,
        ShuffleQuestions = ShuffleQuestions ?? false,
        DefaultTimeLimitMinutes = DefaultTimeLimitMinutes,
        OwnerId = ownerId,
        CreatedAt = createdAt,
        UpdatedAt = now,
    };

    /// <summary>Instead of the bank that is there.</summary>
    public QuestionBank Over(QuestionBank bank, Instant now) => Bank(bank.BankId, bank.OrganizationId, bank.OwnerId, bank.CreatedAt, now);

    public static Refusal? Check(BankRequest body) => QuestionRules.Check(body.Bank(Guid.Empty, string.Empty, string.Empty, default, default));

    internal sealed class Validator : AbstractValidator<BankRequest>
    {
        public Validator() => this.Keeps(Check);
    }
}
