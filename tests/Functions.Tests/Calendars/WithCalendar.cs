using System.Text.Json.Nodes;
using Azure.Core;
using Interviews.Functions.Tests.Harness;
using Interviews.Infrastructure.Calendars;
using Interviews.Infrastructure.Resilience;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>The system with Outlook calendars: Jane has one, and Sam, who shadows; Paul has not.</summary>
internal sealed class WithCalendar : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> _settings = new() { ["Calendars:Outlook:Organizer"] = "interviews@acme.example" };

    public required GraphStub Graph { get; init; }

    public required NoWaits Waits { get; init; }

    public required InterviewsHost Host { get; init; }

    public required Caller Admin { get; init; }

    public static async Task<WithCalendar> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var (graph, waits) = (await GraphStub.StartAsync(), new NoWaits());
        var host = await InterviewsHost.StartAsync(settings: _settings, configure: services =>
        {
            services.AddSingleton<TokenCredential>(new Signed());
            services.AddKeyedSingleton<HttpMessageHandler>(CalendarRegistration.TransportKey, new ToStub(graph.Address));
            services.AddKeyedSingleton<TimeProvider>(ExternalClock.Key, waits);
            configure?.Invoke(services);
        });
        var admin = host.As("a-1", "admin");
        await admin.PutAsync("people/p-1", """{"name":"Jane","email":"jane@acme.example","calendar":"outlook"}""");
        await admin.PutAsync("people/p-2", """{"name":"Paul","email":"paul@acme.example"}""");
        await admin.PutAsync("people/p-3", """{"name":"Sam","email":"sam@acme.example","calendar":"outlook"}""");
        await admin.PutAsync("candidates/c-1", """{"name":"Carla","email":"carla@mail.example","status":"assigned"}""");
        return new WithCalendar { Graph = graph, Waits = waits, Host = host, Admin = admin };
    }

    /// <summary>Schedules an interview; what follows from it has not happened yet when <paramref name="drain"/> is off.</summary>
    public async Task<string> ScheduleAsync(string? videoProvider = null, bool drain = true)
    {
        var reply = await Admin.PostAsync("interviews", new
        {
            type = "technical",
            scheduledAt = "2026-03-05T10:00:00Z",
            duration = 60,
            candidateId = "c-1",
            notes = "Secretly favored",
            videoProvider,
            interviewers = new[] { new { id = "p-1", name = "Jane", seat = "lead" }, new { id = "p-2", name = "Paul", seat = "interviewer" }, new { id = "p-3", name = "Sam", seat = "shadow" } },
        });
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        reply["calendar"]["state"]!.GetValue<string>().ShouldBe("pending");
        if (drain)
        {
            await Host.Clock.DrainAsync();
        }

        return reply.Text("id");
    }

    public async Task<JsonNode> ReadAsync(string interview) => (await Admin.GetAsync($"interviews/{interview}")).Body!;

    public async Task<string?> StateAsync(string interview) => (await ReadAsync(interview))["calendar"]?["state"]?.GetValue<string>();

    public async Task<JsonNode> LetterAsync() => (await Admin.GetAsync("dead-letters?consumer=calendar-sync"))["items"].AsArray().ShouldHaveSingleItem()!;

    public async Task ReplayAsync()
    {
        (await Admin.PostAsync($"dead-letters/{(await LetterAsync())["id"]}/replay")).Text("state").ShouldBe("replayed");
        await Host.Clock.DrainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Host.DisposeAsync();
        await Graph.DisposeAsync();
    }
}
