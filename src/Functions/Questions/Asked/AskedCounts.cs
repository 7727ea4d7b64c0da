using Interviews.Domain.Questions;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Questions.Asked;

/// <summary>Counts how often questions of banks are asked (REQ-QUE-08), in the commit that sets what an interview asks.</summary>
public sealed class AskedCounts(IStore store)
{
    public async Task<IReadOnlyList<Write>> WritesAsync(
        string organizationId, IReadOnlyList<AskedQuestion> before, IReadOnlyList<AskedQuestion> after, CancellationToken cancellationToken)
    {
        var changes = Changes(before, after, -1).Concat(Changes(after, before, 1)).ToList();
        var banks = await store.ReadManyAsync<BankContents>(organizationId, [.. changes.Select(change => BankContents.RecordId(change.BankId)).Distinct()], cancellationToken);
        var usages = await store.ReadManyAsync<QuestionUsage>(
            organizationId, [.. changes.Select(change => QuestionUsage.RecordId(change.BankId, change.QuestionId))], cancellationToken);
        var counted = usages.ToDictionary(usage => usage.Value.QuestionId);
        return
        [
            .. from bank in banks
               where bank.Value.Removed is null
               from write in Of(bank, [.. changes.Where(change => change.BankId == bank.Value.BankId)], counted)
               select write,
        ];
    }

    /// <summary>The bank's own record is part of the commit, so that nothing is counted for one that is being deleted.</summary>
    private static IEnumerable<Write> Of(Stored<BankContents> bank, IReadOnlyList<Change> changes, Dictionary<Guid, Stored<QuestionUsage>> counted)
    {
        yield return new Write.Replace(bank.Value with { Asked = bank.Value.Asked + changes.Sum(change => change.By) }, bank.ETag);
        foreach (var change in changes)
        {
            if (counted.TryGetValue(change.QuestionId, out var usage))
            {
                yield return new Write.Replace(usage.Value with { Asked = usage.Value.Asked + change.By }, usage.ETag);
            }
            else if (change.By > 0)
            {
                yield return new Write.Create(new QuestionUsage
                {
                    BankId = change.BankId,
                    QuestionId = change.QuestionId,
                    OrganizationId = bank.Value.OrganizationId,
                    Asked = change.By,
                });
            }
        }
    }

    private static IEnumerable<Change> Changes(IReadOnlyList<AskedQuestion> of, IReadOnlyList<AskedQuestion> without, int step) =>
        from question in of.ExceptBy(without.Select(other => other.QuestionId), question => question.QuestionId)
        where question.BankId is not null
        select new Change(question.BankId!.Value, question.QuestionId, step);

    private sealed record Change(Guid BankId, Guid QuestionId, int By);
}
