using Interviews.Domain.Storage;

namespace Interviews.Domain.Analytics.Facts;

/// <summary>What is known of one source of metrics. Committed together with what it adds to the metrics, so that everything is added exactly once.</summary>
public interface IFacts : IRecord
{
    /// <summary>All that this counts, by subject and day. What has been added for it is what its stored version counts.</summary>
    IReadOnlyList<Contribution> Contributions();
}
