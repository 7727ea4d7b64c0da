using Interviews.Domain.Evaluation;
using NodaTime;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>One attempt to have a model propose questions: what is asked, and what becomes of the answer.</summary>
/// <param name="Document">Running, when there is something to ask; otherwise failed with its reason.</param>
/// <param name="Request">What to send to the model; <c>null</c> when nothing is.</param>
public sealed record ProposalAttempt(QuestionProposal Document, EvaluationRequest? Request)
{
    private IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Nothing about a candidate who asked for people alone is prepared, let alone sent (REQ-EVA-13). What was sent once is sent again word for word, so that it has the same key.</summary>
    public static ProposalAttempt Of(QuestionProposal waiting, ProposalFacts facts, Instant now)
    {
        if (ProposalFacts.IsForPeopleAlone(facts.Candidate))
        {
            return new ProposalAttempt(waiting.Fail(EvaluationFailure.HumanOnly, now), null);
        }

        var prepared = IsPrepared(waiting) ? waiting : Prepare(waiting, facts);
        if (prepared.Input!.Length > EvaluationMaterial.MostCharacters)
        {
            return new ProposalAttempt(waiting.Fail(EvaluationFailure.TooLong, now), null);
        }

        var document = prepared with { State = ProposalState.Running, Failure = null, FinishedAt = null };
        return new ProposalAttempt(document, ProposalPrompt.For(document.Input).For(((Storage.IRecord)document).Id)) { Asked = facts.Asked };
    }

    /// <summary>Whether what goes to the model is written down already, so that the résumé need not be read.</summary>
    public static bool IsPrepared(QuestionProposal proposal) => proposal.Input is not null && proposal.PromptHash == ProposalPrompt.Hash;

    /// <summary>The document with what came of it: questions, or the reason why there are none.</summary>
    /// <param name="latency">Between question and answer.</param>
    public QuestionProposal Finish(EvaluationOutcome outcome, Duration latency, Instant now)
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
        return outcome is EvaluationOutcome.Answered { Raw: var raw } && GeneratedQuestions.Read(raw, Document.InterviewId, Document.Wish, Asked) is { } read
            ? answered with { State = ProposalState.Done, Questions = read.Questions, LeftOut = read.LeftOut }
            : answered.Fail(outcome.Failure ?? EvaluationFailure.Unparsable, now);
    }

    private static QuestionProposal Prepare(QuestionProposal waiting, ProposalFacts facts) => waiting with
    {
        Resume = facts.Resume?.State,
        PromptHash = ProposalPrompt.Hash,
        Input = ProposalPrompt.Input(waiting.Wish, facts),
        Signs = InjectionSigns.In(facts.Resume is { } resume ? [resume.Text] : []),
    };
}
