using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Nodes;
using Interviews.Benchmarks.TrivialApp;
using Interviews.Functions;
using Interviews.Functions.Messaging;
using Interviews.LocalHost;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Time;
using Interviews.Standalone;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Benchmarks.Hosting;

/// <summary>An app on LocalHost, in this process unless told otherwise. Nobody logs below a warning.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly FunctionsHost _host;
    private ServiceProvider? _durable;

    private BenchHost(FunctionsHost host) => _host = host;

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _host.App;

    public Uri Address => _host.Address;

    public IVirtualClock Clock => _host.Clock;

    /// <summary>A client of the durable service, over the wire as the app's own are.</summary>
    public DurableTaskClient Durable => (_durable ??= new ServiceCollection().AddLogging()
        .AddDurableTaskClient(client => client.UseGrpc(_host.Services.GetRequiredService<HostAddress>().Rpc.ToString()))
        .BuildServiceProvider())
        .GetRequiredService<DurableTaskClient>();

    /// <summary>The whole application, on a virtual clock that stands at <see cref="Samples.Beginning"/>.</summary>
    /// <param name="pages">A folder of pages that are served beside it.</param>
    public static Task<BenchHost> StartApplicationAsync(string data, string? pages = null) => StartAsync(Application(data, _ => true) with { Pages = pages });

    /// <summary>What answers HTTP of the application, over a Cosmos DB account; nothing happens behind a request's back.</summary>
    public static Task<BenchHost> StartOverCosmosAsync(string data, string connectionString) => StartAsync(Application(
        data,
        method => !method.GetParameters().Any(parameter => parameter.IsDefined(typeof(CosmosDBTriggerAttribute), inherit: false)),
        new Dictionary<string, string?> { ["CosmosDb"] = connectionString, ["Cosmos:Mode"] = "gateway", ["Cosmos:Provision"] = "true", ["Cosmos:Emulator"] = "true" }));

    /// <summary>The whole application but the dispatcher, so that events are counted and nothing else is done about them.</summary>
    public static Task<BenchHost> StartWithoutLifecyclesAsync(string data) => StartAsync(Application(data, method => method.DeclaringType != typeof(DispatchInterviewEvents)));

    /// <summary>The app whose functions do nothing, on the system's clock.</summary>
    /// <param name="inProcessOfItsOwn">As the real host has it, with a second hop for each request.</param>
    public static Task<BenchHost> StartTrivialAsync(string data, bool inProcessOfItsOwn = false) => StartAsync(new LocalHostOptions
    {
        App = typeof(Trivial).Assembly,
        Data = data,
        VirtualClock = false,
        AppInProcessOfItsOwn = inProcessOfItsOwn,
        Settings = Quiet([]),
    });

    /// <summary>A token of the development issuer.</summary>
    public async Task<string> TokenAsync(string subject = "r-1", string role = "recruiter")
    {
        using var http = new HttpClient { BaseAddress = Address };
        var answer = await http.PostAsJsonAsync("admin/token", new { subject, role, organizationId = Samples.Organization, name = "Rosa Recruiter", email = "rosa@acme.example" });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        if (_durable is not null)
        {
            await _durable.DisposeAsync();
        }

        await _host.DisposeAsync();
    }

    private static async Task<BenchHost> StartAsync(LocalHostOptions options) => new(await FunctionsHost.StartAsync(options));

    /// <param name="serves">Which of its functions are served.</param>
    private static LocalHostOptions Application(string data, Func<MethodInfo, bool> serves, Dictionary<string, string?>? settings = null)
    {
        settings = Quiet(settings ?? []);
        var functions = typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods()).Where(serves)
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>();
        foreach (var (number, name) in functions.Index())
        {
            settings[$"AzureFunctionsJobHost:functions:{number}"] = name;
        }

        return StandaloneHost.WithEmbeddedStore(new LocalHostOptions { App = typeof(App).Assembly, Data = data, ClockStart = Samples.Beginning, Settings = settings });
    }

    private static Dictionary<string, string?> Quiet(Dictionary<string, string?> settings)
    {
        settings["Logging:LogLevel:Default"] = "Warning";
        return settings;
    }
}
