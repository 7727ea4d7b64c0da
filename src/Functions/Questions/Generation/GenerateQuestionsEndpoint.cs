using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Generation;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Questions.Asked;
using Interviews.Functions.Questions.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Questions.Generation;

/// <summary>
/// <c>POST /interviews/{id}/questions/generate</c>: proposes questions for an interview (REQ-QUE-02), by a model where there is one, which takes a while; otherwise, or
/// where that is asked for, drawn from the banks at once. Nothing is asked until somebody sets it.
/// </summary>
public sealed class GenerateQuestionsEndpoint(
    IStore store,
    InterviewService interviews,
    QuestionOffers offers,
    AskedReader asked,
    ResumeReader resumes,
    ProposalRequests proposals,
    ProposalReader reader,
    IEnumerable<IEvaluator> evaluators,
    IdempotentCreates creates)
{
    [Function("GenerateQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/questions/generate")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => GenerateAsync(request.Actor(), id, body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> GenerateAsync(Actor actor, Guid id, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        // Who may not set what it asks gets no proposals for it either.
        var interview = read.Value.Value;
        if (InterviewDecider.Decide(interview, new SetQuestions(1), interviews.Context(actor)).Refusal is { } forbidden)
        {
            return forbidden;
        }

        var jobId = body.JobId ?? interview.JobId;
        var job = jobId is null ? null : (await store.ReadAsync<Job>(actor.OrganizationId, Job.RecordId(jobId), cancellationToken))?.Value;
        if (job is null && body.JobId is not null)
        {
            return Refusal.Invalid("jobId", $"There is no job '{body.JobId}'.");
        }

        var resume = body.UseResume == true ? await resumes.FindAsync(interview, actor, cancellationToken) : null;
        var wish = new ProposalWish(
            body.Count ?? QuestionWish.Usual,
            [.. (body.Types ?? []).Distinct()],
            body.Difficulty ?? interview.Details.Difficulty,
            [.. body.FocusAreas ?? [], .. interview.Details.Tags],
            job?.JobId,
            body.UseResume == true,
            resume?.DocumentId);
        var by = Evaluator(body.Evaluator, await reader.CandidateAsync(interview, cancellationToken));
        return by switch
        {
            { IsRefused: true } => by.Refusal,
            { Value: EvaluatorKind.Model } => await proposals.AskAsync(actor, id, wish, attempt, cancellationToken),
            _ => Answer.Ok(await DrawAsync(actor, interview, job, resume, wish, body.Seed ?? id.ToString(), cancellationToken)),
        };
    }

    /// <summary>Nothing about a candidate who asked for people alone goes to a model (REQ-EVA-13). A draw judges nobody.</summary>
    private Result<EvaluatorKind> Evaluator(EvaluatorKind? wanted, Candidate? candidate) => (wanted, evaluators.Any(), ProposalFacts.IsForPeopleAlone(candidate)) switch
    {
        (EvaluatorKind.Model, false, _) => new Refusal(RefusalCode.EvaluationNotConfigured, "No language model is configured here; questions are drawn from the banks."),
        (EvaluatorKind.Model, _, true) => new Refusal(RefusalCode.InvalidTransition, "The candidate asked that people alone judge them; no model proposes questions for them."),
        (not EvaluatorKind.Embedded, true, false) => EvaluatorKind.Model,
        _ => EvaluatorKind.Embedded,
    };

    private async Task<object> DrawAsync(
        Actor actor, Interview interview, Job? job, InterviewDocument? resume, ProposalWish wish, string seed, CancellationToken cancellationToken)
    {
        var text = resume is null ? null : await resumes.ReadAsync(resume, cancellationToken);
        var before = await asked.OfAsync(interview, cancellationToken);
        var draw = new QuestionWish(wish.Count, seed)
        {
            Types = wish.Types,
            Difficulty = wish.Difficulty,
            FocusAreas = wish.FocusAreas,
            Job = string.Join('\n', [job?.Title, .. job?.ScorecardAttributes ?? [], .. interview.Rubric.Attributes.SelectMany(attribute => new[] { attribute.Key, attribute.Label })]),
            Resume = text?.Text ?? string.Empty,
            Without = before.Select(question => question.QuestionId).ToHashSet(),
        };
        var texts = before.Select(question => QuestionIdentity.Fold(question.Text)).ToHashSet();
        var offered = (await offers.ForAsync(actor, draw, cancellationToken)).Where(offer => !texts.Contains(QuestionIdentity.Fold(offer.Question.Text)));
        var drawn = QuestionDraw.From(offered, draw);
        return new
        {
            interview.InterviewId,
            evaluator = EvaluatorKind.Embedded,
            questions = drawn.Select((question, index) => InterviewQuestionsView.Item.Numbered(question, index + 1)),
            reason = drawn.Count < wish.Count ? $"Only {drawn.Count} questions fit that this candidate was not asked before." : null,
            resume = wish.UseResume ? ResumeView.Of(resume?.DocumentId, text?.State) : null,
        };
    }

    internal sealed record Request : RequestBody
    {
        public string? JobId { get; init; }

        public Difficulty? Difficulty { get; init; }

        public string[]? FocusAreas { get; init; }

        [Alias("questionCount", "limit")]
        public int? Count { get; init; }

        [Alias("questionTypes")]
        public QuestionType[]? Types { get; init; }

        public bool? UseResume { get; init; }

        public string? Seed { get; init; }

        /// <summary>By default the model, where there is one.</summary>
        public EvaluatorKind? Evaluator { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => GenerationRules.Check(body.JobId, body.Count, body.FocusAreas ?? [], body.Types?.Length ?? 0, body.Seed));
    }
}
