using Interviews.Domain.Interviews;
using Interviews.Domain.Responses;

namespace Interviews.Domain.Questions;

/// <summary>What became of the questions of an interview: known once it has a result (REQ-QUE-08).</summary>
public static class InterviewOutcome
{
    /// <param name="responses">All of the interview's.</param>
    /// <returns>By the id of each question that was answered; empty without a result.</returns>
    public static IReadOnlyDictionary<Guid, QuestionOutcome> Of(Interview interview, IReadOnlyList<InterviewResponse> responses)
    {
        if (interview.Evaluation is not { } result)
        {
            return new Dictionary<Guid, QuestionOutcome>();
        }

        var scores = result.Responses.ToDictionary(response => response.ResponseId, response => response.Score);
        return responses
            .Where(response => response.QuestionId is not null)
            .ToDictionary(response => response.QuestionId!.Value, response => new QuestionOutcome(scores.GetValueOrDefault(response.ResponseId), interview.Decision));
    }
}
