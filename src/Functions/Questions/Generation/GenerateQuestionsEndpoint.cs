using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Generation;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Interviews.Functions.Questions.Asked;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Questions.Generation;

/// <summary><c>POST /interviews/{id}/questions/generate</c>: proposes questions for an interview (REQ-QUE-02). Nothing is kept until somebody sets them.</summary>
public sealed class GenerateQuestionsEndpoint(IStore store, InterviewService interviews, InterviewQuestionsService asked, QuestionOffers offers, ResumeReader resumes)
{
    [Function("GenerateQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/questions/generate")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : Answer.Of(await GenerateAsync(request.Actor(), id, body.Value, cancellationToken), proposal => Answer.Ok(proposal));
    }

    private async Task<Result<object>> GenerateAsync(Actor actor, Guid id, Request body, CancellationToken cancellationToken)
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

        var resume = body.UseResume == true ? await resumes.ReadAsync(interview, actor, cancellationToken) : null;
        var wish = new QuestionWish(body.Count ?? QuestionWish.Usual, body.Seed ?? id.ToString())
        {
            Types = [.. (body.Types ?? []).Distinct()],
            Difficulty = body.Difficulty ?? interview.Details.Difficulty,
            FocusAreas = [.. body.FocusAreas ?? [], .. interview.Details.Tags],
            Job = string.Join('\n', [job?.Title, .. job?.ScorecardAttributes ?? [], .. interview.Rubric.Attributes.SelectMany(attribute => new[] { attribute.Key, attribute.Label })]),
            Resume = resume?.Text.Text ?? string.Empty,
            Without = await AskedAsync(interview, cancellationToken),
        };
        var drawn = QuestionDraw.From(await offers.ForAsync(actor, wish, cancellationToken), wish);
        return View(interview, wish, drawn, body.UseResume == true ? ResumeView.Of(resume) : null);
    }

    /// <summary>What the candidate was asked by any interview, and what this one asks already.</summary>
    private async Task<IReadOnlySet<Guid>> AskedAsync(Interview interview, CancellationToken cancellationToken)
    {
        var before = interview.CandidateId is { } candidate
            ? (await store.ReadAsync<AskedBefore>(interview.OrganizationId, AskedBefore.RecordId(candidate), cancellationToken))?.Value.Questions.Values.SelectMany(ids => ids)
            : null;
        var now = (await asked.FindAsync(interview.OrganizationId, interview.InterviewId, cancellationToken))?.Value.Questions.Select(question => question.QuestionId);
        return new HashSet<Guid>([.. before ?? [], .. now ?? []]);
    }

    private static object View(Interview interview, QuestionWish wish, IReadOnlyList<AskedQuestion> drawn, ResumeView? resume) => new
    {
        interview.InterviewId,
        evaluator = "embedded",
        questions = drawn.Select((question, index) => InterviewQuestionsView.Item.Numbered(question, index + 1)),
        reason = drawn.Count < wish.Count ? $"Only {drawn.Count} questions fit that this candidate was not asked before." : null,
        resume,
    };

    /// <param name="State"><c>none</c> when there is no résumé; otherwise what became of reading it.</param>
    private sealed record ResumeView(Guid? DocumentId, string State)
    {
        public static ResumeView Of((Guid DocumentId, DocumentText Text)? resume) =>
            new(resume?.DocumentId, resume is { } read ? FieldNames.Camel(read.Text.State.ToString()) : "none");
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
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => GenerationRules.Check(body.JobId, body.Count, body.FocusAreas ?? [], body.Types?.Length ?? 0, body.Seed));
    }
}
