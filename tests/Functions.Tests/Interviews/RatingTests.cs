using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

public sealed class RatingTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Rate_ByItsCandidate_IsReadByStaffAndTheCandidateButNotByInterviewers()
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var candidate = stage.As("candidate", booked.CandidateId);
        using var interviewer = stage.As("interviewer", booked.Interviewer);

        var rated = await candidate.PostAsync($"{booked.Path}/rating", """{"rating":2,"comment":"started late"}""");

        rated.Status.ShouldBe(200);
        (await stage.ReadAsync(booked.Path)).Body!["candidateRating"]!["comment"]!.GetValue<string>().ShouldBe("started late");
        (await candidate.GetAsync(booked.Path)).Body!["candidateRating"]!["rating"]!.GetValue<int>().ShouldBe(2);
        (await interviewer.GetAsync(booked.Path)).Body!["candidateRating"].ShouldBeNull();
    }

    [Fact]
    public async Task Rate_Again_ReplacesTheRating()
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var candidate = stage.As("candidate", booked.CandidateId);

        await candidate.PostAsync($"{booked.Path}/rating", """{"rating":2,"comment":"late"}""");
        var again = await candidate.PostAsync($"{booked.Path}/rating", """{"rating":"4"}""");

        again.ShouldBeRefused(400, "validation_failed");
        again = await candidate.PostAsync($"{booked.Path}/rating", """{"rating":4}""");
        again.Body!["candidateRating"]!["rating"]!.GetValue<int>().ShouldBe(4);
        again.Body["candidateRating"]!["comment"].ShouldBeNull();
    }

    [Fact]
    public async Task Rate_BeforeCompletion_IsAnInvalidTransition()
    {
        var booked = await stage.BringAsync(Life.InProgress);
        using var candidate = stage.As("candidate", booked.CandidateId);

        (await candidate.PostAsync($"{booked.Path}/rating", """{"rating":4}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Fact]
    public async Task Rate_WithoutAProperRating_NamesTheField()
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var candidate = stage.As("candidate", booked.CandidateId);

        var reply = await candidate.PostAsync($"{booked.Path}/rating", """{"rating":6}""");

        reply.ShouldBeRefused(400, "validation_failed");
        reply.Body!["errors"]!["rating"].ShouldNotBeNull();
    }
}
