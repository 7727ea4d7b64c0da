using Interviews.Domain.Questions.Defaults;

namespace Interviews.Domain.Questions.Generation;

/// <summary>A question that could be asked.</summary>
/// <param name="Topics">What it is about beside its text: tags, skill, category.</param>
public sealed record QuestionOffer(AskedQuestion Question, IReadOnlyList<string> Topics)
{
    public static QuestionOffer Of(Question question, QuestionBank bank) => new(
        AskedQuestion.Of(question, bank), [.. question.Tags, .. bank.Tags, .. new[] { question.Skill, question.Category, bank.Category }.OfType<string>()]);

    public static QuestionOffer Of(DefaultQuestion question) => new(
        new AskedQuestion
        {
            QuestionId = DerivedId.Of($"default\n{question.Text}"),
            Text = question.Text,
            Type = question.Type,
            Difficulty = question.Difficulty,
            Skill = question.Skill,
            ExpectedAnswer = question.ExpectedAnswer,
            FollowUpQuestions = question.FollowUpQuestions,
            TimeLimitMinutes = question.TimeLimitMinutes,
        },
        [question.Skill]);
}
