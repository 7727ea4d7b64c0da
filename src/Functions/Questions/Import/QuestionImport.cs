using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Questions.Banks;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Questions.Import;

/// <summary>
/// Adds many questions to a bank (REQ-QUE-06), in batches. What the bank has already is passed over, so an import that was interrupted is completed by doing it again.
/// </summary>
public sealed class QuestionImport(IStore store, StoreUpdates updates, BankService banks, QuestionService known)
{
    /// <summary>One operation of each batch counts the questions.</summary>
    private const int MostOfABatch = Write.MostOfABatch - 1;

    /// <summary>Far enough below the 2 MB that a batch may have.</summary>
    private const int LargestBatch = 1024 * 1024;

    /// <param name="questions">All of them keep the rules.</param>
    /// <returns>How many were added. The others are known.</returns>
    public async Task<Result<int>> RunAsync(Actor actor, Guid bankId, IEnumerable<Question> questions, CancellationToken cancellationToken)
    {
        var imported = 0;
        foreach (var batch in Batches(questions.DistinctBy(question => question.QuestionId)))
        {
            var added = await AddAsync(actor, bankId, batch, cancellationToken);
            if (added.IsRefused)
            {
                return added.Refusal;
            }

            imported += added.Value;
        }

        return imported;
    }

    private Task<Result<int>> AddAsync(Actor actor, Guid bankId, IReadOnlyList<Question> batch, CancellationToken cancellationToken) =>
        updates.RunAsync<int>(BankService.Subject(bankId), async () =>
        {
            var contents = await banks.ContentsAsync(actor, bankId, cancellationToken);
            if (contents.IsRefused)
            {
                return contents.Refusal;
            }

            var existing = await known.KnownAsync(actor, bankId, [.. batch.Select(question => question.QuestionId)], cancellationToken);
            var added = batch.Where(question => !existing.ContainsKey(question.QuestionId)).ToList();
            if (added.Count == 0)
            {
                return 0;
            }

            Write[] writes = [.. added.Select(question => new Write.Create(question)), QuestionService.Count(contents.Value, added.Count)];
            return await store.CommitAsync(actor.OrganizationId, writes, cancellationToken) is CommitResult.Committed ? added.Count : (Result<int>?)null;
        }, cancellationToken);

    /// <summary>As many to each as one commit takes.</summary>
    private static IEnumerable<IReadOnlyList<Question>> Batches(IEnumerable<Question> questions)
    {
        var (batch, bytes) = (new List<Question>(MostOfABatch), 0);
        foreach (var question in questions)
        {
            var size = RecordJson.Write(question).Length;
            if (batch.Count == MostOfABatch || (batch.Count > 0 && bytes + size > LargestBatch))
            {
                yield return batch;
                (batch, bytes) = (new List<Question>(MostOfABatch), 0);
            }

            batch.Add(question);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
