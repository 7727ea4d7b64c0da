using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using NodaTime;

namespace Interviews.Domain.Evaluation.Answers;

/// <summary>What is known of a response when it is to be judged.</summary>
/// <param name="Response">The version that is to be judged.</param>
/// <param name="Question">As the interview asks it; <c>null</c> for one that was asked beside its questions.</param>
/// <param name="People">The directory's entries of the interviewers.</param>
public sealed record ResponseFacts(Interview Interview, InterviewResponse Response, AskedQuestion? Question, Candidate? Candidate, IReadOnlyList<Person> People)
{
    public AnswerMaterial Material => Question is { } question
        ? AnswerMaterial.Of(question, Response.Content.Words)
        : new AnswerMaterial(Response.QuestionText, Response.Content.Words, null, [], new Dictionary<string, int>());

    /// <returns>Why nothing can judge the response, or <c>null</c>.</returns>
    public EvaluationFailure? Obstacle => this switch
    {
        { Candidate.HumanOnly: true } => EvaluationFailure.HumanOnly,
        { Response.Content.Words.Length: 0 } => EvaluationFailure.NoMaterial,
        { Response.Content.Words.Length: > EvaluationMaterial.MostCharacters } => EvaluationFailure.TooLong,
        _ => null,
    };
}

/// <summary>One attempt to have a response judged: by a fixed procedure at once, or by a model that is asked.</summary>
/// <param name="Document">Running, when there is something to ask a model; otherwise finished.</param>
/// <param name="Request">What to send to the model; <c>null</c> when nothing is.</param>
public sealed record ResponseEvaluationAttempt(ResponseEvaluation Document, EvaluationRequest? Request)
{
    private IReadOnlyList<KeyValuePair<string, int>> Criteria { get; init; } = [];

    private string Answer { get; init; } = string.Empty;

    /// <summary>By the procedure. Its notice and its version tell that it is no model (REQ-EVA-20).</summary>
    public static ResponseEvaluation Judge(ResponseEvaluation queued, ResponseFacts facts, IAnswerJudge judge, Instant now)
    {
        if (facts.Obstacle is { } obstacle)
        {
            return queued.Fail(obstacle, now);
        }

        var material = facts.Material;
        var judgment = judge.Judge(material);
        var signs = InjectionSigns.In([material.Answer]);
        return queued with
        {
            State = StateOf(judgment.Score, signs),
            Failure = null,
            Evaluator = EvaluatorKind.Embedded,
            FinishedAt = now,
            RubricHash = HashOf([.. material.Criteria]),
            Input = material.Answer,
            Model = judge.Version,
            Signs = signs,
            Criteria = [.. judgment.Criteria.Select(criterion => new AnswerCriterionResult(
                criterion.Key, material.Criteria.GetValueOrDefault(criterion.Key, 1), criterion.Score, criterion.Max, criterion.Quote, criterion.Reason))],
            Score = judgment.Score,
            Reason = judgment.Reason,
        };
    }

    /// <summary>By a model. Nothing about a candidate who asked for people alone is prepared, let alone sent (REQ-EVA-13).</summary>
    public static ResponseEvaluationAttempt Ask(ResponseEvaluation queued, ResponseFacts facts, Instant now)
    {
        if (facts.Obstacle is { } obstacle)
        {
            return new ResponseEvaluationAttempt(queued.Fail(obstacle, now), null);
        }

        var material = facts.Material;
        var redaction = new Redaction(KnownPeople.Of(facts.Interview, facts.Candidate, facts.People));
        var redacted = material with { QuestionText = redaction.Of(material.QuestionText), Answer = redaction.Of(material.Answer) };
        IReadOnlyList<KeyValuePair<string, int>> criteria = [.. material.Criteria.Count > 0 ? material.Criteria : AnswerPrompt.DefaultCriteria];
        var rubric = new Rubric([.. criteria.Select(criterion => criterion.Key)]);
        var request = AnswerPrompt.For(redacted, rubric);
        var document = queued with
        {
            State = ResponseEvaluationState.Running,
            Failure = null,
            FinishedAt = null,
            Evaluator = EvaluatorKind.Model,
            RubricHash = HashOf(criteria),
            PromptHash = AnswerPrompt.Hash,
            Input = request.Input,
            Signs = InjectionSigns.In([redacted.Answer, .. rubric.Criteria]),
        };
        return new ResponseEvaluationAttempt(document, request.For($"{((Storage.IRecord)document).Id}:{document.Sequence}")) { Criteria = criteria, Answer = redacted.Answer };
    }

    /// <summary>The document with what came of it: a judgment, or the reason why there is none.</summary>
    /// <param name="latency">Between question and answer.</param>
    public ResponseEvaluation Finish(EvaluationOutcome outcome, Duration latency, Instant now)
    {
        var answered = Document with
        {
            FinishedAt = now,
            Model = outcome.Use?.Model,
            InputTokens = outcome.Use?.InputTokens,
            OutputTokens = outcome.Use?.OutputTokens,
            RawOutput = outcome.Text,
            LatencyMilliseconds = (int)Math.Min(latency.TotalMilliseconds, int.MaxValue),
        };
        var rubric = new Rubric([.. Criteria.Select(criterion => criterion.Key)]);
        var source = new MaterialSource(AnswerPrompt.SourceId, null, "answer", Answer);
        return outcome is EvaluationOutcome.Answered { Raw: var raw } && ModelAnswer.Read(raw, rubric, [source], 0, AnswerPrompt.Most) is { } answer
            ? Judged(answered, answer)
            : answered.Fail(outcome.Failure ?? EvaluationFailure.Unparsable, now);
    }

    private ResponseEvaluation Judged(ResponseEvaluation answered, ModelAnswer answer)
    {
        IReadOnlyList<AnswerCriterionResult> results =
        [
            .. answer.Criteria.Zip(Criteria, (result, criterion) => new AnswerCriterionResult(
                criterion.Key, criterion.Value, result.Score, AnswerPrompt.Most, result.Quote, result.Rationale) { Abstained = result.Abstained }),
        ];
        var score = AnswerCriterionResult.Mean(results);
        return answered with
        {
            State = StateOf(score, answered.Signs),
            Criteria = results,
            Score = score,
            Reason = answer.Summary,
        };
    }

    /// <summary>A judgment of an answer that tries to instruct whoever judges it waits for a person (REQ-EVA-07).</summary>
    private static ResponseEvaluationState StateOf(int? score, IReadOnlyList<string> signs) => (score, signs) switch
    {
        (null, _) => ResponseEvaluationState.Abstained,
        (_, { Count: > 0 }) => ResponseEvaluationState.NeedsReview,
        _ => ResponseEvaluationState.Done,
    };

    private static string HashOf(IReadOnlyList<KeyValuePair<string, int>> criteria) => new Rubric([.. criteria.Select(criterion => $"{criterion.Key} {criterion.Value}")]).Hash;
}
