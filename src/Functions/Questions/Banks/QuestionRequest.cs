using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Functions.Http.Requests;
using NodaTime;

namespace Interviews.Functions.Questions.Banks;

/// <summary>A question as clients send it (REQ-QUE-05).</summary>
[ServerOwned("id", "bankId", "createdBy", "createdAt", "updatedAt")]
internal record QuestionRequest : RequestBody
{
    [Alias("question", "text")]
    public string? QuestionText { get; init; }

    public QuestionType? Type { get; init; }

    public Difficulty? Difficulty { get; init; }

    public string? Skill { get; init; }

    public string? Category { get; init; }

    public string[]? Tags { get; init; }

    [Alias("answer")]
    public string? ExpectedAnswer { get; init; }

    public string[]? FollowUpQuestions { get; init; }

    public Dictionary<string, int>? EvaluationCriteria { get; init; }

    [Alias("timeLimit")]
    public int? TimeLimitMinutes { get; init; }

    public string[]? Hints { get; init; }

    public Sample[]? SampleAnswers { get; init; }

    /// <summary>A new question of a bank.</summary>
    public Question Question(Guid bankId, string organizationId, string createdBy, Instant now) => Over(new Question
    {
        QuestionId = QuestionIdentity.Of(bankId, QuestionText ?? string.Empty),
        BankId = bankId,
        OrganizationId = organizationId,
        Text = string.Empty,
        Type = default,
        CreatedBy = createdBy,
        CreatedAt = now,
        UpdatedAt = now,
    }, now);

    /// <summary>Instead of the question that is there.</summary>
    public Question Over(Question question, Instant now) => question with
    {
        Text = QuestionText ?? string.Empty,
        Type = Type ?? QuestionType.General,
        Difficulty = Difficulty,
        Skill = Skill,
        Category = Category,
        Tags = Tags ?? [],
        ExpectedAnswer = ExpectedAnswer,
        FollowUpQuestions = FollowUpQuestions ?? [],
        EvaluationCriteria = EvaluationCriteria ?? [],
        TimeLimitMinutes = TimeLimitMinutes,
        Hints = Hints ?? [],
        SampleAnswers = [.. (SampleAnswers ?? []).Select(sample => new SampleAnswer(sample.Answer ?? string.Empty, sample.Rating ?? 0, sample.Explanation))],
        UpdatedAt = now,
    };

    public static Refusal? Check(QuestionRequest body) => Refusal.All(
        QuestionRules.Check(body.Question(Guid.Empty, string.Empty, string.Empty, default)),
        (body.SampleAnswers ?? []).Index().FirstOrDefault(sample => sample.Item?.Rating is null) is (var index, { })
            ? Refusal.Invalid($"sampleAnswers[{index}].rating", $"'sampleAnswers[{index}].rating' must be given, 0 to 100.")
            : null);

    internal sealed record Sample
    {
        public string? Answer { get; init; }

        public int? Rating { get; init; }

        public string? Explanation { get; init; }
    }

    internal sealed class Validator : AbstractValidator<QuestionRequest>
    {
        public Validator() => this.Keeps(Check);
    }
}
