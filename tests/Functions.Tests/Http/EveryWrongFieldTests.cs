using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>D38: one answer tells everything that is wrong with a request by itself.</summary>
public sealed class EveryWrongFieldTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("""{"candidateId":"c-1","durationMinutes":5,"scheduledAt":"yesterday"}""", "type scheduledAt durationMinutes")]
    [InlineData("""{"type":"chat","durationMinutes":5,"scheduledAt":"2031-01-05T14:00:00","shoeSize":9}""", "type shoeSize scheduledAt durationMinutes")]
    [InlineData("""{"type":"video","scheduledAt":"2031-01-05T14:00:00Z","durationMinutes":60,"timeZone":"Mars","meetingUrl":"x","tags":[""],"candidateId":"a b"}""", "timeZone meetingUrl tags[0] candidateId")]
    public async Task Schedule_SeveralWrongFields_AreToldAtOnce(string body, string fields)
    {
        using var recruiter = await stage.Host.RecruiterAsync();

        var reply = await recruiter.PostAsync("interviews", body);

        (reply.Status, reply.Code).ShouldBe((400, "validation_failed"));
        reply.Fields.ShouldBe(fields.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task Reschedule_SeveralWrongFields_AreToldAtOnce()
    {
        var booked = await stage.ScheduleAsync();

        using var recruiter = await stage.Host.RecruiterAsync();
        var reply = await recruiter.PutAsync($"{booked.Path}/reschedule", $$"""{"newDateTime":"soon","durationMinutes":"long","timeZone":"Mars","reason":"{{new string('x', 501)}}"}""");

        reply.Fields.ShouldBe(["durationMinutes", "timeZone", "reason"], ignoreOrder: true);
    }
}
