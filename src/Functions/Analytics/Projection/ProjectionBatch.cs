using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>
/// Facts that changed, and what that adds to the metrics, to be committed together: a repeat finds the facts changed already and adds nothing, and whoever
/// else changed one of the documents in between makes the whole batch fail.
/// </summary>
internal sealed class ProjectionBatch(string organizationId, int generation)
{
    private readonly Dictionary<string, (IFacts Facts, string? ETag)> _facts = [];
    private readonly Dictionary<MetricsKey, Tally> _sums = [];

    /// <summary>Takes the step from one version of facts to the next one, unless the batch has no room for it.</summary>
    /// <param name="etag">Of the facts as they are stored, or <c>null</c> when they are not.</param>
    public bool TryAdd(IFacts before, IFacts after, string? etag)
    {
        var difference = Contribution.Difference(before.Contributions(), after.Contributions());
        var operations = _sums.Keys.Union(difference.Keys).Count() + _facts.Count + (_facts.ContainsKey(after.Id) ? 0 : 1);
        if (operations > Write.MostOfABatch && _facts.Count > 0)
        {
            return false;
        }

        _facts[after.Id] = (after, etag);
        foreach (var (key, tally) in difference)
        {
            if (!_sums.TryAdd(key, tally))
            {
                _sums[key].Add(tally.Counts, 1);
            }
        }

        return true;
    }

    public async Task<ProjectionOutcome> CommitAsync(IStore projections, CancellationToken cancellationToken)
    {
        var sums = _sums.Where(sum => !sum.Value.IsEmpty).ToDictionary(sum => Metrics.RecordId(generation, sum.Key));
        var stored = (await projections.ReadManyAsync<Metrics>(organizationId, sums.Keys, cancellationToken)).ToDictionary(each => ((IRecord)each.Value).Id);
        List<Write> writes =
        [
            .. _facts.Values.Select(each => Write.Put(each.Facts, each.ETag)),
            .. sums.Select(sum => Applied(sum.Value.Key, sum.Value.Value, stored.GetValueOrDefault(sum.Key))),
        ];
        try
        {
            return await projections.CommitAsync(organizationId, writes, cancellationToken) is CommitResult.Committed ? ProjectionOutcome.Written : ProjectionOutcome.Outrun;
        }
        catch (BatchTooLargeException)
        {
            return ProjectionOutcome.TooLarge;
        }
    }

    private Write Applied(MetricsKey key, Tally added, Stored<Metrics>? stored)
    {
        var sum = stored is null ? added : Tally.Of(stored.Value.Counters, added.Counts);
        var metrics = new Metrics
        {
            OrganizationId = organizationId,
            Generation = generation,
            Subject = key.Subject,
            Grain = key.Grain,
            Date = key.Date,
            Counters = sum.Counts,
        };
        return stored is not null && sum.IsEmpty
            ? new Write.Delete(((IRecord)metrics).Id, stored.ETag)
            : Write.Put(metrics, stored?.ETag);
    }
}

internal enum ProjectionOutcome
{
    Written,

    /// <summary>Something was changed by somebody else, and all of it has to be read again.</summary>
    Outrun,

    /// <summary>The store takes no batch of this size: metrics hold a counter for each attribute of scorecards, and those are named by people.</summary>
    TooLarge,
}
