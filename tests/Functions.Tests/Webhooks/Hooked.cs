using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Interviews.Functions.Tests.Webhooks;

/// <summary>The system, an admin, and a receiver on this machine.</summary>
internal sealed class Hooked : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> _settings = new() { ["Webhooks:AllowPrivateAddresses"] = "true" };

    private readonly Action<IServiceCollection>? _configure;
    private readonly TemporaryFolder _data = new();

    private Hooked(Receiver receiver, Action<IServiceCollection>? configure) => (Receiver, _configure) = (receiver, configure);

    public Receiver Receiver { get; }

    public InterviewsHost Host { get; private set; } = null!;

    public Caller Admin { get; private set; } = null!;

    public static async Task<Hooked> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var hooked = new Hooked(await Receiver.StartAsync(), configure);
        await hooked.StartHostAsync(null);
        return hooked;
    }

    /// <summary>Ends the host and starts it on the same data, so much later.</summary>
    public async Task RestartAsync(TimeSpan later)
    {
        var now = Host.Clock.Now;
        await StopHostAsync();
        await StartHostAsync(now + later);
    }

    /// <summary>Registers a webhook to a path of the receiver.</summary>
    public async Task<JsonNode> RegisterAsync(string path = "/in", params string[] events)
    {
        var reply = await Admin.PostAsync("webhooks", new { url = Receiver.Url + path, events });
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        return reply.Body!;
    }

    /// <summary>Schedules an interview whose people have names, and sees that everything that follows at once is done.</summary>
    public async Task<string> ScheduleAsync(string start = "2026-04-20T10:00:00Z")
    {
        await Admin.PutAsync("candidates/c-1", """{"name":"Carla Canary","email":"carla@mail.example","status":"assigned"}""");
        var scheduled = await Admin.PostAsync("interviews", new
        {
            type = "technical",
            scheduledAt = start,
            duration = 60,
            candidateId = "c-1",
            applicationId = "a-1",
            notes = "Secretly favored",
            interviewers = new[] { new { id = "p-1", name = "Ines Canary", email = "ines@acme.example" } },
        });
        scheduled.Status.ShouldBe(201, scheduled.Body?.ToJsonString());
        await Host.Clock.DrainAsync();
        return scheduled.Text("id");
    }

    public async Task<JsonArray> DeliveriesAsync(JsonNode webhook) => (await Admin.GetAsync($"webhooks/{webhook["id"]}/deliveries"))["items"].AsArray();

    public async Task<JsonNode> ReadAsync(string path)
    {
        var reply = await Admin.GetAsync(path);
        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        return reply.Body!;
    }

    /// <summary>How the interview says its webhooks do; <c>null</c> when there is nothing to say.</summary>
    public async Task<string?> StateAsync(string interview) => (await ReadAsync($"interviews/{interview}"))["deliveries"]?["webhooks"]?["state"]?.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        await StopHostAsync();
        await Receiver.DisposeAsync();
        _data.Dispose();
    }

    private async Task StartHostAsync(DateTimeOffset? now)
    {
        Host = await InterviewsHost.StartAsync(_data.Path, _settings, now, _configure);
        Admin = Host.As("a-1", "admin");
    }

    private async Task StopHostAsync()
    {
        Admin.Dispose();
        await Host.DisposeAsync();
    }
}
