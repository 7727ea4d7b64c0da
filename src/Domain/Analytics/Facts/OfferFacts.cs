using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Analytics.Facts;

/// <summary>The offers that were made to one candidate, by the statuses that the organization gave them.</summary>
public sealed record OfferFacts : IFacts
{
    /// <summary>Earlier ones are left out, so that what one entry changes fits into one batch.</summary>
    private const int MostOffers = 10;

    public required string CandidateId { get; init; }

    public required string OrganizationId { get; init; }

    /// <inheritdoc cref="AnalyticsGenerations"/>
    public required int Generation { get; init; }

    /// <summary>How many of the candidate's statuses are part of this; an entry that knows no more is old news. Not by time: several may be given at one instant.</summary>
    public int StatusCount { get; init; }

    public IReadOnlyList<OfferFact> Offers { get; init; } = [];

    string IRecord.Id => RecordId(Generation, CandidateId);

    public static string RecordId(int generation, string candidateId) => $"{GenerationPrefix(generation)}{candidateId}";

    public static OfferFacts None(string organizationId, int generation, string candidateId) =>
        new() { OrganizationId = organizationId, Generation = generation, CandidateId = candidateId };

    public static string GenerationPrefix(int generation) => $"offerFacts:{generation:D8}:";

    public IReadOnlyList<Contribution> Contributions() => OfferContributions.Of(this);

    public OfferFacts Fold(Candidate candidate) =>
        candidate.StatusCount <= StatusCount ? this : this with { StatusCount = candidate.StatusCount, Offers = OffersIn(candidate.StatusHistory) };

    /// <summary>An offer is answered by the first of hired, rejected and withdrawn that follows it.</summary>
    private static List<OfferFact> OffersIn(IReadOnlyList<CandidateStatusChange> history)
    {
        var offers = new List<OfferFact>();
        foreach (var change in history)
        {
            if (change.Status == CandidateStatus.Offered)
            {
                offers.Add(new OfferFact(change.Since.InUtc().Date, null));
            }
            else if (offers.Count > 0 && offers[^1].Accepted is null && change.Status is CandidateStatus.Hired or CandidateStatus.Rejected or CandidateStatus.Withdrawn)
            {
                offers[^1] = offers[^1] with { Accepted = change.Status == CandidateStatus.Hired };
            }
        }

        return [.. offers.TakeLast(MostOffers)];
    }
}

/// <param name="Day">Of the offer, in UTC: where a candidate is may be corrected later without any status changing.</param>
/// <param name="Accepted"><c>null</c> while it is open.</param>
public sealed record OfferFact(LocalDate Day, bool? Accepted);
