using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

public sealed class ScheduleInterviewTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Rules => [.. ScheduleRules.All.Keys];

    /// <summary>The name of the contract, an alias, and a value for both.</summary>
    public static TheoryData<string, string, string> Aliases => new()
    {
        { "type", "interviewType", "\"Video\"" },
        { "type", "interview_type", "\"phone\"" },
        { "scheduledAt", "scheduledTime", "\"{{P2D}}\"" },
        { "scheduledAt", "scheduled_datetime", "\"{{P2D}}\"" },
        { "scheduledAt", "scheduled_at", "\"{{P2D}}\"" },
        { "durationMinutes", "duration", "45" },
        { "durationMinutes", "duration_minutes", "45" },
        { "timeZone", "timezone", "\"Asia/Tokyo\"" },
        { "meetingUrl", "meetingLink", "\"https://meet.example/1\"" },
        { "meetingUrl", "meeting_link", "\"https://meet.example/1\"" },
        { "mode", "format", "\"audio\"" },
        { "preparationMinutes", "preparationTime", "5" },
        { "candidateId", "candidate_id", "\"c-77\"" },
        { "jobId", "job_id", "\"j-77\"" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Schedule_WithinTheRule_IsCreated(string rule) =>
        (await stage.PostBookingAsync(ScheduleRules.All[rule].Accepted)).Status.ShouldBe(201);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Schedule_BeyondTheRule_IsRefusedByItsField(string rule) =>
        (await stage.PostBookingAsync(ScheduleRules.All[rule].Refused)).ShouldBeRefused(400, "validation_failed", ScheduleRules.All[rule].Field);

    [Theory]
    [MemberData(nameof(Aliases))]
    public async Task Schedule_FieldByAnotherName_IsThatField(string name, string alias, string value)
    {
        var reply = await PostAsync(name, $$"""{"{{alias}}":{{value}}}""");

        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public async Task Schedule_FieldByTwoNames_IsRefusedByTheSecond(string name, string alias, string value)
    {
        var reply = await PostAsync(name, $$"""{"{{name}}":{{value}},"{{alias}}":{{value}}}""");

        reply.ShouldBeRefused(400, "validation_failed", alias);
    }

    /// <summary>What a client sends is what the Domain gets, field by field.</summary>
    [Fact]
    public async Task Schedule_AsPracticeWithAModel_SaysThatThereIsNone() =>
        (await stage.PostBookingAsync("""{"isAiInterview":true}"""))["errors"]["isAiInterview"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>()
            .ShouldBe("'isAiInterview' must be false: practice interviews with a model are not available here.");

    [Fact]
    public async Task Schedule_WithAProviderWhoseMeetingNobodyMakes_WarnsUntilThereIsALink()
    {
        var reply = await stage.PostBookingAsync("""{"videoProvider":"teams"}""");

        reply.Status.ShouldBe(201, reply.Content);
        Codes(reply).ShouldContain("no_meeting_link");
        Codes(await stage.CommandAsync("PUT", $"interviews/{reply.Text("id")}", """{"meetingUrl":"https://meet.example.com/abc"}""")).ShouldNotContain("no_meeting_link");

        static IEnumerable<string> Codes(Reply reply) => reply["warnings"].AsArray().Select(warning => warning!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Schedule_EveryField_IsReadBack()
    {
        var sent = stage.Json(
            """
            {
              "type": "caseStudy", "mode": "inPerson", "difficulty": "expert", "round": 3, "tags": ["react"], "jobId": "j-1", "applicationId": "a-1",
              "scheduledAt": "2026-06-01T10:00:00Z", "durationMinutes": 45, "timeZone": "Asia/Tokyo", "location": "Room 1", "meetingUrl": "https://meet.example/1",
              "videoProvider": "zoom", "notes": "n", "preparationMinutes": 10, "bufferMinutes": 5, "allowReschedule": false, "rescheduleDeadlineHours": 48
            }
            """);

        var reply = await stage.PostBookingAsync(sent.ToJsonString());

        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        foreach (var (name, value) in sent)
        {
            reply.Body![name]!.ToJsonString().ShouldBe(value!.ToJsonString(), name);
        }
    }

    [Fact]
    public async Task Schedule_SeveralThingsWrong_AreAllTold()
    {
        var reply = await stage.PostBookingAsync("""{"type":"coffee","duration":"long","shoeSize":9,"durationMinutes":60}""");

        reply.Status.ShouldBe(400);
        reply.Fields.ShouldBe(["type", "duration", "shoeSize"], ignoreOrder: true);
    }

    [Fact]
    public async Task Schedule_TimeThatTheClocksSkip_NamesTheTwoNearest()
    {
        var reply = await stage.PostBookingAsync("""{"scheduledAt":"2026-03-29T02:30","timeZone":"Europe/Berlin"}""");

        Complaint(reply, "scheduledAt").ShouldSatisfyAllConditions(
            text => text.ShouldContain("2026-03-29T01:59"),
            text => text.ShouldContain("2026-03-29T03:00"));
    }

    [Fact]
    public async Task Schedule_TimeThatHappensTwice_AsksWhichOfBoth()
    {
        var reply = await stage.PostBookingAsync("""{"scheduledAt":"2026-10-25T02:30","timeZone":"Europe/Berlin"}""");

        Complaint(reply, "scheduledAt").ShouldSatisfyAllConditions(
            text => text.ShouldContain("2026-10-25T02:30+02"),
            text => text.ShouldContain("2026-10-25T02:30+01"));
    }

    [Theory]
    [InlineData("2026-10-25T02:30+02:00", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z")]
    public async Task Schedule_TimeThatHappensTwiceWithItsOffset_IsThatOne(string local, string instant)
    {
        var reply = await stage.PostBookingAsync($$"""{"scheduledAt":"{{local}}","timeZone":"Europe/Berlin"}""");

        reply.Text("scheduledAt").ShouldBe(instant);
    }

    [Fact]
    public async Task Schedule_Created_AnswersLocationAndETag()
    {
        var reply = await stage.PostBookingAsync();

        reply.Headers["Location"].ShouldBe($"/api/interviews/{reply.Text("id")}");
        (await stage.ReadAsync($"interviews/{reply.Text("id")}")).ETag.ShouldBe(reply.ETag);
    }

    [Fact]
    public async Task Schedule_StatusOfTheServer_IsItsOwn()
    {
        var reply = await stage.PostBookingAsync("""{"status":"completed"}""");

        reply.Text("status").ShouldBe("scheduled");
    }


    private static string Complaint(Reply reply, string field) => reply["errors"][field]![0]!.GetValue<string>();

    private async Task<Reply> PostAsync(string without, string changes)
    {
        var body = stage.Booking();
        body.Remove(without);
        foreach (var (name, value) in stage.Json(changes))
        {
            body[name] = value?.DeepClone();
        }

        using var recruiter = stage.Host.Recruiter();
        return await recruiter.PostAsync("interviews", body);
    }
}
