using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Questions.Banks;

/// <summary><c>POST</c> and <c>GET …/question-banks/{bankId}/questions</c>; <c>GET</c>, <c>PUT</c>, <c>PATCH</c> and <c>DELETE …/{questionId}</c> (REQ-QUE-05).</summary>
public sealed class QuestionEndpoints(QuestionService questions, BankService banks, StorePages pages, IdempotentCreates creates, TimeProvider time)
{
    private const string Route = QuestionBankEndpoints.Route + "/{bankId:guid}/questions";
    private const string RouteOfOne = Route + "/{questionId:guid}";

    [Function("CreateQuestion")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> PostAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, Guid bankId, CancellationToken cancellationToken) =>
        creates.RunAsync<QuestionRequest>(request, (body, attempt) => CreateAsync(request.Actor(), bankId, body, attempt, cancellationToken), cancellationToken);

    [Function("ListQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, Guid bankId, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var bank = await banks.ReadAsync(actor, bankId, cancellationToken);
        if (bank.IsRefused)
        {
            return new ProblemResult(bank.Refusal);
        }

        var parameters = new QueryReader(request);
        var difficulty = parameters.Choice<Difficulty>("difficulty");
        var query = new FindQuestions(bankId)
        {
            Part = parameters.Text("q"),
            Type = parameters.Choice<QuestionType>("type"),
            Difficulty = difficulty,
            OrWithoutDifficulty = difficulty is not null && difficulty == bank.Value.Value.Difficulty,
            Tags = parameters.Several("tags"),
        };
        var page = await pages.ReadAsync(actor.OrganizationId, query, parameters, cancellationToken, string.Join('\n', query.Tags));
        return Answer.Of(page, found => Answer.Ok(found.Select(stored => QuestionView.Of(stored.Value))));
    }

    [Function("GetQuestion")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = RouteOfOne)] HttpRequest request, Guid bankId, Guid questionId, CancellationToken cancellationToken) =>
        Answer.Of(await questions.ReadAsync(request.Actor(), bankId, questionId, cancellationToken), Ok);

    [Function("PutQuestion")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = RouteOfOne)] HttpRequest request, Guid bankId, Guid questionId, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<QuestionRequest>(cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : Answer.Of(
                await questions.ReplaceAsync(request.Actor(), bankId, questionId, request.Allows, question => body.Value.Over(question, time.GetCurrentInstant()), cancellationToken), Ok);
    }

    [Function("PatchQuestion")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = RouteOfOne)] HttpRequest request, Guid bankId, Guid questionId, CancellationToken cancellationToken)
    {
        var patch = await request.ReadPatchAsync<QuestionRequest>(cancellationToken);
        if (patch.IsRefused)
        {
            return new ProblemResult(patch.Refusal);
        }

        var patched = await questions.ReplaceAsync(
            request.Actor(),
            bankId,
            questionId,
            request.Allows,
            question => patch.Value.Over(QuestionView.Of(question), QuestionRequest.Check).Then<Question>(body => body.Over(question, time.GetCurrentInstant())),
            cancellationToken);
        return Answer.Of(patch.Value.OrUnread(patched), Ok);
    }

    [Function("DeleteQuestion")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = RouteOfOne)] HttpRequest request, Guid bankId, Guid questionId, CancellationToken cancellationToken) =>
        await questions.DeleteAsync(request.Actor(), bankId, questionId, request.Allows, cancellationToken) is { } refusal ? new ProblemResult(refusal) : Answer.NoContent;

    private static IResult Ok(Stored<Question> stored) => Answer.Ok(QuestionView.Of(stored.Value), stored.ETag);

    private async Task<Result<Answer>> CreateAsync(Actor actor, Guid bankId, QuestionRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var question = body.Question(bankId, actor.OrganizationId, actor.Id, time.GetCurrentInstant());
        var created = new CreatedAnswer(
            QuestionView.Of(question), $"/api/{QuestionBankEndpoints.Route}/{bankId}/questions/{question.QuestionId}", Question.RecordId(bankId, question.QuestionId));
        var committed = await questions.CreateAsync(actor, question, attempt.Record(created), cancellationToken);
        return committed.Then<Answer>(etag => created.With(etag));
    }
}
