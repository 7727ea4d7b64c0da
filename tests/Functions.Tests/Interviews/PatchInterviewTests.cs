using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary><c>PATCH /interviews/{id}</c>: a JSON merge patch of the details (RFC 7396).</summary>
public sealed class PatchInterviewTests(Stage stage) : IClassFixture<Stage>
{
    private const string Booking =
        """
        {"type":"inPerson","location":"Berlin","notes":"n","tags":["react"],"difficulty":"hard","allowReschedule":false,"rescheduleDeadlineHours":48,"bufferMinutes":10,"mode":"chat","jobId":"j-1"}
        """;

    [Theory]
    [InlineData("""{"notes":"new"}""", "notes", "\"new\"")]
    [InlineData("""{"notes":null}""", "notes", "null")]
    [InlineData("""{"location":null}""", "location", "null")]
    [InlineData("""{"tags":null}""", "tags", "[]")]
    [InlineData("""{"tags":["vue"]}""", "tags", """["vue"]""")]
    [InlineData("""{"interviewers":null}""", "interviewers", "[]")]
    [InlineData("""{"difficulty":null}""", "difficulty", "null")]
    [InlineData("""{"bufferMinutes":null}""", "bufferMinutes", "0")]
    [InlineData("""{"mode":null}""", "mode", "\"inPerson\"")]
    [InlineData("""{"mode":null,"type":"phone"}""", "mode", "\"phone\"")]
    [InlineData("""{"allowReschedule":null}""", "allowReschedule", "true")]
    [InlineData("""{"reschedule_deadline_hours":null}""", "rescheduleDeadlineHours", "24")]
    [InlineData("""{"jobId":null}""", "jobId", "null")]
    public async Task Patch_OfADetail_ChangesItAndNothingElse(string patch, string name, string value)
    {
        var booked = await stage.ScheduleAsync(Booking);
        var before = (await stage.ReadAsync(booked.Path)).Body!;

        var after = (await stage.CommandAsync("PATCH", booked.Path, patch)).Body!;

        (after[name]?.ToJsonString() ?? "null").ShouldBe(value);
        foreach (var (member, kept) in before.AsObject().Where(member => member.Key != name && member.Key is not ("updatedAt" or "type" or "feedback" or "warnings")))
        {
            (after[member]?.ToJsonString()).ShouldBe(kept?.ToJsonString(), member);
        }
    }

    [Theory]
    [InlineData("""{"type":null}""", "type")]
    [InlineData("""{"scheduledAt":null}""", "scheduledAt")]
    [InlineData("""{"durationMinutes":90}""", "durationMinutes")]
    [InlineData("""{"candidateId":null}""", "candidateId")]
    [InlineData("""{"shoeSize":null}""", "shoeSize")]
    public async Task Patch_OfWhatStaysAsItIs_IsRefusedByItsField(string patch, string field)
    {
        var booked = await stage.ScheduleAsync(Booking);
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PatchAsync(booked.Path, patch)).ShouldBeRefused(400, "validation_failed", field);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"interviewerId":null}""")]
    [InlineData("""{"videoProvider":null,"reason":null}""")]
    public async Task Patch_OfNothing_ChangesNothing(string patch)
    {
        var booked = await stage.ScheduleAsync(Booking);
        var before = await stage.ReadAsync(booked.Path);

        (await stage.CommandAsync("PATCH", booked.Path, patch)).ETag.ShouldBe(before.ETag);
    }

    [Theory]
    [InlineData("application/merge-patch+json", 200)]
    [InlineData("application/json", 200)]
    [InlineData("application/json-patch+json", 415)]
    [InlineData("text/plain", 415)]
    public async Task Patch_Body_IsAMergePatch(string type, int status)
    {
        var booked = await stage.ScheduleAsync(Booking);
        using var recruiter = stage.Host.Recruiter();
        using var body = new StringContent("""{"notes":"new"}""", new System.Net.Http.Headers.MediaTypeHeaderValue(type));

        (await recruiter.PatchAsync(booked.Path, body)).Status.ShouldBe(status);
    }

    /// <summary>Clients of the source documents put parts (REQ-INT-10).</summary>
    [Fact]
    public async Task Put_OfSomeDetails_LeavesTheOthers()
    {
        var booked = await stage.ScheduleAsync(Booking);

        var after = await stage.CommandAsync("PUT", booked.Path, """{"notes":"new","mode":null,"allowReschedule":null}""");

        (after.Text("notes"), after.Text("location"), after.Text("mode"), after["allowReschedule"].GetValue<bool>()).ShouldBe(("new", "Berlin", "chat", false));
    }
}
