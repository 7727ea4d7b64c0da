using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

public sealed class SummaryTests(BusyWeek week) : IClassFixture<BusyWeek>
{
    [Fact]
    public async Task Summary_OfAWeek_CountsEachInterviewWhereItBelongs() => (await SummaryAsync("")).ShouldBe(
        """{"timeZone":"UTC","today":1,"thisWeek":5,"upcoming":2,"completed":1,"cancelled":1,"feedbackOverdue":3}""");

    [Fact]
    public async Task Summary_InAnotherZone_HasItsDays() => (await SummaryAsync("?timeZone=Pacific/Auckland")).ShouldBe(
        """{"timeZone":"Pacific/Auckland","today":0,"thisWeek":4,"upcoming":2,"completed":1,"cancelled":1,"feedbackOverdue":3}""");

    [Fact]
    public async Task Summary_OfAnotherOrganization_CountsNothingOfThis()
    {
        using var other = week.Stage.As("admin", organization: "globex");

        (await other.GetAsync("interviews/summary")).Content.ShouldBe(
            """{"timeZone":"UTC","today":0,"thisWeek":0,"upcoming":0,"completed":0,"cancelled":0,"feedbackOverdue":0}""");
    }

    [Fact]
    public async Task Summary_UnknownZone_IsRefused() => (await week.Stage.ReadAsync("interviews/summary?timeZone=Mars")).ShouldBeRefused(400, "validation_failed", "timeZone");

    private async Task<string> SummaryAsync(string query)
    {
        var reply = await week.Stage.ReadAsync($"interviews/summary{query}");
        reply.Status.ShouldBe(200, reply.Content);
        return reply.Content;
    }
}
