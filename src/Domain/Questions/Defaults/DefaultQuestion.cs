using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

/// <summary>A question that comes with the product, in English.</summary>
/// <param name="ExpectedAnswer">What a good answer says.</param>
public sealed record DefaultQuestion(
    QuestionType Type, Difficulty Difficulty, string Skill, int TimeLimitMinutes, string Text, string ExpectedAnswer, params IReadOnlyList<string> FollowUpQuestions);
