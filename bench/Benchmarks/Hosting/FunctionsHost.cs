using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interviews.Functions;
using Interviews.Functions.Interviews;
using Interviews.LocalHost;
using Interviews.LocalHost.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interviews.Benchmarks.Hosting;

/// <summary>Functions on LocalHost, in this process.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly IHost _host;

    private FunctionsHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public Uri Address => _host.Address();

    public IVirtualClock Clock => Services.GetRequiredService<IVirtualClock>();

    public DurableTaskClient Durable => Services.GetRequiredService<DurableTaskClient>();

    /// <summary>The whole application, on a virtual clock that stands at <see cref="Samples.Beginning"/>.</summary>
    public static Task<FunctionsHost> StartApplicationAsync(string data) => StartAsync(
        new LocalHostOptions { Functions = typeof(App).Assembly, Data = data, ClockStart = Samples.Beginning }, App.Configure);

    /// <summary>What answers HTTP of the application, over a Cosmos DB account; nothing happens behind a request's back.</summary>
    public static Task<FunctionsHost> StartOverCosmosAsync(string data, string connectionString) => StartAsync(
        new LocalHostOptions
        {
            Functions = typeof(App).Assembly,
            Data = data,
            ClockStart = Samples.Beginning,
            Serves = type => !type.GetMethods().SelectMany(method => method.GetParameters()).Any(parameter => parameter.IsDefined(typeof(CosmosDBTriggerAttribute), inherit: false)),
            Settings = new Dictionary<string, string?> { ["CosmosDb"] = connectionString, ["Cosmos:Mode"] = "gateway", ["Cosmos:Provision"] = "true", ["Cosmos:Emulator"] = "true" },
        },
        App.Configure);

    /// <summary>The whole application but the dispatcher, so that events are counted and nothing else is done about them.</summary>
    public static Task<FunctionsHost> StartWithoutLifecyclesAsync(string data) => StartAsync(
        new LocalHostOptions { Functions = typeof(App).Assembly, Data = data, ClockStart = Samples.Beginning, Serves = type => type != typeof(DispatchInterviewEvents) }, App.Configure);

    /// <summary>One class of functions of this assembly, on the system's clock.</summary>
    public static Task<FunctionsHost> StartAsync(string data, Type functions) => StartAsync(
        new LocalHostOptions { Functions = typeof(FunctionsHost).Assembly, Data = data, VirtualClock = false, Serves = type => type == functions },
        builder => builder.ConfigureFunctionsWebApplication());

    /// <summary>A token of the development issuer.</summary>
    public async Task<string> TokenAsync(string subject = "r-1", string role = "recruiter")
    {
        using var http = _host.CreateClient();
        var answer = await http.PostAsJsonAsync("admin/token", new { subject, role, organizationId = Samples.Organization, name = "Rosa Recruiter", email = "rosa@acme.example" });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static async Task<FunctionsHost> StartAsync(LocalHostOptions options, Action<FunctionsApplicationBuilder> configure)
    {
        var builder = InProcess.CreateBuilder(options);
        configure(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new FunctionsHost(host);
    }
}
