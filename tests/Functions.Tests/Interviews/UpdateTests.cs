using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary><c>PUT /interviews/{id}</c>: what a client may send back, and who may overrule a conflict that it brings about.</summary>
public sealed class UpdateTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Update_WithTheWholeInterviewAsRead_ChangesOnlyWhatDiffers()
    {
        var booked = await stage.ScheduleAsync();
        var body = (await stage.ReadAsync(booked.Path)).Body!.DeepClone().AsObject();
        body["notes"] = "Bring the whiteboard markers.";

        var reply = await PutAsync(booked, body);

        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        reply.Text("notes").ShouldBe("Bring the whiteboard markers.");
        reply["revision"].GetValue<int>().ShouldBe(1);
    }

    /// <summary>JavaScript reads an instant to the millisecond, and sends that back.</summary>
    [Theory]
    [InlineData("2026-08-03T10:00:00.123456789Z", "2026-08-03T10:00:00.123Z")]
    [InlineData("2026-08-04T10:00:00.9999999Z", "2026-08-04T10:00:00.999Z")]
    [InlineData("2026-08-05T12:00:00.5+02:00", "2026-08-05T10:00:00.5Z")]
    public async Task Update_WithTheTimeThatAJavaScriptClientRead_IsAccepted(string scheduledAt, string instant)
    {
        var booked = await stage.ScheduleAsync($$"""{"scheduledAt":"{{scheduledAt}}"}""");
        var read = await stage.ReadAsync(booked.Path);
        read.Text("scheduledAt").ShouldBe(instant);

        var sent = booked.Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

        (await PutAsync(booked, new JsonObject { ["scheduledAt"] = sent, ["notes"] = "n" })).Status.ShouldBe(200);
    }

    /// <summary>A local time is one of the interview's zone, wherever the server runs.</summary>
    [Fact]
    public async Task Update_WithTheLocalTimeAsItIs_IsAccepted()
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"2026-08-06T10:00:00Z","timeZone":"Europe/Berlin"}""");

        (await PutAsync(booked, new JsonObject { ["scheduledAt"] = "2026-08-06T12:00" })).Status.ShouldBe(200);
        (await PutAsync(booked, new JsonObject { ["scheduledAt"] = "2026-08-06T10:00" })).ShouldBeRefused(400, "validation_failed", "scheduledAt");
    }

    [Fact]
    public async Task Update_SeveralThingsWrong_AreAllTold()
    {
        var booked = await stage.ScheduleAsync();

        (await PutAsync(booked, new JsonObject { ["scheduledAt"] = "soon", ["durationMinutes"] = 90 })).Fields.ShouldBe(["scheduledAt", "durationMinutes"], ignoreOrder: true);
    }

    [Fact]
    public async Task Update_OfTheTime_IsReferredToRescheduling()
    {
        var booked = await stage.ScheduleAsync();

        var reply = await PutAsync(booked, new JsonObject { ["durationMinutes"] = 90 });

        reply.ShouldBeRefused(400, "validation_failed");
        reply.Fields.ShouldBe(["durationMinutes"]);
    }

    [Fact]
    public async Task Update_AddsSomebodyWhoIsTaken_IsRefusedUnlessOverruledWithAReason()
    {
        var taken = await stage.ScheduleAsync("""{"scheduledAt":"2026-06-03T10:00:00Z"}""");
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"2026-06-03T10:30:00Z"}""");
        var interviewers = new JsonArray(booked.Interviewer, taken.Interviewer);

        (await PutAsync(booked, new JsonObject { ["interviewers"] = interviewers.DeepClone() })).ShouldBeRefused(409, "schedule_conflict");
        var overruled = await PutAsync(
            booked, new JsonObject { ["interviewers"] = interviewers, ["allowConflicts"] = true, ["reason"] = "Only Jane knows the subject." });

        overruled.Status.ShouldBe(200, overruled.Body?.ToJsonString());
        overruled["conflictOverride"]["reason"]!.GetValue<string>().ShouldBe("Only Jane knows the subject.");
    }

    private async Task<Reply> PutAsync(Booked booked, JsonObject body)
    {
        using var recruiter = stage.Host.Recruiter();
        return await recruiter.PutAsync(booked.Path, body);
    }
}
