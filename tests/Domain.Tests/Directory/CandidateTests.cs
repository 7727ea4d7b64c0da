using Interviews.Domain.Directory;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Directory;

public sealed class CandidateTests
{
    private static readonly Candidate _assigned = Entry(CandidateStatus.Assigned).Following(null, Scenario.Now);

    [Fact]
    public void StatusCount_OfAnotherStatus_IsOneMore() => Entry(CandidateStatus.Offered).Following(_assigned, Scenario.Now).StatusCount.ShouldBe(2);

    [Fact]
    public void StatusCount_OfTheSameStatusOrNone_Stays()
    {
        Entry(CandidateStatus.Assigned).Following(_assigned, Scenario.Now).StatusCount.ShouldBe(1);
        Entry(null).Following(_assigned, Scenario.Now).StatusCount.ShouldBe(1);
    }

    [Fact]
    public void StatusCount_BeyondTheLongestHistory_GoesOn()
    {
        var entry = _assigned;
        for (var i = 0; i < Candidate.LongestHistory; i++)
        {
            entry = Entry(i % 2 == 0 ? CandidateStatus.Offered : CandidateStatus.Assigned).Following(entry, Scenario.Now);
        }

        entry.StatusHistory.Count.ShouldBe(Candidate.LongestHistory);
        entry.StatusCount.ShouldBe(Candidate.LongestHistory + 1);
    }

    [Fact]
    public void StatusCount_OfAnEntryThatDoesNotSayIt_IsThatOfItsHistory()
    {
        var entry = Entry(CandidateStatus.Offered) with
        {
            StatusHistory = [new(CandidateStatus.Assigned, Scenario.Now), new(CandidateStatus.Offered, Scenario.Now + Duration.FromDays(1))],
        };

        entry.StatusCount.ShouldBe(2);
        Entry(CandidateStatus.Hired).Following(entry, Scenario.Now).StatusCount.ShouldBe(3);
    }

    private static Candidate Entry(CandidateStatus? status) => new() { CandidateId = "c-1", OrganizationId = Scenario.Acme, Status = status };
}
