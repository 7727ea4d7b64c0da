using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>What came of one candidate's entry in the directory.</summary>
internal sealed record CandidateSources(string OrganizationId, string CandidateId, IReadOnlyList<Candidate> Entries) : SourceGroup(OrganizationId, Entries)
{
    public static IEnumerable<CandidateSources> In(IReadOnlyList<IRecord> sources) => sources.OfType<Candidate>()
        .GroupBy(candidate => (candidate.OrganizationId, candidate.CandidateId))
        .Select(group => new CandidateSources(group.Key.OrganizationId, group.Key.CandidateId, [.. group]));

    public override Task<(IFacts Facts, string? ETag)> ReadAsync(IStore projections, int generation, Duration lateAfter, CancellationToken cancellationToken) =>
        ReadAsync(projections, OfferFacts.None(OrganizationId, generation, CandidateId), cancellationToken);

    public override IEnumerable<IFacts> Following(IFacts facts)
    {
        var version = (OfferFacts)facts;
        foreach (var entry in Entries)
        {
            var before = version;
            version = before.Fold(entry);
            if (!ReferenceEquals(version, before))
            {
                yield return version;
            }
        }
    }
}
