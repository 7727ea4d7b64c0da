using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Questions.Banks;

/// <summary><c>POST</c> and <c>GET /interviews/question-banks</c>; <c>GET</c>, <c>PUT</c>, <c>PATCH</c> and <c>DELETE …/{bankId}</c> (REQ-QUE-04).</summary>
public sealed class QuestionBankEndpoints(BankService banks, StorePages pages, IdempotentCreates creates, TimeProvider time)
{
    internal const string Route = "interviews/question-banks";

    [Function("CreateQuestionBank")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> PostAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<BankRequest>(request, (body, attempt) => CreateAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    [Function("ListQuestionBanks")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> ListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var parameters = new QueryReader(request);
        var query = new FindBanks(parameters.Text("q"), BankAccess.ReaderOf(actor));
        var page = await pages.ReadAsync(actor.OrganizationId, query, parameters, cancellationToken);
        return Answer.Of(page, found => Answer.Ok(found.Select(stored => BankView.Of(stored.Value))));
    }

    [Function("GetQuestionBank")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/{bankId:guid}")] HttpRequest request, Guid bankId, CancellationToken cancellationToken) =>
        Answer.Of(await banks.ReadAsync(request.Actor(), bankId, cancellationToken), Ok);

    [Function("PutQuestionBank")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route + "/{bankId:guid}")] HttpRequest request, Guid bankId, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<BankRequest>(cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : Answer.Of(await banks.ReplaceAsync(request.Actor(), bankId, request.Allows, bank => body.Value.Over(bank, time.GetCurrentInstant()), cancellationToken), Ok);
    }

    [Function("PatchQuestionBank")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = Route + "/{bankId:guid}")] HttpRequest request, Guid bankId, CancellationToken cancellationToken)
    {
        var patch = await request.ReadPatchAsync<BankRequest>(cancellationToken);
        if (patch.IsRefused)
        {
            return new ProblemResult(patch.Refusal);
        }

        var patched = await banks.ReplaceAsync(
            request.Actor(),
            bankId,
            request.Allows,
            bank => patch.Value.Over(BankView.Of(bank), BankRequest.Check).Then<QuestionBank>(body => body.Over(bank, time.GetCurrentInstant())),
            cancellationToken);
        return Answer.Of(patch.Value.OrUnread(patched), Ok);
    }

    [Function("DeleteQuestionBank")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route + "/{bankId:guid}")] HttpRequest request, Guid bankId, CancellationToken cancellationToken) =>
        await banks.DeleteAsync(request.Actor(), bankId, request.Allows, cancellationToken) is { } refusal ? new ProblemResult(refusal) : Answer.NoContent;

    private static IResult Ok(Stored<QuestionBank> stored) => Answer.Ok(BankView.Of(stored.Value), stored.ETag);

    private async Task<Result<Answer>> CreateAsync(Actor actor, BankRequest body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var bank = body.Bank(Guid.CreateVersion7(now.ToDateTimeOffset()), actor.OrganizationId, actor.Id, now, now);
        var created = new CreatedAnswer(BankView.Of(bank), $"/api/{Route}/{bank.BankId}", QuestionBank.RecordId(bank.BankId));
        var committed = await banks.CreateAsync(bank, attempt.Record(created), cancellationToken);
        return committed.Then<Answer>(etag => created.With(etag));
    }
}
