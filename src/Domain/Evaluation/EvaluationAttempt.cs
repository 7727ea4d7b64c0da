using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Domain.Evaluation;

/// <summary>What is known of an interview when a model is to be asked about it.</summary>
/// <param name="Scorecards">All of the interview's.</param>
/// <param name="People">The directory's entries of the interviewers.</param>
public sealed record EvaluationFacts(Interview Interview, IReadOnlyList<Scorecard> Scorecards, Candidate? Candidate, Job? Job, IReadOnlyList<Person> People)
{
    public EvaluationMaterial Material => EvaluationMaterial.Of(Interview, Scorecards);

    public Rubric Rubric => Rubric.Of(Interview, Job, FeedbackDuty.Counted(Interview, Scorecards));
}

/// <summary>One attempt to have an interview evaluated: what is asked, and what becomes of the answer.</summary>
/// <param name="Document">Pending, when there is something to ask; otherwise failed with its reason.</param>
/// <param name="Request">What to send to the model; <c>null</c> when nothing is.</param>
public sealed record EvaluationAttempt(AiEvaluation Document, EvaluationRequest? Request)
{
    private Rubric Rubric { get; init; } = new([]);

    private EvaluationMaterial Material { get; init; } = new([]);

    /// <summary>Nothing about a candidate who asked for people alone is prepared, let alone sent.</summary>
    public static EvaluationAttempt Of(EvaluationFacts facts, EvaluationRequested asked, Instant now)
    {
        var document = new AiEvaluation
        {
            InterviewId = asked.InterviewId,
            OrganizationId = asked.OrganizationId,
            Sequence = asked.Sequence,
            State = EvaluationState.Pending,
            RequestedAt = asked.OccurredAt,
            RequestedBy = asked.ActorId,
        };
        return Obstacle(facts) is { } failure ? new EvaluationAttempt(document.Fail(failure, now), null) : Ask(document, facts);
    }

    /// <returns>Why a model cannot be asked, or <c>null</c> when it can.</returns>
    public static EvaluationFailure? Obstacle(EvaluationFacts facts) => (facts.Material, facts.Rubric) switch
    {
        _ when facts.Candidate?.HumanOnly == true => EvaluationFailure.HumanOnly,
        ({ IsEmpty: true }, _) => EvaluationFailure.NoMaterial,
        (_, { Criteria.Count: 0 }) => EvaluationFailure.NoRubric,
        ({ IsTooLong: true }, _) => EvaluationFailure.TooLong,
        _ => null,
    };

    /// <summary>The document with what came of it: advice, or the reason why there is none.</summary>
    /// <param name="latency">Between question and answer.</param>
    public AiEvaluation Finish(EvaluationOutcome outcome, Duration latency, Instant now)
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
        return outcome is EvaluationOutcome.Answered { Raw: var raw } ? Read(answered, raw, now) : answered.Fail(outcome.Failure ?? EvaluationFailure.Unparsable, now);
    }

    private static EvaluationAttempt Ask(AiEvaluation document, EvaluationFacts facts)
    {
        var rubric = facts.Rubric;
        var redacted = new Redaction(KnownPeople.Of(facts.Interview, facts.Candidate, facts.People)).Of(facts.Material);
        var request = EvaluationPrompt.For(facts.Interview, rubric, redacted);
        var asked = document with
        {
            Rubric = rubric.Criteria,
            RubricHash = rubric.Hash,
            PromptHash = EvaluationPrompt.Hash,
            Sources = [.. redacted.Sources.Select(source => new SourceReference(source.Id, source.InterviewerId, source.Field))],
            Input = request.Input,
            Signs = InjectionSigns.In([.. redacted.Sources.Select(source => source.Text), .. rubric.Criteria.SelectMany(rubric.WordsOf)]),
        };
        return new EvaluationAttempt(asked, request.For(((Storage.IRecord)asked).Id)) { Rubric = rubric, Material = redacted };
    }

    private AiEvaluation Read(AiEvaluation answered, string raw, Instant now) => ModelAnswer.Read(raw, Rubric, Material.Sources) is { } answer
        ? answered with
        {
            State = answered.Signs.Count > 0 ? EvaluationState.NeedsReview : EvaluationState.Completed,
            Criteria = answer.Criteria,
            Summary = answer.Summary,
        }
        : answered.Fail(EvaluationFailure.Unparsable, now);
}
