using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Questions.Asked;

/// <summary>What must not be asked again: what the interview asks already, and what any other one asked its candidate (REQ-QUE-02).</summary>
public sealed class AskedReader(IStore store)
{
    public async Task<IReadOnlyList<AskedQuestion>> OfAsync(Interview interview, CancellationToken cancellationToken)
    {
        var before = interview.CandidateId is { } candidate
            ? (await store.ReadAsync<AskedBefore>(interview.OrganizationId, AskedBefore.RecordId(candidate), cancellationToken))?.Value.Questions.Keys
            : null;
        string[] interviews = [.. (before ?? []).Append(interview.InterviewId).Distinct().Select(InterviewQuestions.RecordId)];
        var asked = await store.ReadManyAsync<InterviewQuestions>(interview.OrganizationId, interviews, cancellationToken);
        return [.. asked.SelectMany(stored => stored.Value.Questions)];
    }
}
