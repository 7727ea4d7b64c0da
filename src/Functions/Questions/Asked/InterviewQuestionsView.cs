using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using NodaTime;

namespace Interviews.Functions.Questions.Asked;

/// <summary>What an interview asks, as those see it who conduct it.</summary>
internal sealed record InterviewQuestionsView(Guid InterviewId, IReadOnlyList<InterviewQuestionsView.Item> Questions, string? UpdatedBy, Instant? UpdatedAt)
{
    public static InterviewQuestionsView Of(Guid interviewId, InterviewQuestions? asked) =>
        new(interviewId, [.. (asked?.Questions ?? []).Select((question, index) => Item.Numbered(question, index + 1))], asked?.UpdatedBy, asked?.UpdatedAt);

    internal sealed record Item(
        int Number,
        Guid QuestionId,
        Guid? BankId,
        string QuestionText,
        QuestionType Type,
        Difficulty? Difficulty,
        string? Skill,
        string? ExpectedAnswer,
        IReadOnlyList<string> FollowUpQuestions,
        IReadOnlyDictionary<string, int> EvaluationCriteria,
        int? TimeLimitMinutes,
        IReadOnlyList<string> Hints,
        IReadOnlyList<SampleAnswer> SampleAnswers)
    {
        public static Item Numbered(AskedQuestion question, int number) => new(
            number,
            question.QuestionId,
            question.BankId,
            question.Text,
            question.Type,
            question.Difficulty,
            question.Skill,
            question.ExpectedAnswer,
            question.FollowUpQuestions,
            question.EvaluationCriteria,
            question.TimeLimitMinutes,
            question.Hints,
            question.SampleAnswers);
    }
}

/// <summary>What a candidate sees of it: the questions, and nothing of what is expected.</summary>
internal sealed record CandidateQuestionsView(Guid InterviewId, IReadOnlyList<CandidateQuestionsView.Item> Questions)
{
    public static CandidateQuestionsView Of(Guid interviewId, InterviewQuestions? asked) =>
        new(interviewId, [.. (asked?.Questions ?? []).Select((question, index) => Item.Numbered(question, index + 1))]);

    internal sealed record Item(int Number, Guid QuestionId, string QuestionText, QuestionType Type, int? TimeLimitMinutes, IReadOnlyList<string> Hints)
    {
        public static Item Numbered(AskedQuestion question, int number) =>
            new(number, question.QuestionId, question.Text, question.Type, question.TimeLimitMinutes, question.Hints);
    }
}
