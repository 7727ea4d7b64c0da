using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
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
    ResumeReader resumes,
    BankDraw draw,
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
            _ => Answer.Ok(await draw.ForAsync(actor, interview, job, resume, wish, body.Seed ?? id.ToString(), cancellationToken)),
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
