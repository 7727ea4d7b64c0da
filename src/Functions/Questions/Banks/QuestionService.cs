using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Questions.Banks;

/// <summary>The questions of banks. A question is known again by its text: the one it had at first, and the one it has now (REQ-QUE-06).</summary>
public sealed class QuestionService(IStore store, StoreUpdates updates, BankService banks)
{
    /// <summary>The question, if it exists and the actor may read its bank.</summary>
    public async Task<Result<Stored<Question>>> ReadAsync(Actor actor, Guid bankId, Guid questionId, CancellationToken cancellationToken)
    {
        var bank = await banks.ReadAsync(actor, bankId, cancellationToken);
        return bank.IsRefused ? bank.Refusal : await FindAsync(actor, bankId, questionId, cancellationToken);
    }

    /// <summary>Which questions of a bank have these texts, whatever their case and blanks.</summary>
    /// <param name="textIds">See <see cref="QuestionIdentity.Of"/>.</param>
    /// <returns>The ids of the questions by those of the texts.</returns>
    public async Task<IReadOnlyDictionary<Guid, Guid>> KnownAsync(Actor actor, Guid bankId, IReadOnlyCollection<Guid> textIds, CancellationToken cancellationToken)
    {
        var questions = await store.ReadManyAsync<Question>(actor.OrganizationId, [.. textIds.Select(id => Question.RecordId(bankId, id))], cancellationToken);
        var texts = await store.ReadManyAsync<QuestionText>(actor.OrganizationId, [.. textIds.Select(id => QuestionText.RecordId(bankId, id))], cancellationToken);
        var known = questions.ToDictionary(question => question.Value.QuestionId, question => question.Value.QuestionId);
        foreach (var text in texts)
        {
            known.TryAdd(text.Value.TextId, text.Value.QuestionId);
        }

        return known;
    }

