using Interviews.Domain.Questions;

namespace Interviews.Domain.Responses;

/// <summary>The question that an answer is for: one that the interview asks, or one that was asked beside them.</summary>
/// <param name="QuestionId"><c>null</c> for one that the interview does not ask.</param>
public sealed record RespondedQuestion(Guid? QuestionId, string Text, int? TimeLimitMinutes)
{
    public static RespondedQuestion Of(AskedQuestion asked) => new(asked.QuestionId, asked.Text, asked.TimeLimitMinutes);

    /// <summary>Which question is meant: the one of this id, or the one of this text.</summary>
    /// <param name="questions">What the interview asks; <c>null</c> when nothing was set down.</param>
    /// <returns>Refused with <c>validation_failed</c> when there is no question of this id, or neither id nor text.</returns>
    public static Result<RespondedQuestion> Find(InterviewQuestions? questions, Guid? questionId, string? text)
    {
        var asked = questions?.Questions ?? [];
        if (questionId is { } id)
        {
            return asked.FirstOrDefault(question => question.QuestionId == id) is { } known
                ? Of(known)
                : Refusal.Invalid("questionId", $"'{id}' is not a question of this interview.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusal.Invalid("questionId", "'questionId' or 'questionText' must say which question is answered.");
        }

        return asked.FirstOrDefault(question => QuestionIdentity.Fold(question.Text) == QuestionIdentity.Fold(text)) is { } same ? Of(same) : new RespondedQuestion(null, text.Trim(), null);
    }
}
