using Interviews.LocalHost.Time;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>A host of some of this assembly's sample functions, over a folder of its own, on the virtual clock.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly Action<FunctionsApplicationBuilder> _compose;
    private readonly IHost _host;
    private bool _keepsData;

    private TestHost(LocalHostOptions options, Action<FunctionsApplicationBuilder> compose)
    {
        (_options, _compose) = (options, compose);
        var builder = InProcess.CreateBuilder(options);
        compose(builder);
        _host = builder.Build();
    }

    public static DateTimeOffset ClockStart { get; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public HttpClient Client => field ??= _host.CreateClient();

    public IVirtualClock Clock => Service<IVirtualClock>();

    public string Data => _options.Data;

    public static LocalHostOptions Options(params Type[] functions) => new()
    {
        Functions = typeof(TestHost).Assembly,
        Serves = functions.Contains,
        Data = Path.Combine(Path.GetTempPath(), "localhost-tests", Guid.NewGuid().ToString("N")),
        ClockStart = ClockStart,
    };

    public static Task<TestHost> StartAsync<TFunctions>(Action<FunctionsApplicationBuilder>? compose = null, Dictionary<string, string?>? settings = null) =>
        StartAsync(typeof(TFunctions), compose, settings);

    public static Task<TestHost> StartAsync(Type functions, Action<FunctionsApplicationBuilder>? compose = null, Dictionary<string, string?>? settings = null) =>
        StartAsync(Options(functions) with { Settings = settings ?? [] }, compose);

    public static async Task<TestHost> StartAsync(LocalHostOptions options, Action<FunctionsApplicationBuilder>? compose = null)
    {
        var host = new TestHost(options, compose ?? (_ => { }));
        await host._host.StartAsync();
        return host;
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Ends the host and starts another over the same folder, later by <paramref name="away"/>.</summary>
    public async Task<TestHost> RestartAsync(TimeSpan away = default)
    {
        var now = Clock.Now;
        await StopAsync();
        return await StartAsync(_options with { ClockStart = now + away }, _compose);
    }

    /// <summary>Ends the host; its folder stays.</summary>
    public async Task StopAsync()
    {
        _keepsData = true;
        await _host.StopAsync();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await ((IAsyncDisposable)_host).DisposeAsync();
        if (!_keepsData && Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
