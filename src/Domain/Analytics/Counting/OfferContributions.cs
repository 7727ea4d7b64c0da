using Interviews.Domain.Analytics.Facts;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>What a candidate's offers count, on the day that each was made.</summary>
public static class OfferContributions
{
    public static IReadOnlyList<Contribution> Of(OfferFacts facts) =>
    [
        .. facts.Offers.SelectMany(offer => new[] { MetricsSubject.Organization, MetricsSubject.Candidate(facts.CandidateId) }
            .Select(subject => new Contribution(subject.Key, offer.Day, TallyOf(offer)))),
    ];

    private static Tally TallyOf(OfferFact offer)
    {
        var tally = new Tally();
        tally.Add(Counter.OffersMade);
        tally.AddIf(offer.Accepted == true, Counter.OffersAccepted);
        tally.AddIf(offer.Accepted == false, Counter.OffersDeclined);
        return tally;
    }
}
