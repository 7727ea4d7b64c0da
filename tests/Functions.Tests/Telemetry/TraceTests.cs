using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Telemetry;

/// <summary>What a collector is told of an interview's course over weeks.</summary>
public sealed class TraceTests
{
    [Fact]
    public async Task Course_FromTheRequestToTheEscalation_IsOneConnectedTree()
    {
        await using var collector = await OtlpCollector.StartAsync();

        var interview = await RunCourseAsync(collector);

        // Other tests' hosts are in this process too, and traced like this one.
        var spans = collector.Spans;
        var trace = spans.Single(span => span.Name == "dispatch InterviewScheduled" && span.Attributes["interviews.interview_id"] == interview);
        var tree = spans.Where(span => span.TraceId == trace.TraceId).ToList();
        var ids = tree.Select(span => span.SpanId).ToHashSet();
        tree.Where(span => !ids.Contains(span.ParentId)).ShouldHaveSingleItem().ParentId.ShouldBeEmpty();
        foreach (var step in new[] { "function ScheduleInterview", "commit batch", "dispatch InterviewScheduled", "process notifications", "function PlanLifecycle", "function SendLifecycleMessage", "function CheckStanding" })
        {
            tree.ShouldContain(span => span.Name == step, step);
        }

        tree.Count(span => span.Name == "function SendLifecycleMessage").ShouldBeGreaterThan(3, "Reminders, the request for feedback, nudges and the escalation.");
    }

    [Fact]
    public async Task Telemetry_OfACourse_HasTheMetricsAndNobodysNameOrAddress()
    {
        await using var collector = await OtlpCollector.StartAsync();

        await RunCourseAsync(collector);

        foreach (var metric in new[] { "interviews.reminder.lateness", "interviews.queue.age", "interviews.feedback.lateness" })
        {
            collector.Text("metrics").ShouldContain(metric);
        }

        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            var text = collector.Text(signal);
            text.ShouldNotBeEmpty(signal);
            text.ShouldNotContain("Zwetschgenbaum", Case.Insensitive, signal);
        }
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "carrier-pigeon")]
    public void Setting_ThatMakesNoSense_StopsTheStart(string setting, string value) =>
        RefusedStart.With(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318"), (setting, value)).Message.ShouldContain(setting);

    /// <summary>Scheduled, reminded, held, one of two scorecards in, escalated for the other.</summary>
    /// <returns>The interview's id.</returns>
    private static async Task<string> RunCourseAsync(OtlpCollector collector)
    {
        await using var host = await InterviewsHost.StartAsync(settings: new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["Logging:LogLevel:Microsoft"] = "Information" });
        using var admin = host.As("a-1", "admin", name: "Ada Zwetschgenbaum", email: "ada@zwetschgenbaum.example");
        await admin.PutAsync("people/i-1", """{"name":"Ines Zwetschgenbaum","email":"ines@zwetschgenbaum.example"}""");
        await admin.PutAsync("people/i-2", """{"name":"Igor Zwetschgenbaum","email":"igor@zwetschgenbaum.example"}""");
        await admin.PutAsync("candidates/c-1", """{"name":"Carla Zwetschgenbaum","email":"carla@zwetschgenbaum.example","status":"assigned"}""");
        await admin.PutAsync("people/a-1", """{"name":"Ada Zwetschgenbaum","email":"ada@zwetschgenbaum.example"}""");
        var scheduled = await admin.PostAsync(
            "interviews", """{"type":"technical","candidateId":"c-1","scheduledAt":"2026-03-05T10:00:00Z","durationMinutes":60,"interviewers":["i-1","i-2"]}""");
        scheduled.Status.ShouldBe(201, scheduled.Body?.ToJsonString());
        await host.AdvanceAsync(TimeSpan.FromDays(3) + TimeSpan.FromHours(3));
        using var ines = host.As("i-1", "interviewer");
        var id = scheduled.Text("id");
        (await ines.PostAsync($"interviews/{id}/feedback", """{"recommendation":"yes","ratings":{"depth":4}}""")).Status.ShouldBe(201);
        await host.AdvanceAsync(TimeSpan.FromDays(5));
        host.Outbox.ShouldContain(mail => mail.To == "ada@zwetschgenbaum.example", "The escalation");
        return id;
    }
}
