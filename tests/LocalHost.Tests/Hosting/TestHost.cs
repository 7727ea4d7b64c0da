using System.Net.Http.Json;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>A host of some of the sample app's functions, over a folder of its own, on the virtual clock.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    /// <summary>For what happens at once on a machine that has nothing else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LocalHostOptions _options;
    private readonly FunctionsHost _host;
    private bool _keepsData;

    private TestHost(LocalHostOptions options, FunctionsHost host)
    {
        (_options, _host) = (options, host);
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public static DateTimeOffset ClockStart { get; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public HttpClient Client { get; }

    public IVirtualClock Clock => _host.Clock;

    public Uri Address => _host.Address;

    public string Data => _options.Data;

    /// <summary>What the functions did, where the app runs in this process.</summary>
    public Journal Journal => App<Journal>();

    /// <param name="functions">Those to serve; by default one that does nothing.</param>
    public static LocalHostOptions Options(params string[] functions) => new LocalHostOptions
    {
        App = typeof(Journal).Assembly,
        Data = Path.Combine(Path.GetTempPath(), "localhost-tests", Guid.NewGuid().ToString("N")),
        ClockStart = ClockStart,
    }.Serving(functions is [] ? ["Ok"] : functions);

    public static Task<TestHost> StartAsync(params string[] functions) => StartAsync(Options(functions));

    public static async Task<TestHost> StartAsync(LocalHostOptions options) => new(options, await FunctionsHost.StartAsync(options, TestContext.Current.CancellationToken));

    /// <summary>The entries of <see cref="Journal"/> once there are as many.</summary>
    public Task<IReadOnlyList<string>> AtLeastAsync(int count) =>
        Journal.AtLeastAsync(count, TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The same wherever the app runs; it has to serve <c>ReadJournal</c>.</summary>
    public async Task<string[]> ReadJournalAsync(int count)
    {
        var entries = Client.GetFromJsonAsync<string[]>($"/api/journal/{count}", TestContext.Current.CancellationToken);
        return (await entries.WaitAsync(Patience, TestContext.Current.CancellationToken))!;
    }

    /// <summary>A service of the app.</summary>
    public T App<T>()
        where T : notnull => _host.App.GetRequiredService<T>();

    /// <summary>A service of the host itself.</summary>
    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Ends the host and starts another over the same folder, later by <paramref name="away"/>.</summary>
    public async Task<TestHost> RestartAsync(TimeSpan away = default)
    {
        var now = Clock.Now;
        await StopAsync();
        return await StartAsync(_options with { ClockStart = now + away });
    }

    /// <summary>Ends the host; its folder stays.</summary>
    public async Task StopAsync()
    {
        _keepsData = true;
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Client.Dispose();
        if (!_keepsData && Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
