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
    public void Fold_StatusesOfOneInstant_CountsEachOnce()
    {
        var (assigned, offered, hired) = (At(Scenario.Now, Assigned), At(Scenario.Now, Assigned, Offered), At(Scenario.Now, Assigned, Offered, Hired));

        None.Fold(assigned).Fold(offered).Fold(hired).Offers.ShouldHaveSingleItem().Accepted.ShouldBe(true);
    }

    [Fact]
    public void Fold_StatusesOfOneInstantAgain_ChangesNothing()
    {
        var facts = None.Fold(At(Scenario.Now, Offered)).Fold(At(Scenario.Now, Offered, Hired));

        facts.Fold(At(Scenario.Now, Offered, Hired)).ShouldBeSameAs(facts);
        facts.Fold(At(Scenario.Now, Offered)).ShouldBeSameAs(facts);
    }

    [Fact]
    public void Fold_StatusByAClockThatIsBehind_IsCounted()
    {
        var offered = With(Offered);
        var hired = (offered with { Status = Hired }).Following(offered, Scenario.Now - Duration.FromMinutes(1));

        None.Fold(offered).Fold(hired).Offers.ShouldHaveSingleItem().Accepted.ShouldBe(true);
    }

    [Fact]
    public void Fold_MoreStatusesThanTheHistoryKeeps_CountsTheLatest()
    {
        var full = At(Scenario.Now, [.. Enumerable.Repeat(new[] { Assigned, Interviewing }, Candidate.LongestHistory / 2).SelectMany(each => each), Offered]);
        var hired = (full with { Status = Hired }).Following(full, Scenario.Now);

        None.Fold(full).Fold(hired).Offers.ShouldHaveSingleItem().Accepted.ShouldBe(true);
    }

    [Fact]
    public void Fold_ManyOffers_KeepsTheLastTen() =>
        None.Fold(With([.. Enumerable.Repeat(new[] { Offered, Withdrawn }, 12).SelectMany(each => each)])).Offers.Count.ShouldBe(10);

    [Fact]
    public void Fold_WithoutHistory_KnowsOfNone() =>
        None.Fold(new Candidate { CandidateId = "c-1", OrganizationId = Scenario.Acme, Status = Offered }).ShouldBeSameAs(None);

    private static readonly OfferFacts None = OfferFacts.None(Scenario.Acme, 1, "c-1");

    /// <summary>As the directory writes it, status by status, all at one instant.</summary>
    private static Candidate At(Instant instant, params CandidateStatus[] statuses) => statuses.Aggregate(
        default(Candidate),
        (earlier, status) => new Candidate { CandidateId = "c-1", OrganizationId = Scenario.Acme, Status = status }.Following(earlier, instant))!;

    private static Candidate With(params CandidateStatus[] statuses) => new()
    {
        CandidateId = "c-1",
        OrganizationId = Scenario.Acme,
        Status = statuses[^1],
        StatusHistory = [.. statuses.Select((status, day) => new CandidateStatusChange(status, Scenario.Now + Duration.FromDays(day)))],
    };
}
