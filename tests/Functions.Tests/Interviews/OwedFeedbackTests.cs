using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary><c>feedback</c> of <c>GET /interviews</c>.</summary>
public sealed class OwedFeedbackTests(BusyWeek week) : IClassFixture<BusyWeek>
{
    [Fact]
    public async Task List_OwedFeedback_IsWhatLacksAScorecard() => (await FoundAsync("feedback=owed")).ShouldBe([week.Completed, week.Panel, week.Tuesday, week.Wednesday]);

    [Fact]
    public async Task List_OverdueFeedback_IsWhatTheSummaryCounts()
    {
        var overdue = await FoundAsync("feedback=overdue");

        overdue.ShouldBe([week.Completed, week.Panel, week.Tuesday]);
        (await week.Stage.ReadAsync("interviews/summary"))["feedbackOverdue"].GetValue<int>().ShouldBe(overdue.Count);
    }

    [Theory]
    [InlineData("ann", 0)]
    [InlineData("bob", 1)]
    public async Task List_OwedFeedbackOfAnInterviewer_IsWhatTheyOwe(string interviewer, int count)
    {
        (await FoundAsync($"feedback=owed&interviewerId={interviewer}")).Count.ShouldBe(count);
        (await FoundAsync("feedback=overdue", "interviewer", interviewer)).Count.ShouldBe(count);
    }

    [Fact]
    public async Task List_OwedFeedbackWithOtherFilters_FindsWhatMatchesAll()
    {
        (await FoundAsync("feedback=owed&dateFrom=2026-03-03&sort=-scheduledAt")).ShouldBe([week.Wednesday, week.Tuesday]);
        (await FoundAsync("feedback=owed&status=completed")).ShouldBe([week.Completed]);
    }

    [Fact]
    public async Task List_OwedFeedbackAsCandidate_FindsNothing()
    {
        var candidate = (await week.Stage.ReadAsync($"interviews/{week.Panel}")).Text("candidateId");

        (await FoundAsync(string.Empty, "candidate", candidate)).ShouldBe([week.Panel]);
        (await FoundAsync("feedback=owed", "candidate", candidate)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_OwedFeedbackAsItsCandidateWithARole_DoesNotTellOfTheirOwn()
    {
        var candidate = (await week.Stage.ReadAsync($"interviews/{week.Tuesday}")).Text("candidateId");

        (await FoundAsync("feedback=owed", "recruiter", candidate)).ShouldBe([week.Completed, week.Panel, week.Wednesday]);
    }

    [Fact]
    public async Task List_NextPageOfOwedFeedback_GoesOnWhileTheClockDoes()
    {
        var first = await week.Stage.ReadAsync("interviews?feedback=owed&limit=2");
        await week.Stage.AdvanceToAsync(week.Stage.Now.AddMinutes(1));

        (await FoundAsync($"feedback=owed&limit=2&cursor={first.Text("nextCursor")}")).ShouldBe([week.Tuesday, week.Wednesday]);
        (await week.Stage.ReadAsync($"interviews?feedback=overdue&limit=2&cursor={first.Text("nextCursor")}")).ShouldBeRefused(400, "cursor_invalid");
    }

    [Fact]
    public async Task List_UnknownFeedback_IsRefused() => (await week.Stage.ReadAsync("interviews?feedback=late")).ShouldBeRefused(400, "validation_failed", "feedback");

    private async Task<IReadOnlyList<string>> FoundAsync(string query, string role = "recruiter", string? subject = null)
    {
        using var caller = week.Stage.As(role, subject);
        var reply = await caller.GetAsync($"interviews?{query}");
        reply.Status.ShouldBe(200, reply.Content);
        return [.. reply["items"].AsArray().Select(item => item!["id"]!.GetValue<string>())];
    }
}
