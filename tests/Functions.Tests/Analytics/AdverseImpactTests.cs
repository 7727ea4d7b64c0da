using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>The adverse-impact table, from what candidates say of themselves to its rows.</summary>
public sealed class AdverseImpactTests(Stage stage) : IClassFixture<Stage>
{
    private const string Table = "interviews/analytics/adverse-impact?startDate=2026-01-01&endDate=2026-12-31";

    [Fact]
    public async Task AdverseImpact_OfDecidedCandidates_ComparesTheirGroups()
    {
        var office = Office.Open(stage);
        await DecideAsync(office, [.. Several("man", 5, 5), .. Several("woman", 5, 2), .. Several(null, 6, 0)]);

        var reply = await office.GetAsync(Table);

        reply["items"].AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldBe(
            """{"dimension":"gender","groups":[{"group":"man","selection":{"value":1,"count":5,"n":5},"impactRatio":1,"belowFourFifths":false},{"group":"woman","selection":{"value":0.4,"count":2,"n":5},"impactRatio":0.4,"belowFourFifths":true}],"withheld":0,"total":{"value":0.7,"count":7,"n":10},"undeclared":6}""");
    }

    [Fact]
    public async Task AdverseImpact_WithASmallGroup_WithholdsWhatWouldTellIt()
    {
        var office = Office.Open(stage);
        await DecideAsync(office, [.. Several("man", 6, 5), .. Several("woman", 5, 2), .. Several("diverse", 1, 1)]);

        var reply = await office.GetAsync(Table);

        reply["items"][0]!["groups"]!.AsArray().Select(group => group!["group"]!.GetValue<string>()).ShouldBe(["man"]);
        reply["items"][0]!["withheld"]!.GetValue<int>().ShouldBe(2);
        reply["items"][0]!["total"]!["n"]!.GetValue<int>().ShouldBe(6);
    }

    [Fact]
    public async Task AdverseImpact_OfAJob_CountsItsInterviewsOnly()
    {
        var office = Office.Open(stage);
        await DecideAsync(office, [.. Several("man", 5, 1)], """{"jobId":"j-7"}""");

        (await office.GetAsync($"{Table}&jobId=j-7"))["items"].AsArray().Count.ShouldBe(1);
        (await office.GetAsync($"{Table}&jobId=j-8"))["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task AdverseImpact_AsCsv_IsALineForEachGroup()
    {
        var office = Office.Open(stage);
        await DecideAsync(office, [.. Several("=man", 5, 1)]);

        (await office.GetAsync($"{Table}&format=csv")).Content.TrimStart('\uFEFF').ShouldBe(
            "dimension,group,selection.value,selection.count,selection.n,impactRatio,belowFourFifths\r\ngender,'=man,0.2,1,5,1,false\r\n");
    }

    [Fact]
    public async Task AdverseImpact_OfMoreThanAYear_IsRefused()
    {
        using var admin = stage.As("admin");

        (await admin.GetAsync("interviews/analytics/adverse-impact?startDate=2025-01-01&endDate=2026-12-31")).ShouldBeRefused(400, "validation_failed", "startDate");
    }

    /// <summary>Candidates who say to which group they belong, and how it is decided on them.</summary>
    private static IEnumerable<(string? Group, string Decision)> Several(string? group, int n, int selected) =>
        Enumerable.Range(0, n).Select(i => (group, i < selected ? "hire" : "reject"));

    private async Task DecideAsync(Office office, IReadOnlyList<(string? Group, string Decision)> candidates, string changes = "{}")
    {
        var booked = new List<Booked>();
        foreach (var _ in candidates)
        {
            booked.Add(await office.BookAsync(changes));
        }

        foreach (var (interview, (group, decision)) in booked.Zip(candidates))
        {
            await office.CompleteAsync(interview, $$"""{"decision":"{{decision}}"}""");
            if (group is not null)
            {
                using var candidate = office.As("candidate", interview.CandidateId);
                (await candidate.PutAsync($"candidates/{interview.CandidateId}/selection-data", $$$"""{"groups":{"gender":"{{{group}}}"}}""")).ShouldBeAccepted();
            }
        }
    }
}
