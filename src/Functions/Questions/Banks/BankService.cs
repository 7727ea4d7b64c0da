using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Questions.Banks;

/// <summary>Question banks. What one may not read does not exist for one (REQ-QUE-04).</summary>
public sealed class BankService(IStore store, StoreUpdates updates)
{
    /// <summary>The bank, if it exists and the actor may read it.</summary>
    public async Task<Result<Stored<QuestionBank>>> ReadAsync(Actor actor, Guid bankId, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<QuestionBank>(actor.OrganizationId, QuestionBank.RecordId(bankId), cancellationToken);
        return stored is not null && BankAccess.MayRead(stored.Value, actor) ? stored : Unknown(bankId);
    }

    /// <summary>The bank, if the actor may change what is in it.</summary>
    public async Task<Result<Stored<QuestionBank>>> ForWritingAsync(Actor actor, Guid bankId, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(actor, bankId, cancellationToken);
        return read.Then<Stored<QuestionBank>>(stored => BankAccess.MayWrite(stored.Value, actor) ? stored : Protected(bankId));
    }

    /// <summary>What is in a bank that exists, to be part of every commit that changes it.</summary>
    /// <returns><c>not_found</c> when the bank is being deleted.</returns>
    public async Task<Result<Stored<BankContents>>> ContentsAsync(Actor actor, Guid bankId, CancellationToken cancellationToken)
    {
        var contents = await store.ReadAsync<BankContents>(actor.OrganizationId, BankContents.RecordId(bankId), cancellationToken);
        return contents is { Value.Removed: null } ? contents : Unknown(bankId);
    }

    /// <param name="alongside">Further writes of the commit, among them the record of the request's idempotency key.</param>
    /// <returns>The ETag of the bank.</returns>
    public async Task<Result<string>> CreateAsync(QuestionBank bank, IReadOnlyList<Write> alongside, CancellationToken cancellationToken)
    {
        var contents = new BankContents { BankId = bank.BankId, OrganizationId = bank.OrganizationId };
        Write[] writes = [.. alongside, new Write.Create(bank), new Write.Create(contents)];
        return await store.CommitAsync(bank.OrganizationId, writes, cancellationToken) is CommitResult.Committed { ETags: var etags }
            ? etags[QuestionBank.RecordId(bank.BankId)]
            : IdempotencyRecord.InFlight;
    }

    public Task<Result<Stored<QuestionBank>>> ReplaceAsync(
        Actor actor, Guid bankId, Precondition precondition, Func<QuestionBank, Result<QuestionBank>> change, CancellationToken cancellationToken) =>
        updates.RunAsync<Stored<QuestionBank>>(Subject(bankId), async () =>
        {
            var current = await ForWritingAsync(actor, bankId, cancellationToken);
            if (current.IsRefused)
            {
                return current.Refusal;
            }

            var changed = precondition(current.Value.ETag) ? change(current.Value.Value) : ETags.Failed(bankId);
            if (changed.IsRefused)
            {
                return changed.Refusal;
            }

            var commit = await store.CommitAsync(actor.OrganizationId, [new Write.Replace(changed.Value, current.Value.ETag)], cancellationToken);
            return commit is CommitResult.Committed { ETags: var etags }
                ? (Result<Stored<QuestionBank>>)new Stored<QuestionBank>(changed.Value, etags[QuestionBank.RecordId(bankId)])
                : null;
        }, cancellationToken);

    /// <summary>Deletes a bank with its questions: it is gone at once, and they follow. A repeat completes what a crash has left; interviews keep their copies.</summary>
    public async Task<Refusal?> DeleteAsync(Actor actor, Guid bankId, Precondition precondition, CancellationToken cancellationToken)
    {
        var removed = await updates.RunAsync<bool>(Subject(bankId), () => TryRemoveAsync(actor, bankId, precondition, cancellationToken), cancellationToken);
        if (removed.IsRefused)
        {
            return removed.Refusal;
        }

        await ClearAsync(actor.OrganizationId, new QuestionsOfBank(bankId), cancellationToken);
        await ClearAsync(actor.OrganizationId, new TextsOfBank(bankId), cancellationToken);
        await ClearAsync(actor.OrganizationId, new UsageOfBank(bankId), cancellationToken);
        var contents = await store.ReadAsync<BankContents>(actor.OrganizationId, BankContents.RecordId(bankId), cancellationToken);
        if (contents is not null)
        {
            // Who else deletes the same bank has got as far.
            await store.CommitAsync(actor.OrganizationId, [new Write.Delete(BankContents.RecordId(bankId), contents.ETag)], cancellationToken);
        }

        return null;
    }

    internal static Refusal Unknown(Guid bankId) => Refusal.NotFound("question bank", bankId);

    internal static string Subject(Guid bankId) => $"The question bank '{bankId}'";

    private static Refusal Protected(Guid bankId) =>
        Refusal.Forbidden($"To change the question bank '{bankId}' requires being its owner, the role admin, or the role recruiter where it is public.");

    private async Task<Result<bool>?> TryRemoveAsync(Actor actor, Guid bankId, Precondition precondition, CancellationToken cancellationToken)
    {
        var contents = await store.ReadAsync<BankContents>(actor.OrganizationId, BankContents.RecordId(bankId), cancellationToken);
        if (contents?.Value.Removed is { } gone)
        {
            return BankAccess.MayWrite(gone, actor) ? (Result<bool>)true : Unknown(bankId);
        }

        var bank = await ForWritingAsync(actor, bankId, cancellationToken);
        if (bank.IsRefused)
        {
            return bank.Refusal;
        }

        if (!precondition(bank.Value.ETag))
        {
            return ETags.Failed(bankId);
        }

        Write[] writes =
        [
            new Write.Delete(QuestionBank.RecordId(bankId), bank.Value.ETag),
            Write.Put((contents?.Value ?? new BankContents { BankId = bankId, OrganizationId = actor.OrganizationId }) with { Removed = bank.Value.Value }, contents?.ETag),
        ];
        return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) is CommitResult.Committed ? (Result<bool>)true : null;
    }

    /// <summary>Deletes everything that a query finds. Nothing joins it any more, and what changed meanwhile is found again.</summary>
    private async Task ClearAsync<T>(string organizationId, Query<T> query, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        while (await store.QueryAsync(organizationId, query, Write.MostOfABatch, null, cancellationToken) is { Items: { Count: > 0 } found })
        {
            await store.CommitAsync(organizationId, [.. found.Select(stored => new Write.Delete(stored.Value.Id, stored.ETag))], cancellationToken);
        }
    }
}
