using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Directory;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Directory.CandidateStatus;

namespace Interviews.Domain.Tests.Analytics;

public sealed class OfferFactsTests
{
    [Theory]
    [InlineData(new[] { Assigned, Offered }, null)]
    [InlineData(new[] { Offered, Hired }, true)]
    [InlineData(new[] { Offered, Interviewing, Withdrawn }, false)]
    [InlineData(new[] { Offered, Rejected, Hired }, false)]
    public void Fold_AnOffer_IsAnsweredByWhatFollows(CandidateStatus[] statuses, bool? accepted) =>
        None.Fold(With(statuses)).Offers.ShouldHaveSingleItem().Accepted.ShouldBe(accepted);

    [Fact]
    public void Fold_OlderEntry_ChangesNothing()
    {
        var facts = None.Fold(With(Offered, Hired));

        facts.Fold(With(Offered)).ShouldBeSameAs(facts);
    }

    [Fact]
    public void Fold_ManyOffers_KeepsTheLastTen() =>
        None.Fold(With([.. Enumerable.Repeat(new[] { Offered, Withdrawn }, 12).SelectMany(each => each)])).Offers.Count.ShouldBe(10);

    [Fact]
    public void Fold_WithoutHistory_KnowsOfNone() =>
        None.Fold(new Candidate { CandidateId = "c-1", OrganizationId = Scenario.Acme, Status = Offered }).ShouldBeSameAs(None);

    private static readonly OfferFacts None = OfferFacts.None(Scenario.Acme, 1, "c-1");

    private static Candidate With(params CandidateStatus[] statuses) => new()
    {
        CandidateId = "c-1",
        OrganizationId = Scenario.Acme,
        Status = statuses[^1],
        StatusHistory = [.. statuses.Select((status, day) => new CandidateStatusChange(status, Scenario.Now + Duration.FromDays(day)))],
    };
}
