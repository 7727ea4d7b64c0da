using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;

namespace Interviews.Functions.Questions.Asked;

/// <summary>Counts what became of questions of banks (REQ-QUE-08), in the commit of the interview's result. A further result takes the place of the one before.</summary>
public sealed class OutcomeCounts(IStore store) : IResultConsequences
{
    public async Task<IReadOnlyList<Write>> WritesAsync(Interview before, Interview after, CancellationToken cancellationToken)
    {
        var organizationId = after.OrganizationId;
        var asked = await store.ReadAsync<InterviewQuestions>(organizationId, InterviewQuestions.RecordId(after.InterviewId), cancellationToken);
        AskedQuestion[] ofBanks = [.. (asked?.Value.Questions ?? []).Where(question => question.BankId is not null)];
        if (ofBanks.Length == 0)
        {
            return [];
        }

        var responses = await store.AllAsync(organizationId, new ResponsesOfInterview(after.InterviewId), cancellationToken).ToListAsync(cancellationToken);
        var (earlier, later) = (InterviewOutcome.Of(before, responses), InterviewOutcome.Of(after, responses));
        Change[] changes =
        [
            .. from question in ofBanks
               let change = new Change(question.BankId!.Value, question.QuestionId, earlier.GetValueOrDefault(question.QuestionId), later.GetValueOrDefault(question.QuestionId))
               where change.Before != change.After
               select change,
        ];
        var banks = await store.ReadManyAsync<BankContents>(organizationId, [.. changes.Select(change => BankContents.RecordId(change.BankId)).Distinct()], cancellationToken);
        var usages = await store.ReadManyAsync<QuestionUsage>(organizationId, [.. changes.Select(change => QuestionUsage.RecordId(change.BankId, change.QuestionId))], cancellationToken);
        return
        [
            .. from bank in banks
               where bank.Value.Removed is null
               from write in Of(bank, [.. usages.Where(usage => usage.Value.BankId == bank.Value.BankId)], changes)
               select write,
        ];
    }

    /// <summary>A question that was deleted since then has no usage, and is not counted any more.</summary>
    private static IEnumerable<Write> Of(Stored<BankContents> bank, IReadOnlyList<Stored<QuestionUsage>> usages, IReadOnlyList<Change> changes)
    {
        var contents = bank.Value;
        foreach (var usage in usages)
        {
            var change = changes.First(change => change.BankId == contents.BankId && change.QuestionId == usage.Value.QuestionId);
            contents = contents.With(change.Before, change.After);
            yield return new Write.Replace(usage.Value.With(change.Before, change.After), usage.ETag);
        }

        yield return new Write.Replace(contents, bank.ETag);
    }

    private sealed record Change(Guid BankId, Guid QuestionId, QuestionOutcome? Before, QuestionOutcome? After);
}
