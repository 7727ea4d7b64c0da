using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>REQ-SCH-01 to REQ-SCH-08: who is busy when, what a refusal tells, and who may overrule it.</summary>
public sealed class ScheduleConflictTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>Beside an interview from 10:00 to 11:00 with no buffer: start, minutes, buffer, and whether it overlaps.</summary>
    public static TheoryData<string, int, int, bool> Neighbors => new()
    {
        { "10:00", 60, 0, true },
        { "10:59", 15, 0, true },
        { "09:00", 61, 0, true },
        { "09:00", 180, 0, true },
        { "10:15", 15, 0, true },
        { "11:00", 60, 0, false },
        { "09:00", 60, 0, false },
        { "11:10", 60, 10, false },
        { "11:09", 60, 10, true },
        { "08:50", 60, 10, false },
        { "08:51", 60, 10, true },
    };

    public static TheoryData<string, string> Shared => new()
    {
        { "candidate", """{"candidateId":"shared-NUMBER"}""" },
        { "interviewer", """{"interviewers":["shared-NUMBER"]}""" },
        { "room", """{"mode":"inPerson","location":"Room NUMBER"}""" },
    };

    [Theory]
    [MemberData(nameof(Neighbors))]
    public async Task Schedule_BesideAnother_ConflictsWhenPaddedIntervalsOverlap(string start, int minutes, int buffer, bool overlaps)
    {
        var person = stage.NewId("busy");
        await stage.ScheduleAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-01T10:00:00Z"}""");

        var reply = await stage.PostBookingAsync(
            $$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-01T{{start}}:00Z","durationMinutes":{{minutes}},"bufferMinutes":{{buffer}}}""");

        reply.Status.ShouldBe(overlaps ? 409 : 201);
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task Schedule_SharedResource_IsRefusedWithWhoseTimeItIs(string resource, string changes)
    {
        var number = stage.NewId("n");
        await stage.CommandAsync("PUT", $"rooms/{number}", $$"""{"name":"Room {{number}}"}""");
        var shared = changes.Replace("NUMBER", number, StringComparison.Ordinal);
        var first = await stage.ScheduleAsync(shared);

        var reply = await stage.PostBookingAsync(shared);

        reply.ShouldBeRefused(409, "schedule_conflict");
        var conflict = reply["conflicts"].AsArray().ShouldHaveSingleItem()!;
        conflict["resource"]!.GetValue<string>().ShouldBe(resource);
        conflict["interviewId"]!.GetValue<string>().ShouldBe(first.Id);
        conflict["start"]!.GetValue<DateTimeOffset>().ShouldBe(first.Start);
        conflict["end"]!.GetValue<DateTimeOffset>().ShouldBe(first.End);
    }

    [Fact]
    public async Task Schedule_Conflict_OffersTimesThatAreFree()
    {
        var (person, changes) = await BusyAsync();
        var reply = await stage.PostBookingAsync(changes);

        var alternatives = reply["alternatives"].AsArray();

        alternatives.Count.ShouldBe(3);
        foreach (var alternative in alternatives)
        {
            var start = alternative!["start"]!.GetValue<string>();
            (await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"{{start}}","durationMinutes":15}""")).ShouldBeAccepted();
        }
    }

    [Theory]
    [InlineData("recruiter")]
    [InlineData("admin")]
    public async Task Schedule_ConflictAcceptedWithReason_IsRecorded(string role)
    {
        var (_, changes) = await BusyAsync();
        using var caller = stage.As(role, "boss");

        var reply = await caller.PostAsync("interviews", stage.Booking(With(changes, """{"allowConflicts":true,"reason":"The CEO asked"}""")));

        reply.Status.ShouldBe(201);
        reply["conflictOverride"].ToJsonString().ShouldBe("""{"overriddenBy":"boss","reason":"The CEO asked"}""");
    }

    [Theory]
    [InlineData("""{"allowConflicts":true}""")]
    [InlineData("""{"allowConflicts":true,"reason":" "}""")]
    public async Task Schedule_ConflictAcceptedWithoutReason_IsRefused(string acceptance)
    {
        var (_, changes) = await BusyAsync();

        (await stage.PostBookingAsync(With(changes, acceptance))).ShouldBeRefused(400, "validation_failed", "reason");
    }

    [Fact]
    public async Task Schedule_ReasonButConflictsNotAllowed_StillConflicts()
    {
        var (_, changes) = await BusyAsync();

        (await stage.PostBookingAsync(With(changes, """{"allowConflicts":false,"reason":"The CEO asked"}"""))).ShouldBeRefused(409, "schedule_conflict");
    }

    [Fact]
    public async Task Schedule_ConflictAcceptedByService_IsForbidden()
    {
        var (_, changes) = await BusyAsync();
        using var service = stage.As("service");

        var reply = await service.PostAsync("interviews", stage.Booking(With(changes, """{"allowConflicts":true,"reason":"We can"}""")));

        reply.ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Schedule_ConflictAcceptedByCandidate_IsForbidden()
    {
        using var candidate = stage.As("candidate");

        var reply = await candidate.PostAsync(
            "interviews", stage.Json("""{"type":"video","scheduledAt":"{{P3D}}","duration":30,"jobId":"j-1","allowConflicts":true,"reason":"I can"}"""));

        reply.ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Schedule_AfterCancellation_TheTimeIsFree()
    {
        var (_, changes) = await BusyAsync();
        var first = (await stage.PostBookingAsync(changes))["conflicts"][0]!["interviewId"]!.GetValue<string>();
        await stage.CommandAsync("DELETE", $"interviews/{first}", null);

        (await stage.PostBookingAsync(changes)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Schedule_ManyAtOnce_OneWins()
    {
        var changes = $$"""{"interviewers":["{{stage.NewId("busy")}}"],"scheduledAt":"2026-04-03T10:00:00Z"}""";

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stage.PostBookingAsync(changes)));

        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Count(reply => reply.Code == "schedule_conflict").ShouldBe(19);
    }

    private async Task<(string Person, string Changes)> BusyAsync()
    {
        var person = stage.NewId("busy");
        var changes = $$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-02T10:00:00Z"}""";
        await stage.ScheduleAsync(changes);
        return (person, changes);
    }

    private static string With(string changes, string more)
    {
        var all = JsonNode.Parse(changes)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            all[name] = value?.DeepClone();
        }

        return all.ToJsonString();
    }
}
