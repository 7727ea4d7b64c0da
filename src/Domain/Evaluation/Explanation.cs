using Interviews.Domain.Directory;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Responses;

namespace Interviews.Domain.Evaluation;

/// <summary>
/// What was judged of an interview, by which criteria, and by whom or what (REQ-EVA-21). It is for the candidate: no score, no word of a scorecard, and no name is in it.
/// </summary>
/// <param name="PeopleOnly">The candidate asked that people alone judge.</param>
public sealed record Explanation(bool PeopleOnly, IReadOnlyList<ExplainedJudgment> Judgments)
{
    /// <summary>There is something to explain once a person has decided or given the result.</summary>
    /// <returns>Refused with <c>invalid_transition</c> before that.</returns>
    public static Result<Explanation> Of(ExplainedFacts facts) => facts.Interview is { Decision: null, Evaluation: null }
        ? TransitionTable.Illegal($"Interview {facts.Interview.InterviewId} is not decided yet; there is nothing to explain before that.")
        : new Explanation(facts.Candidate?.HumanOnly == true, [.. OfInterview(facts), .. OfResponses(facts)]);

    private static IEnumerable<ExplainedJudgment> OfInterview(ExplainedFacts facts)
    {
        Scorecard[] counted = [.. FeedbackDuty.Counted(facts.Interview, facts.Scorecards)];
        if (counted.Length > 0)
        {
            yield return new ExplainedJudgment(null, JudgedBy.People, [.. counted.SelectMany(scorecard => scorecard.Ratings.Keys).Distinct().Order(StringComparer.Ordinal)], true);
        }

        if (facts.Interview.Evaluation is not null)
        {
            yield return new ExplainedJudgment(null, JudgedBy.People, [], true);
        }

        if (facts.Advice is { State: EvaluationState.Completed or EvaluationState.NeedsReview } advice)
        {
            yield return new ExplainedJudgment(null, JudgedBy.Model, advice.Rubric, advice.Reviews.Count > 0);
        }
    }

    private static IEnumerable<ExplainedJudgment> OfResponses(ExplainedFacts facts)
    {
        var evaluations = facts.Evaluations.ToDictionary(evaluation => evaluation.ResponseId);
        var results = (facts.Interview.Evaluation?.Responses ?? []).Select(result => result.ResponseId).ToHashSet();
        foreach (var response in facts.Responses.OrderBy(response => response.SubmittedAt).ThenBy(response => response.ResponseId))
        {
            if (results.Contains(response.ResponseId))
            {
                yield return new ExplainedJudgment(response.QuestionText, JudgedBy.People, [], true);
            }

            if (evaluations.GetValueOrDefault(response.ResponseId) is { Criteria.Count: > 0 } evaluation)
            {
                var by = evaluation.Evaluator == EvaluatorKind.Model ? JudgedBy.Model : JudgedBy.Procedure;
                yield return new ExplainedJudgment(response.QuestionText, by, [.. evaluation.Criteria.Select(criterion => criterion.Key)], evaluation.Reviews.Count > 0);
            }
        }
    }
}

/// <summary>What an explanation is made of.</summary>
/// <param name="Scorecards">All of the interview.</param>
/// <param name="Advice">The model's evaluation of the interview that was asked for last.</param>
/// <param name="Evaluations">Of its responses.</param>
public sealed record ExplainedFacts(
    Interview Interview,
    Candidate? Candidate,
    IReadOnlyList<Scorecard> Scorecards,
    AiEvaluation? Advice,
    IReadOnlyList<InterviewResponse> Responses,
    IReadOnlyList<ResponseEvaluation> Evaluations);

/// <param name="QuestionText">Of the answer that was judged; <c>null</c> for the interview as a whole.</param>
/// <param name="Criteria">Empty where none were set down.</param>
/// <param name="ReviewedByPerson">A person judged, or looked at the judgment and had the last word.</param>
public sealed record ExplainedJudgment(string? QuestionText, JudgedBy By, IReadOnlyList<string> Criteria, bool ReviewedByPerson);

public enum JudgedBy
{
    People,

    /// <summary>A language model, whose word is advice.</summary>
    Model,

    /// <summary>A fixed procedure, which is no model.</summary>
    Procedure,
}
