using Interviews.Domain.Documents;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Proposals;
using NodaTime;
using static Interviews.Domain.Tests.Evaluation.Written;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Questions.Proposals;

/// <summary>A proposal for Carla Diaz's interview, and what a model writes.</summary>
internal static class Proposed
{
    public static readonly QuestionProposal Queued = new()
    {
        ProposalId = Guid.Parse("0198a000-0000-7000-8000-0000000000f1"),
        InterviewId = Id,
        OrganizationId = Acme,
        State = ProposalState.Queued,
        Wish = new ProposalWish(3, [QuestionType.Technical, QuestionType.Behavioral], Difficulty.Medium, ["databases"], "j-1", true, Guid.Parse("0198a000-0000-7000-8000-0000000000d1")),
        RequestedAt = Now,
        RequestedBy = "r-1",
    };

    public static ProposalFacts Facts(string? resume = "Carla Diaz, five years of Postgres.", params string[] asked) =>
        new(Held, Candidate, Opening with { Title = "Engineer" }, [], resume is null ? null : new DocumentText(DocumentTextState.Read, resume), asked);

    public static ProposalAttempt Attempt(ProposalFacts? facts = null, QuestionProposal? waiting = null) => ProposalAttempt.Of(waiting ?? Queued, facts ?? Facts(), Now);

    public static QuestionProposal Finish(string raw, ProposalFacts? facts = null) =>
        Attempt(facts).Finish(new EvaluationOutcome.Answered(raw, new ModelUse("gpt", 100, 20)), Duration.FromMilliseconds(70), Now);

    /// <summary>The JSON of one question.</summary>
    public static string Entry(string text, string type = "technical", string further = "") =>
        $$"""{"questionText":{{System.Text.Json.JsonSerializer.Serialize(text)}},"type":"{{type}}","difficulty":"medium","skill":null,"expectedAnswer":null,"timeLimitMinutes":5,"hints":[],"followUpQuestions":[],"evaluationCriteria":[{"name":"accuracy","weight":9}]{{further}}}""";

    public static string Answer(params string[] entries) => $$"""{"questions":[{{string.Join(',', entries)}}]}""";
}
