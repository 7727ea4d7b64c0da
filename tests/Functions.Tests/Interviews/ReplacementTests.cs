using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>D03 over HTTP: what was cancelled or missed has one replacement at most, and a candidate revives only what they cancelled themselves.</summary>
public sealed class ReplacementTests(Stage stage) : IClassFixture<Stage>
{
    private const string Later = """{"newDateTime":"{{P20D}}"}""";

    [Fact]
    public async Task Reschedule_CancelledByTheOrganization_IsNotTheCandidates()
    {
        var booked = await stage.BringAsync(Life.Cancelled);
        using var candidate = stage.As("candidate", booked.CandidateId);

        (await candidate.PutAsync($"{booked.Path}/reschedule", stage.Json(Later))).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Reschedule_CancelledByTheCandidate_OnceAndNoMore()
    {
        var booked = await stage.ScheduleAsync();
        using var candidate = stage.As("candidate", booked.CandidateId);
        (await candidate.PostAsync($"{booked.Path}/cancel", "{}")).ShouldBeAccepted();

        var first = await candidate.PutAsync($"{booked.Path}/reschedule", stage.Json(Later));
        var second = await candidate.PutAsync($"{booked.Path}/reschedule", stage.Json(Later));

        first.Status.ShouldBe(201);
        second.ShouldBeRefused(409, "invalid_transition");
        second.Text("replacementId").ShouldBe(first.Text("id"));
        (await stage.ReadAsync(booked.Path)).Text("replacementId").ShouldBe(first.Text("id"));
    }

    [Fact]
    public async Task Reschedule_CancelledByManyAtOnce_HasOneReplacement()
    {
        var booked = await stage.BringAsync(Life.Cancelled);
        using var recruiter = stage.Host.Recruiter();

        var replies = await Task.WhenAll(Enumerable.Range(0, 5).Select(day =>
            recruiter.PutAsync($"{booked.Path}/reschedule", stage.Json(Later.Replace("P20D", $"P2{day}D", StringComparison.Ordinal)))));

        replies.Select(reply => reply.Status).Order().ShouldBe([201, 409, 409, 409, 409]);
    }
}