    /// <param name="alongside">Further writes of the commit, among them the record of the request's idempotency key.</param>
    /// <returns>The ETag of the question; <c>already_exists</c> where the bank has one with the text.</returns>
    public Task<Result<string>> CreateAsync(Actor actor, Question question, IReadOnlyList<Write> alongside, CancellationToken cancellationToken) =>
        updates.RunAsync<string>(BankService.Subject(question.BankId), async () =>
        {
            var bank = await banks.ForWritingAsync(actor, question.BankId, cancellationToken);
            var contents = bank.IsRefused ? bank.Refusal : await banks.ContentsAsync(actor, question.BankId, cancellationToken);
            if (contents.IsRefused)
            {
                return contents.Refusal;
            }

            var known = await KnownAsync(actor, question.BankId, [question.QuestionId], cancellationToken);
            if (known.TryGetValue(question.QuestionId, out var existing))
            {
                return Exists(existing);
            }

            Write[] writes = [.. alongside, new Write.Create(question), Count(contents.Value, 1)];
            return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) switch
            {
                CommitResult.Committed committed => committed.ETags[Question.RecordId(question.BankId, question.QuestionId)],
                CommitResult.Conflict conflict when IdempotencyRecord.Of(writes)?.Id == conflict.RecordId => IdempotencyRecord.InFlight,
                _ => (Result<string>?)null,
            };
        }, cancellationToken);

    /// <summary>A question instead of the one that is there. It keeps its id, whatever its text becomes.</summary>
    public Task<Result<Stored<Question>>> ReplaceAsync(
        Actor actor, Guid bankId, Guid questionId, Precondition precondition, Func<Question, Result<Question>> change, CancellationToken cancellationToken) =>
        updates.RunAsync<Stored<Question>>(BankService.Subject(bankId), async () =>
        {
            var bank = await banks.ForWritingAsync(actor, bankId, cancellationToken);
            var current = bank.IsRefused ? bank.Refusal : await FindAsync(actor, bankId, questionId, cancellationToken);
            if (current.IsRefused)
            {
                return current.Refusal;
            }

            var changed = precondition(current.Value.ETag) ? change(current.Value.Value) : ETags.Failed(questionId);
            if (changed.IsRefused)
            {
                return changed.Refusal;
            }

            var text = await RewordAsync(actor, current.Value.Value, changed.Value, cancellationToken);
            if (text.IsRefused)
            {
                return text.Refusal;
            }

            Write[] writes = [new Write.Replace(changed.Value, current.Value.ETag), .. text.Value];
            return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) is CommitResult.Committed { ETags: var etags }
                ? (Result<Stored<Question>>)new Stored<Question>(changed.Value, etags[Question.RecordId(bankId, questionId)])
                : null;
        }, cancellationToken);

    public async Task<Refusal?> DeleteAsync(Actor actor, Guid bankId, Guid questionId, Precondition precondition, CancellationToken cancellationToken) =>
        (await updates.RunAsync<bool>(BankService.Subject(bankId), async () =>
        {
            var bank = await banks.ForWritingAsync(actor, bankId, cancellationToken);
            var contents = bank.IsRefused ? bank.Refusal : await banks.ContentsAsync(actor, bankId, cancellationToken);
            var current = contents.IsRefused ? contents.Refusal : await FindAsync(actor, bankId, questionId, cancellationToken);
            if (current.IsRefused)
            {
                return current.Refusal;
            }

            if (!precondition(current.Value.ETag))
            {
                return ETags.Failed(questionId);
            }

            var usage = await store.ReadAsync<QuestionUsage>(actor.OrganizationId, QuestionUsage.RecordId(bankId, questionId), cancellationToken);
            Write[] writes =
            [
                new Write.Delete(Question.RecordId(bankId, questionId), current.Value.ETag),
                Count(contents.Value, -1),
                .. await ForgetTextAsync(actor, current.Value.Value, cancellationToken),
                .. usage is null ? Array.Empty<Write>() : [new Write.Delete(QuestionUsage.RecordId(bankId, questionId), usage.ETag)],
            ];
            return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) is CommitResult.Committed ? (Result<bool>)true : null;
        }, cancellationToken)).Refusal;

    internal static Write Count(Stored<BankContents> contents, int questions) =>
        new Write.Replace(contents.Value with { Questions = contents.Value.Questions + questions }, contents.ETag);

    private static Refusal Exists(Guid questionId) =>
        new(RefusalCode.AlreadyExists, $"The bank has a question with this text: '{questionId}'.") { Extensions = new Dictionary<string, object> { ["existingId"] = questionId } };

    private async Task<Result<Stored<Question>>> FindAsync(Actor actor, Guid bankId, Guid questionId, CancellationToken cancellationToken) =>
        await store.ReadAsync<Question>(actor.OrganizationId, Question.RecordId(bankId, questionId), cancellationToken) is { } stored ? stored : Refusal.NotFound("question", questionId);

    /// <summary>What is written so that a question is known by its new text too.</summary>
    private async Task<Result<IReadOnlyList<Write>>> RewordAsync(Actor actor, Question before, Question after, CancellationToken cancellationToken)
    {
        var textId = QuestionIdentity.Of(after.BankId, after.Text);
        if (textId == QuestionIdentity.Of(before.BankId, before.Text))
        {
            return Array.Empty<Write>();
        }

        var known = await KnownAsync(actor, after.BankId, [textId], cancellationToken);
        if (known.TryGetValue(textId, out var other) && other != after.QuestionId)
        {
            return Exists(other);
        }

        var forgotten = await ForgetTextAsync(actor, before, cancellationToken);
        return textId == after.QuestionId
            ? Result(forgotten)
            : Result([.. forgotten, new Write.Create(new QuestionText(after.BankId, textId, after.OrganizationId, after.QuestionId))]);

        static Result<IReadOnlyList<Write>> Result(IReadOnlyList<Write> writes) => writes.ToArray();
    }

    private async Task<IReadOnlyList<Write>> ForgetTextAsync(Actor actor, Question question, CancellationToken cancellationToken)
    {
        var recordId = QuestionText.RecordId(question.BankId, QuestionIdentity.Of(question.BankId, question.Text));
        return await store.ReadAsync<QuestionText>(actor.OrganizationId, recordId, cancellationToken) is { } text && text.Value.QuestionId == question.QuestionId
            ? [new Write.Delete(recordId, text.ETag)]
            : [];
    }
}
