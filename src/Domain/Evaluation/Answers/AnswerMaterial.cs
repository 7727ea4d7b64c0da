using Interviews.Domain.Questions;

namespace Interviews.Domain.Evaluation.Answers;

/// <summary>One answer and what it is judged by.</summary>
/// <param name="Answer">What the candidate said or wrote.</param>
/// <param name="ExpectedAnswer">What a good answer says; <c>null</c> where nobody wrote it down.</param>
/// <param name="Criteria">The weight of each criterion, 1 to 10, by its name; empty where the question names none.</param>
public sealed record AnswerMaterial(
    string QuestionText, string Answer, string? ExpectedAnswer, IReadOnlyList<SampleAnswer> SampleAnswers, IReadOnlyDictionary<string, int> Criteria)
{
    public static AnswerMaterial Of(AskedQuestion question, string answer) =>
        new(question.Text, answer, question.ExpectedAnswer, question.SampleAnswers, question.EvaluationCriteria);
}
