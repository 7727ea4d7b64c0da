using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>Documents that change the same facts: the events and scorecards of one interview, or the entry of one candidate.</summary>
internal abstract record SourceGroup(string OrganizationId, IReadOnlyList<IRecord> Sources)
{
    /// <returns>The facts so far, and their ETag, which is <c>null</c> while they are not stored.</returns>
    public abstract Task<(IFacts Facts, string? ETag)> ReadAsync(IStore projections, int generation, Duration lateAfter, CancellationToken cancellationToken);

    /// <summary>The same sources, with those that were published before them and are not counted yet.</summary>
    public virtual Task<SourceGroup> WithoutGapAsync(IFacts facts, IStore interviews, CancellationToken cancellationToken) => Task.FromResult(this);

    /// <summary>The versions of the facts that follow on the given one; none when nothing is news. Throws where a source cannot be counted.</summary>
    public abstract IEnumerable<IFacts> Following(IFacts facts);

    protected static async Task<(IFacts Facts, string? ETag)> ReadAsync<T>(IStore projections, T none, CancellationToken cancellationToken)
        where T : class, IFacts
    {
        var stored = await projections.ReadAsync<T>(none.OrganizationId, none.Id, cancellationToken);
        return stored is null ? (none, null) : (stored.Value, stored.ETag);
    }
}
