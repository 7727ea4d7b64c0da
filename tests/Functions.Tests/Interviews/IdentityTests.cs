using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>One person is one, whether given by id, address or name; what the directory learns later reaches the interviews.</summary>
public sealed class IdentityTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("{\"email\":\"ADDRESS\"}")]
    [InlineData("\"ADDRESS\"")]
    [InlineData("{\"name\":\"NAME\"}")]
    [InlineData("\"NAME\"")]
    [InlineData("\"ID\"")]
    public async Task Schedule_PersonOfTheDirectory_IsThatPersonHoweverNamed(string named)
    {
        var (id, name, address) = await PersonAsync();
        await stage.ScheduleAsync($$"""{"interviewers":["{{id}}"]}""");
        var entry = named.Replace("ADDRESS", address.ToUpperInvariant(), StringComparison.Ordinal).Replace("NAME", name.ToUpperInvariant(), StringComparison.Ordinal).Replace("ID", id, StringComparison.Ordinal);

        (await stage.PostBookingAsync($$"""{"interviewers":[{{entry}}]}""")).ShouldBeRefused(409, "schedule_conflict");
    }

    [Fact]
    public async Task Schedule_SamePersonByIdAndAddress_IsRefused()
    {
        var (id, _, address) = await PersonAsync();

        (await stage.PostBookingAsync($$"""{"interviewers":[{"email":"{{address}}"},{"id":"{{id}}"}]}""")).ShouldBeRefused(400, "validation_failed", "interviewers");
    }

    [Fact]
    public async Task Schedule_CandidateAsInterviewer_IsRefused()
    {
        var (id, _, address) = await PersonAsync();
        await stage.CommandAsync("PUT", $"candidates/{id}", $$"""{"name":"Ana","email":"{{address}}","status":"assigned"}""");

        (await stage.PostBookingAsync($$"""{"candidateId":"{{id}}","interviewers":["{{id}}"]}""")).ShouldBeRefused(400, "validation_failed", "interviewers");
        (await stage.PostBookingAsync($$"""{"candidateId":"{{id}}","interviewers":["{{address}}"]}""")).ShouldBeRefused(400, "validation_failed", "interviewers");
        var booked = await stage.ScheduleAsync($$"""{"candidateId":"{{id}}"}""");
        using var recruiter = stage.Host.Recruiter();
        (await recruiter.PutAsync(booked.Path, $$"""{"interviewers":["{{id}}"]}""")).ShouldBeRefused(400, "validation_failed", "interviewers");
        (await recruiter.PutAsync(booked.Path, $$"""{"interviewers":["{{address}}"]}""")).ShouldBeRefused(400, "validation_failed", "interviewers");
    }

    [Fact]
    public async Task Schedule_CandidateWhoInterviewsSomebodyElseThen_IsAConflict()
    {
        var id = stage.NewId("both");
        await stage.ScheduleAsync($$"""{"candidateId":"{{id}}"}""");

        var reply = await stage.PostBookingAsync($$"""{"interviewers":["{{id}}"]}""");

        reply.ShouldBeRefused(409, "schedule_conflict");
        reply["conflicts"][0]!["resource"]!.GetValue<string>().ShouldBe("interviewer");
    }

    [Fact]
    public async Task Schedule_UnknownIds_WarnsUntilTheyAreKnown()
    {
        var reply = await stage.PostBookingAsync();
        var booked = Booked.Of(reply.Body!);
        Warnings(reply).ShouldBe(["candidateId unknown_person", "interviewers[0].id unknown_person"]);

        await stage.CommandAsync("PUT", $"candidates/{booked.CandidateId}", """{"name":"Maeve Brien"}""");
        await stage.CommandAsync("PUT", $"people/{booked.Interviewer}", """{"name":"Jane Smith","email":"jane@acme.example"}""");
        await stage.Host.Clock.DrainAsync();

        var known = await stage.ReadAsync(booked.Path);
        Warnings(known).ShouldBeEmpty();
        known.Text("candidateName").ShouldBe("Maeve Brien");
        known["interviewers"][0]!["name"]!.GetValue<string>().ShouldBe("Jane Smith");
    }

    [Theory]
    [InlineData("Maeve O'Brien", "o%E2%80%99brien")]
    [InlineData("Jose\u0301 Weiß", "jos%C3%A9%20WEISS")]
    public async Task List_ByTheNewNameOfACandidate_FindsTheInterview(string name, string searched)
    {
        var booked = await stage.ScheduleAsync();
        await stage.CommandAsync("PUT", $"candidates/{booked.CandidateId}", new JsonObject { ["name"] = "Before" }.ToJsonString());
        await stage.CommandAsync("PUT", $"candidates/{booked.CandidateId}", new JsonObject { ["name"] = name }.ToJsonString());
        await stage.Host.Clock.DrainAsync();

        var found = await stage.ReadAsync($"interviews?q={searched}&candidateId={booked.CandidateId}");

        found["items"].AsArray().ShouldHaveSingleItem()!["candidateName"]!.GetValue<string>().ShouldBe(name);
    }

    [Theory]
    [InlineData("withdrawn", "The candidate withdrew.")]
    [InlineData("rejected", null)]
    public async Task PutCandidate_NoLongerInTheRunning_CancelsWhatIsToCome(string status, string? said)
    {
        var booked = await stage.ScheduleAsync();
        var path = $"candidates/{booked.CandidateId}";
        await stage.CommandAsync("PUT", path, """{"status":"interviewing"}""");
        await stage.CommandAsync("PUT", path, $$"""{"status":"{{status}}"}""");
        await stage.Host.Clock.DrainAsync();

        var cancelled = await stage.ReadAsync(booked.Path);

        cancelled.Text("status").ShouldBe("cancelled");
        ((string?)cancelled["cancellation"]["reason"]).ShouldBe(said);
        using var candidate = stage.As("candidate", booked.CandidateId);
        (await candidate.GetAsync(booked.Path)).Content.ShouldNotContain("rejected");
    }

    [Fact]
    public async Task PutPerson_Unchanged_WritesNothing()
    {
        var path = $"people/{stage.NewId("person")}";
        var first = await stage.CommandAsync("PUT", path, """{"name":"Jane","skills":["react"]}""");

        (await stage.CommandAsync("PUT", path, """{"skills":["react"],"name":"Jane"}""")).ETag.ShouldBe(first.ETag);
    }

    [Fact]
    public async Task Schedule_InPersonAtAnAddress_BooksNoRoom()
    {
        await stage.ScheduleAsync("""{"mode":"inPerson","location":"Head office, Main St 1"}""");

        (await stage.PostBookingAsync("""{"mode":"inPerson","location":"Head office, Main St 1"}""")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Schedule_CandidatesOwnRecord_TakesNoRoom()
    {
        var room = stage.NewId("room");
        await stage.CommandAsync("PUT", $"rooms/{room}", $$"""{"name":"Room {{room}}"}""");
        using var seeker = stage.As("candidate");
        (await seeker.PostAsync("interviews", stage.Json("""{"jobId":"j-1","type":"final","mode":"inPerson","location":"Room NUMBER","scheduledAt":"{{P7D}}","durationMinutes":480}""".Replace("NUMBER", room, StringComparison.Ordinal)))).ShouldBeAccepted();

        var booked = await stage.PostBookingAsync($$"""{"mode":"inPerson","location":"room {{room}}"}""");

        booked.Status.ShouldBe(201);
        booked.Text("roomId").ShouldBe(room);
    }

    private async Task<(string Id, string Name, string Address)> PersonAsync()
    {
        var id = stage.NewId("ana");
        var (name, address) = ($"Ana Ruiz {id}", $"{id}@o.example");
        await stage.CommandAsync("PUT", $"people/{id}", $$"""{"name":"{{name}}","email":"{{address}}"}""");
        return (id, name, address);
    }

    private static IEnumerable<string> Warnings(Reply reply) => reply["warnings"].AsArray().Select(warning => $"{warning!["field"]} {warning["code"]}");
}
