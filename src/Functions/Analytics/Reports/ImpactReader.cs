using Interviews.Domain.Analytics.Impact;
using Interviews.Domain.Analytics.Reports;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>
/// Reads what an adverse-impact table is made of when it is asked for: the interviews of its days, along their index, and one document for each of their candidates.
/// Nothing is counted beforehand, so that selection data is in no projection (REQ-PRV-08).
/// </summary>
public sealed class ImpactReader(IStore store)
{
    private const int Batch = 100;

    internal async Task<AdverseImpactReport> ReadAsync(string organizationId, ReportScope scope, CancellationToken cancellationToken)
    {
        var outcomes = await store.AllAsync(organizationId, SelectionOutcome.Interviews(scope), cancellationToken)
            .Select(interview => SelectionOutcome.Of(interview, scope))
            .OfType<SelectionOutcome>()
            .ToListAsync(cancellationToken);
        var declared = new List<SelectionData>();
        foreach (var ids in outcomes.Select(outcome => SelectionData.RecordId(outcome.CandidateId)).Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            declared.AddRange((await store.ReadManyAsync<SelectionData>(organizationId, ids, cancellationToken)).Select(stored => stored.Value));
        }

        return AdverseImpactReport.Of(scope, outcomes, declared);
    }
}
