using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>Commands that neither take nor free time leave the calendars alone.</summary>
public sealed class CommandsWithoutTimeTests
{
    [Fact]
    public async Task Prepare_Scheduled_KeepsTheTimeTaken()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        var body = new { type = "technical", candidateId = "c-1", scheduledAt = "2026-03-04T10:00:00Z", durationMinutes = 60, interviewers = new[] { "p-1" } };
        var scheduled = await recruiter.PostAsync("interviews", body);

        var prepared = await recruiter.PutAsync($"interviews/{scheduled.Text("id")}/prepare", new { researchCompleted = true });

        prepared.Status.ShouldBe(200, prepared.Body?.ToJsonString());
        (await recruiter.PostAsync("interviews", body)).Code.ShouldBe("schedule_conflict");
    }
}
